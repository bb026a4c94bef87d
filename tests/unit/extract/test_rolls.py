"""People named one by one under a heading."""

import pytest

from sijill.domain.report import Head, Report
from sijill.extract.find import find_claims
from sijill.extract.rolls import RollReader
from tests.unit.extract.marked import EN, LEXICON, STRICT
from tests.unit.extract.marked_ar import AR, LEXICON_AR


def rolls(text: str, lang: str) -> list[tuple[str, int, bool]]:
    """Harm, number of names and whether the list breaks off, of each roll."""
    lexicon, pack = (LEXICON_AR, AR) if lang == "ar" else (LEXICON, EN)
    return [(roll.harm, len(roll.names), roll.cut) for roll in RollReader(text, lexicon, STRICT, pack).rolls()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أسماء المصابين جراء القصف على رهوان:\n1- فادي الزهار\n2- سامر الدرواني\n3- هدى الغزلاني", [("injured", 3, False)]),
        (
            "#الشهداء :١-فادي الزهار ١٤ سنة ٢-سامر الدرواني #الجرحى : 1- هدى نجم2- ليلى الزهار3-ريم نجم",
            [("killed", 2, False), ("injured", 3, False)],
        ),
        ("أسماء الشهداء: 1- فادي الزهار 2- سامر الدرواني...", [("killed", 2, True)]),
        ("الشهداء: 1- فادي الزهار", []),
        ("الشهداء: 1- فادي الزهار 3- سامر الدرواني", []),
        ("هجمات اليوم: 1- قصف مدفعي على رهوان 2- غارة على السدرة", []),
        ("الشهداء: 1- مقتل راع في رهوان 2- مقتل سائق في السدرة", []),
        ("وصل الجرحى. مطالب الأهالي: 1- فتح الطريق العام 2- إعادة الماء", []),
    ],
)
def test_as_many_as_are_named_in_arabic(text: str, found: list[tuple[str, int, bool]]) -> None:
    assert rolls(text, "ar") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells fell on Brame. The dead: 1. Ilya Brann, 14 2. Tova Orse 3. Karel Dovan", [("killed", 3, False)]),
        ("Names of the wounded after the shelling:\n1) Ilya Brann\n2) Tova Orse", [("injured", 2, False)]),
        ("The dead: a 1-year-old boy and a 2-year-old girl", []),
        ("The dead: 1. Two shells hit Brame 2. Raid on Dunmor", []),
        ("Seats: 1. Ilya Brann 2. Tova Orse", []),
    ],
)
def test_as_many_as_are_named_in_english(text: str, found: list[tuple[str, int, bool]]) -> None:
    assert rolls(text, "en") == found


def test_a_roll_is_one_claim_with_the_names_of_its_people() -> None:
    text = "Shells fell on Brame. The dead: 1. Ilya Brann, 14 2. Tova Orse"
    (found,) = (claim for claim in find_claims(Report("r", text, Head(lang="en"))).claims if claim.harm)
    assert found.number is not None
    assert (found.number.low, found.number.best, found.number.high) == (2, 2, 2)
    assert found.quote == "The dead: 1. Ilya Brann, 14 2. Tova Orse"
    assert [person.name for person in found.persons] == ["Ilya Brann", "Tova Orse"]


def test_a_list_that_breaks_off_names_at_least_so_many() -> None:
    text = "قصف على رهوان. أسماء الجرحى: 1- فادي الزهار 2- سامر الدرواني..."
    (found,) = (claim for claim in find_claims(Report("r", text, Head(lang="ar"))).claims if claim.harm)
    assert found.number is not None
    assert (found.number.low, found.number.high, found.number.modifier) == (2, None, "at_least")
