"""Arabic numbers, spelled by a grammar of the test's own: every number to 999,999 in both genders and all cases."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.amounts import read_amount
from tests.unit.extract.marked_ar import LEXICON_AR, tokens_ar

# Of each unit: the form beside masculine nouns, the form beside feminine ones.
UNITS = {
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
}
STEMS = {2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
HUNDRED = ("مئة", "مائة")


def below_hundred(n: int, gender: int, case: int, *, compound: bool = False) -> str:
    """1 to 99; gender 0 masculine, 1 feminine; case 0 nominative, 1 oblique."""
    if n in (1, 2):
        ones = (("أحد", "إحدى") if compound else ("واحد", "واحدة"), (("اثنان", "اثنين"), ("اثنتان", "اثنتين")))
        return ones[0][gender] if n == 1 else ones[1][gender][case]
    if n < 10:
        return UNITS[n][gender]
    if n == 10:
        return ("عشرة", "عشر")[gender]
    if n < 20:
        twelve = (("اثنا", "اثني"), ("اثنتا", "اثنتي"))
        head = ("أحد", "إحدى")[gender] if n == 11 else twelve[gender][case] if n == 12 else UNITS[n - 10][gender]
        return f"{head} {('عشر', 'عشرة')[gender]}"
    ten = STEMS[n // 10] + ("ون", "ين")[case]
    return ten if n % 10 == 0 else f"{below_hundred(n % 10, gender, case, compound=True)} و{ten}"


def below_thousand(n: int, gender: int, case: int, way: int) -> str:
    """1 to 999; way: which spelling of hundred, and 2 and 3 write "three hundred" in two words."""
    hundreds, rest = divmod(n, 100)
    told = []
    if hundreds == 1:
        told.append(HUNDRED[way % 2])
    elif hundreds == 2:
        told.append((("مئتان", "مئتين"), ("مائتان", "مائتين"))[way % 2][case])
    elif hundreds:
        told.append(STEMS[hundreds] + " " * (way > 1) + HUNDRED[way % 2])
    if rest:
        told.append(below_hundred(rest, gender, case))
    return " و".join(told)


def spelled(n: int, gender: int, case: int, way: int) -> str:
    """1 to 999,999."""
    thousands, rest = divmod(n, 1000)
    told = []
    if thousands == 1:
        told.append("ألف")
    elif thousands == 2:
        told.append(("ألفان", "ألفين")[case])
    elif thousands % 100 in range(3, 11):
        told.append(below_thousand(thousands, 0, case, way) + " آلاف")
    elif thousands > 2:
        told.append(below_thousand(thousands, 0, case, way) + (" ألف" if thousands % 100 < 3 else " ألفاً"))
    if rest:
        told.append(below_thousand(rest, gender, case, way))
    return " و".join(told)


def value(text: str) -> int | None:
    tokens = tokens_ar(text)
    amount = read_amount(tokens, LEXICON_AR, 0)
    return amount.n if amount is not None and amount.last == len(tokens) else None


WAYS = list(product((0, 1), (0, 1), (0, 1, 2, 3)))


@pytest.mark.parametrize(("gender", "case", "way"), WAYS)
def test_every_number_below_a_thousand(gender: int, case: int, way: int) -> None:
    assert not [n for n in range(1, 1000) if value(spelled(n, gender, case, way)) != n]


@given(st.integers(1000, 999_999), st.sampled_from(WAYS))
def test_numbers_to_a_million(n: int, way: tuple[int, int, int]) -> None:
    assert value(spelled(n, *way)) == n


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("صفر", 0),
        ("١٢", 12),
        ("١٬٢٥٠", 1250),
        ("3 آلاف", 3000),
        ("ثلاثة ملايين", 3_000_000),
        ("مليون ومئتا ألف", 1_200_000),
        ("ألفا", 2000),
        ("مئتا", 200),
        ("12 ألفا و418", 12_418),
        ("9 آلاف و7", 9007),
        ("ألفين و314", 2314),
        ("3 ملايين و20 ألفا", 3_020_000),
    ],
)
def test_digits_and_constructs(text: str, n: int) -> None:
    assert value(text) == n


@pytest.mark.parametrize(
    ("text", "times"), [("آلاف", 1), ("عشرات الآلاف", 10), ("عشرات آلاف", 10), ("مئات الآلاف", 100), ("مئات الآلاف من", 100)]
)
def test_how_often_a_vague_number_is_meant(text: str, times: int) -> None:
    amount = read_amount(tokens_ar(text), LEXICON_AR, 0)
    assert amount is not None
    assert (amount.modifier, amount.times) == ("thousands", times)


@pytest.mark.parametrize(
    ("text", "modifier", "n", "m"),
    [
        ("آلاف", "thousands", None, None),
        ("عشرات", "dozens", None, None),
        ("أكثر من عشرين", "more_than", 20, None),
        ("ما لا يقل عن 7", "at_least", 7, None),
        ("7 على الأقل", "at_least", 7, None),
        ("نحو ثلاثين", "approximately", 30, None),
        ("بين 20 و30", "range", 20, 30),
        ("خمسة أو ستة", "range", 5, 6),
        ("20 إلى 30", "range", 20, 30),
        ("فاق الأربعين", "more_than", 40, None),
        ("ناهز الستين", "approximately", 60, None),
    ],
)
def test_what_bounds_a_number(text: str, modifier: str, n: int | None, m: int | None) -> None:
    amount = read_amount(tokens_ar(text), LEXICON_AR, 0)
    assert amount is not None
    assert (amount.modifier, amount.n, amount.m) == (modifier, n, m)
