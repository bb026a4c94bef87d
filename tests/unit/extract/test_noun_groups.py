"""Arabic mentions of people: the noun says its number, and what describes it stands behind."""

import pytest

from tests.unit.extract.marked_ar import groups_ar


@pytest.mark.parametrize(
    ("text", "n", "group", "status"),
    [
        ("خمسة أطفال", 5, "children", "civilian"),
        ("طفلان", 2, "children", "civilian"),
        ("امرأة", 1, "women", "civilian"),
        ("طفلاً", 1, "children", "civilian"),
        ("ابنتي", 1, "children", "civilian"),
        ("طفلاها", 2, "children", "civilian"),
        ("شقيقي", 1, "people", "civilian"),
        ("جثتي طفلين", 2, "children", "civilian"),
        ("مدنيين اثنين", 2, "civilians", "civilian"),
        ("مدني واحد", 1, "civilians", "civilian"),
        ("الأطفال الثلاثة", 3, "children", "civilian"),
        ("ثلاثة أشخاص مدنيين", 3, "civilians", "civilian"),
        ("ستة أشخاص من عائلة واحدة", 6, "family", "civilian"),
        ("أربعة آخرين من أطفالها", 4, "children", "civilian"),
        ("5 من عناصر الشرطة", 5, "police", "security_forces"),
        ("ثلاثة جنود", 3, "soldiers", "combatant"),
        ("12 رامحا", 12, "people", "unknown"),
        ("8 قتلى في صفوف المدنيين", 8, "civilians", "civilian"),
        ("جثمان امرأة", 1, "women", "civilian"),
    ],
)
def test_who_and_how_many(text: str, n: int, group: str, status: str) -> None:
    (found,) = groups_ar(text)
    assert found.amount is not None
    assert (found.amount.n, found.group, found.status) == (n, group, status)


@pytest.mark.parametrize(
    ("text", "modifier", "n"),
    [
        ("عشرات المدنيين", "dozens", None),
        ("عدد من الأطفال", "a_number", None),
        ("أكثر من عشرين مدنيا", "more_than", 20),
        ("أكثر 30 مدنيا", "more_than", 30),
        ("سبعة مدنيين على الأقل", "at_least", 7),
    ],
)
def test_bounds(text: str, modifier: str, n: int | None) -> None:
    (found,) = groups_ar(text)
    assert found.amount is not None
    assert (found.amount.modifier, found.amount.n) == (modifier, n)


@pytest.mark.parametrize(
    ("text", "kind", "harm"),
    [
        ("قتيلان", "harm", "killed"),
        ("7 إصابات", "harm", "injured"),
        ("طفل شهيد", "people", "killed"),
        ("عشر سيارات", "thing", None),
        ("عدد من البراعم", "thing", None),
        ("12", "bare", None),
        ("آخرين", "others", None),
    ],
)
def test_what_sort_of_mention(text: str, kind: str, harm: str | None) -> None:
    (found,) = groups_ar(text)
    assert (found.kind, found.harm) == (kind, harm)


@pytest.mark.parametrize("text", ["المدنيين", "مدنيين"])
def test_a_bare_plural_has_no_number(text: str) -> None:
    (found,) = groups_ar(text)
    assert (found.amount, found.plural) == (None, True)


def test_others_are_beside_those_told_before() -> None:
    assert [group.more for group in groups_ar("خمسة مدنيين وثلاثة آخرين")] == [False, True]


def test_a_name_belongs_to_its_noun() -> None:
    (found,) = groups_ar("الشاب زيهان الرابوني")
    assert (found.first, found.last) == (0, 4)
