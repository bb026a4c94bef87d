"""Number phrases: each wording of the claim schema, figures in every dress, and what only looks like a count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import LARGEST, Amount, read_amount
from sijill.extract.tokens import Tokens
from tests.factories import harms
from tests.unit.extract.marked import LEXICON, shown, tokens_of, unmark

TEENS = ["ten", "eleven", "twelve", *(f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine"))]
FEW = ["zero", "one", "two", "three", "four"]
MORE = ["five", "six", "seven", "eight", "nine"]
ONES = [*FEW, *MORE, *TEENS]
TENS = ["-", "-", *(f"{stem}ty" for stem in ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"))]


def amount_in(marked: str) -> tuple[Amount | None, str]:
    """The amount that begins where the bracket opens, and the bracketed words."""
    text, words = unmark(marked)
    tokens = tokens_of(text)
    return read_amount(tokens, LEXICON, tokens.starts.index(marked.index("["))), words[0]


def written(tokens: Tokens, text: str, amount: Amount) -> str:
    return text[tokens.starts[amount.first] : tokens.ends[amount.last - 1]]


def spelled(n: int) -> str:
    """A number below a billion in English words."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(n // size)} {name}" + (f"{joint}{spelled(rest)}" if rest else "")
    raise AssertionError(n)


@pytest.mark.parametrize(
    ("marked", "modifier", "n", "m"),
    [
        ("[26] villagers", Modifier.EXACT, 26, None),
        ("[twenty-six] villagers", Modifier.EXACT, 26, None),
        ("[twenty six] villagers", Modifier.EXACT, 26, None),
        ("[a hundred] villagers", Modifier.EXACT, 100, None),
        ("[one hundred and five] villagers", Modifier.EXACT, 105, None),
        ("[two thousand three hundred] villagers", Modifier.EXACT, 2300, None),
        ("[1,600] villagers", Modifier.EXACT, 1600, None),
        ("[300.000] villagers", Modifier.EXACT, 300_000, None),
        ("[1\u00a0600] villagers", Modifier.EXACT, 1600, None),
        ("[2.5 million] villagers", Modifier.EXACT, 2_500_000, None),
        ("[40 thousand] villagers", Modifier.EXACT, 40_000, None),
        ("[a dozen] villagers", Modifier.EXACT, 12, None),
        ("[two dozen] villagers", Modifier.EXACT, 24, None),
        ("[half a dozen] villagers", Modifier.EXACT, 6, None),
        ("[a couple] of villagers", Modifier.EXACT, 2, None),
        ("[only three] villagers", Modifier.EXACT, 3, None),
        ("[a total of 31] villagers", Modifier.EXACT, 31, None),
        ("[at least 26] villagers", Modifier.AT_LEAST, 26, None),
        ("[no fewer than nine] villagers", Modifier.AT_LEAST, 9, None),
        ("[26 or more] villagers", Modifier.AT_LEAST, 26, None),
        ("[26+] villagers", Modifier.AT_LEAST, 26, None),
        ("[more than 26] villagers", Modifier.MORE_THAN, 26, None),
        ("[over 26] villagers", Modifier.MORE_THAN, 26, None),
        ("[nearly 26] villagers", Modifier.NEARLY, 26, None),
        ("[almost 26] villagers", Modifier.NEARLY, 26, None),
        ("[about 26] villagers", Modifier.APPROXIMATELY, 26, None),
        ("[some 26] villagers", Modifier.APPROXIMATELY, 26, None),
        ("[an estimated 26] villagers", Modifier.APPROXIMATELY, 26, None),
        ("[up to 26] villagers", Modifier.UP_TO, 26, None),
        ("[as many as 26] villagers", Modifier.UP_TO, 26, None),
        ("[not up to 26] villagers", Modifier.LESS_THAN, 26, None),
        ("[fewer than 26] villagers", Modifier.LESS_THAN, 26, None),
        ("[between 20 and 30] villagers", Modifier.RANGE, 20, 30),
        ("[(26)] villagers", Modifier.EXACT, 26, None),
        ("[/26/] villagers", Modifier.EXACT, 26, None),
        ("[20-30] villagers", Modifier.RANGE, 20, 30),
        ("[20–30] villagers", Modifier.RANGE, 20, 30),
        ("[20 to 30] villagers", Modifier.RANGE, 20, 30),
        ("[two or three] villagers", Modifier.RANGE, 2, 3),
        ("[dozens of] villagers", Modifier.DOZENS, None, None),
        ("[several] villagers", Modifier.SEVERAL, None, None),
        ("[a number of] villagers", Modifier.A_NUMBER, None, None),
        ("[many] villagers", Modifier.MANY, None, None),
        ("[hundreds of] villagers", Modifier.HUNDREDS, None, None),
        ("[thousands of] villagers", Modifier.THOUSANDS, None, None),
        ("[scores of] villagers", Modifier.SCORES, None, None),
        ("[a few] villagers", Modifier.FEW, None, None),
        ("[dozens] of them", Modifier.DOZENS, None, None),
        ("[a hundred or so] villagers", Modifier.APPROXIMATELY, 100, None),
        ("[twenty-odd] villagers", Modifier.APPROXIMATELY, 20, None),
        ("[a lot of] villagers", Modifier.MANY, None, None),
        ("[every one] of the 17 villagers", Modifier.EXACT, 17, None),
        ("[half] of the 60 villagers", Modifier.APPROXIMATELY, 30, None),
        ("[two-thirds] of 60 villagers", Modifier.APPROXIMATELY, 40, None),
        ("[one in five] of the 50 villagers", Modifier.APPROXIMATELY, 10, None),
        ("[one in five] villagers", Modifier.SOME, None, None),
        ("[one] in 2016", Modifier.EXACT, 1, None),
        ("[half a dozen] of the 60 villagers", Modifier.EXACT, 6, None),
    ],
)
def test_wordings(marked: str, modifier: Modifier, n: int | None, m: int | None) -> None:
    amount, words = amount_in(marked)
    text, _ = unmark(marked)
    assert amount is not None
    assert (amount.modifier, amount.n, amount.m) == (modifier, n, m)
    assert written(tokens_of(text), text, amount) == words
    assert amount.is_vague == (n is None)


@pytest.mark.parametrize(
    "marked",
    [
        "the [12th] raid",
        "[45%] of the town",
        "on 5[/11/]2031",
        "a loan of $[40]",
        "a B-[52] bomber",
        "road M[4] was cut",
        "the [105mm] gun",
        "the ticket [99999999999999]",
        "a rise of [2.5] points",
        "the [villagers] fled",
        "[and] then",
        "[half] of the villagers",
        "[every one] of them",
        "the [twenty]-third victim died",
    ],
)
def test_what_counts_nobody_is_no_amount(marked: str) -> None:
    assert amount_in(marked)[0] is None


@given(st.integers(0, 999_999_999))
def test_words_of_a_number_are_the_number(n: int) -> None:
    text = spelled(n)
    tokens = tokens_of(text)
    amount = read_amount(tokens, LEXICON, 0)
    assert amount is not None
    assert (amount.modifier, amount.n, amount.last) == (Modifier.EXACT, n, len(tokens))


@given(st.integers(0, LARGEST), st.sampled_from(["", ",", "\u00a0", "\u202f"]))
def test_digits_of_a_number_are_the_number(n: int, mark: str) -> None:
    amount = read_amount(tokens_of(f"{n:,}".replace(",", mark) + " people"), LEXICON, 0)
    assert amount is not None
    assert (amount.modifier, amount.n) == (Modifier.EXACT, n)


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from(["{}-{}", "{} to {}", "between {} and {}", "{} or {}"]))
def test_a_range_has_its_two_ends(low: int, more: int, form: str) -> None:
    amount = read_amount(tokens_of(form.format(low, low + more)), LEXICON, 0)
    assert amount is not None
    assert (amount.modifier, amount.n, amount.m) == (Modifier.RANGE, low, low + more)


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_a_range_never_falls(n: int, less: int) -> None:
    amount = read_amount(tokens_of(f"{n + less} to {n}"), LEXICON, 0)
    assert amount is not None
    assert (amount.modifier, amount.n, amount.m) == (Modifier.EXACT, n + less, None)


@given(st.text(max_size=80))
def test_amounts_lie_within_the_tokens(text: str) -> None:
    tokens = tokens_of(text)
    for at in range(len(tokens)):
        amount = read_amount(tokens, LEXICON, at)
        assert amount is None or at == amount.first < amount.last <= len(tokens)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A minimum of two and a maximum of nine people were killed.", ["range 2-9"]),
        ("At least three and at most seven herders were killed.", ["range 3-7"]),
    ],
)
def test_the_least_and_the_most_in_one_phrase(text: str, told: list[str]) -> None:
    assert [each for claim in harms(text) if (each := shown(claim.number)) != "-"] == told
