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
        ("القتلى: 1- مدينة رهوان 2- ريف السدرة 3- مدينة درعون", []),
        ("القتلى: 1- وزارة المياه 2- الداخلية والدفاع", []),
        ("الجرحى: 1- مدرسة الوادي 2- مشفى السدرة", []),
        ("رسائل إلى الجرحى: 1- ورد أحمر 2- سلام طيب", []),
        ("الجرحى نقلوا إلى: 1- بيت الوادي 2- دار النور", []),
        ("أسماء الشهداء الذين ارتقوا في رهوان: 1- فادي الزهار 2- سامر الدرواني", [("killed", 2, False)]),
        ("قصف على ريف رهوان الغربي\n\nالشهداء\n1_فادي الزهار. رجل مسن\n2_الشاب سامر الدرواني", [("killed", 2, False)]),
        ("الشهداء: 1- الدكتور فادي الزهار 2- المساعد أول نوري الدرواني من قرية رهوان 3- الطفل هادي نجم", [("killed", 3, False)]),
        ("الشهداء: 1- المدرسة هدى نجم 2- الحاج نوري الدرواني", [("killed", 2, False)]),
        ("الشهداء: 1- فادي الزهار وخمسة حراس 2- سامر الدرواني", [("killed", 2, True)]),
        ("الشهداء: 1- فادي الزهار وزوجته 2- سامر الدرواني", [("killed", 2, True)]),
        ("اعتقلت الشرطة كلا من: 1- فادي الزهار 2- سامر الدرواني", [("detained", 2, False)]),
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
        ("Killed by province: 1- Brame City 2- Dunmor Province 3- Velm City", []),
        ("The injured were brought to: 1- Brame Hospital 2- Dunmor Clinic", []),
        ("Names of the roads where three were killed: 1. Brame Road 2. Dunmor Lane", []),
        ("Halls named after the dead: 1. Brame College 2. Dunmor College", []),
        ("Gifts for the wounded: 1. Red Roses 2. Warm Socks", []),
        ("Killed: 1. The Ministry of Water 2. The Forest Agency", []),
        ("Killed: 1. Brame Road 2. Dunmor Lane", []),
        ("Killed: 1. Bank of Brame 2. University of Dunmor", []),
        ("The dead: 1. Ilya Hill 2. Tova Orse 3. Karel Dovan", [("killed", 3, False)]),
        ("Names of the dead: 1. Ilya Hill 2. Tova Hill", [("killed", 2, False)]),
        ("The dead: 1. Ilya Hill, 40 2. Tova Hill, 12", [("killed", 2, False)]),
        ("The dead: 1. Dr. Ilya Brann, 34, father of five 2. Police officer Tova Orse, of Brame village", [("killed", 2, False)]),
        ("The dead: 1. The Rev. Ilya Brann 2. Judge Tova Orse", [("killed", 2, False)]),
        ("The wounded in Brame, named as follows: 1. Ilya Brann 2. Tova Orse", [("injured", 2, False)]),
        ("The dead: 1. Ilya Brann and five guards 2. Tova Orse", [("killed", 2, True)]),
        ("The dead: 1. Ilya Brann, two guards 2. Tova Orse, a clerk and her three sons", [("killed", 2, True)]),
        ("The dead: 1. Ilya Brann 2. Tova Orse and her family", [("killed", 2, True)]),
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


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen came. Gifts for the wounded: 1. Red Roses 2. Warm Socks",
        "Gunmen came. Killed: 1. The Ministry of Water 2. The Forest Agency",
        "Gunmen came. Halls named after the dead: 1. Brame College 2. Dunmor College",
        "Gunmen came. Killed by province: 1- Brame City 2- Dunmor Province 3- Velm City",
    ],
)
def test_the_number_of_an_item_counts_nobody(text: str) -> None:
    assert [claim for claim in find_claims(Report("r", text, Head(lang="en"))).claims if claim.harm] == []


def test_other_harm_told_inside_a_roll_is_kept_and_what_is_left_out_is_told() -> None:
    text = "Shells fell on Brame. These were killed: 1. Ilya Brann 2. Tova Orse, and five others are missing."
    reading = find_claims(Report("r", text, Head(lang="en")))
    told = [(claim.harm, claim.number.low, claim.number.high) for claim in reading.claims if claim.harm and claim.number]
    assert told == [("killed", 2, None), ("missing", 5, 5)]
    assert "numbered list" in {ignored.reason for ignored in reading.ignored}


def test_who_stands_beside_the_one_named_is_no_part_of_the_name() -> None:
    text = "Shells fell on Brame. The dead: 1. Ilya Brann and five guards 2. Tova Orse"
    (found,) = (claim for claim in find_claims(Report("r", text, Head(lang="en"))).claims if claim.harm)
    assert [person.name for person in found.persons] == ["Ilya Brann", "Tova Orse"]
