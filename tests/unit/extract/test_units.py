"""A sentence as a row of units: what each is seen as, and which numbers count nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.span import Span
from tests.factories import harms
from tests.unit.extract.marked import LEXICON, shown, tokens_of, units_of, unmark

FRAGMENTS = [
    "at least 12",
    "people",
    "were",
    "killed",
    ",",
    "including",
    "a 7-year-old",
    "girl",
    "and",
    "shells",
    "Dunmor",
    "said",
    "(",
    ")",
    "\u202e",
    "😀",
]


def row(text: str) -> str:
    return " ".join(unit.kind for unit in units_of(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("At least 12 people were killed.", "num people be harm dot"),
        ("Two guards and a nurse died", "num people and a people harm"),
        ("No casualties", "no harm"),
        ("Ostin dozed, however", "cap word comma sub"),
        ("who could not have been freed", "who modal neg be harm"),
        ("(among them) [five]", "open include close open num close"),
        ("“Nobody moved”; by night", "quote neg word quote stop by thing"),
        ("three trucks", "num thing"),
        ("a barrel bomb", "a weapon"),
        ("the ridge militia’s mill", "the word people word target"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert row(text) == kinds


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("a [7-year-old] girl", "age"),
        ("two [seven-month-old] boys", "age"),
        ("the [12-year-olds] ran", "age"),
        ("the [12]th brigade", "figure"),
        ("[45]% of homes", "figure"),
        ("[at least two dozen] men", "num"),
        ("[shot dead] there", "harm"),
        ("[no one] there", "neg"),
    ],
)
def test_words_that_act_as_one(marked: str, kind: str) -> None:
    text, words = unmark(marked)
    tokens = tokens_of(text)
    rows = [(text[tokens.starts[unit.first] : tokens.ends[unit.last - 1]], unit.kind) for unit in units_of(text)]
    assert (words[0], kind) in rows


def test_an_age_keeps_its_number() -> None:
    unit = units_of("an 11-year-old")[1]
    assert unit.amount is not None
    assert unit.amount.n == 11


@pytest.mark.parametrize("marked", ["in [May 2031] shells fell", "[the 12 days] of siege", "on the morning of [4 June] two died"])
def test_numbers_of_a_time_count_nobody(marked: str) -> None:
    text, words = unmark(marked)
    start = text.index(words[0])
    tokens = tokens_of(text)
    inside = [
        unit for unit in units_of(text, [Span(start, start + len(words[0]))]) if start <= tokens.starts[unit.first] < start + len(words[0])
    ]
    assert [unit.kind for unit in inside] == ["time"]


def test_numbers_cut_by_a_time_are_figures() -> None:
    text = "some 12 May evening"
    assert next(unit.kind for unit in units_of(text, [Span(text.index("12"), text.index(" evening"))])) == "figure"


def test_a_name_without_its_capital_leaves_its_words_their_senses() -> None:
    first, second = units_of("suspected herders")
    assert first.sense("speech") is not None
    assert second.sense("people") is not None


@pytest.mark.parametrize(("text", "named"), [("The Turkish army", True), ("turkish delight", False), ("all of us", False)])
def test_names_are_written_with_a_capital(text: str, *, named: bool) -> None:
    assert any(unit.sense("nations") or unit.sense("named") for unit in units_of(text)) is named


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join) | st.text(max_size=120))
def test_units_cover_the_tokens_once_and_in_order(text: str) -> None:
    at = 0
    for unit in units_of(text):
        assert unit.first == at < unit.last
        assert (unit.kind == "num") <= (unit.amount is not None)
        at = unit.last
    assert at == len(tokens_of(text))


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=25).map(" ".join))
def test_a_sense_is_one_the_lexicon_knows(text: str) -> None:
    tokens = tokens_of(text)
    for unit in units_of(text):
        if unit.senses:
            found = LEXICON.senses_at(tokens.words, unit.first)
            assert found is not None
            assert found[0] == unit.last
            assert set(unit.senses) <= set(found[1])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Two clerks and as many guards were killed.", [2, 2]),
        ("The blast killed 12 people, injuring an equal number.", [12, 12]),
        ("They lost 13 men and killed twice as many guards.", [13, 26]),
        ("They killed as many as 70 guards.", [70]),
        ("As many guards were killed.", []),
        ("The bomb killed 12 people and as many escaped.", [12]),
        ("The raid killed 12 people, and as many as could be reached were men.", [12]),
        ("Then 40 people died; not nearly as many guards were killed now.", [40]),
        ("It killed 12 people and three times as many clerks.", [12, 3]),
    ],
)
def test_a_number_may_be_the_one_told_before(text: str, numbers: list[int]) -> None:
    assert [unit.amount.n for unit in units_of(text) if unit.amount is not None] == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Soldiers killed both clerks.", 2),
        ("Both clerks and guards were killed.", None),
        ("Both said so.", None),
        ("Both 19, they died.", None),
    ],
)
def test_both_are_two_before_people(text: str, number: int | None) -> None:
    assert next((unit.amount.n for unit in units_of(text) if unit.amount is not None and unit.kind == "num"), None) == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2 k1lled, 5 w0unded in Orlo.", ["killed 2", "injured 5"]),
        ("3 d3ad and 1 inj*red.", ["killed 3", "injured 1"]),
        ("The raid on Kin7al killed 4 men.", ["killed 4"]),
        ("Shells hit b1cycles in K1lem.", []),
    ],
)
def test_words_of_harm_with_digits_for_letters(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told
