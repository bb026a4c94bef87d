"""People of a harm told in an earlier sentence, as parts of it."""

import pytest

from sijill.domain.claim import Person
from sijill.extract.drafts import Draft
from sijill.extract.sentence_drafts import drafts_of
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, drafts_in, shown, unmark

WHOLE = "Forty people were killed in the raids."


def behind(text: str, whole: str = WHOLE) -> list[Draft]:
    """The drafts of a sentence told behind a whole."""
    before: list[Draft] = []
    for index, sentence in enumerate((whole, text)):
        reader, findings = clauses_of(sentence, index)
        before += drafts_of(reader, findings, before)
    return [draft for draft in before if draft.sentence == 1]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The dead include a clerk and two guards.", [("killed", 3), ("killed", 1), ("killed", 2)]),
        ("The wounded include two children.", [("injured", 2)]),
        ("The dead were buried on Sunday.", []),
    ],
)
def test_the_dead_whom_nobody_has_counted_are_those_named(text: str, rows: list[tuple[str, int]]) -> None:
    assert [(claim.harm, claim.number.best if claim.number else None) for claim in harms(text)] == rows


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("The fatalities included 11 women.", "11", "women"),
        ("The dead included 11 women.", "11", "women"),
        ("Among the dead were 11 women.", "11", "women"),
        ("Most of the victims were women.", "most", "women"),
        ("Of the fatalities, 12 were in Ostin.", "12", "people"),
        ("Others were in Ostin.", "unquantified_plural", "people"),
        ("One of the dead was Ilva Marenko, 34, a teacher.", "1", "people"),
    ],
)
def test_parts_of_a_count_told_before(text: str, number: str, group: str) -> None:
    (part,) = behind(text)
    assert (shown(part.number), part.group, part.harm) == (number, group, "killed")
    assert part.parent is not None
    assert shown(part.parent.number) == "40"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Women made up 12 of the dead and children nine.", ["12 women", "9 children"]),
        ("Guards accounted for 12 of the fatalities.", ["12 police"]),
        ("Sarn made up 12 of the dead.", ["12 people"]),
    ],
)
def test_who_made_up_so_many_of_the_dead(text: str, parts: list[str]) -> None:
    _, *rest = harms("The shelling killed 31 people. " + text)
    assert [f"{shown(claim.number)} {claim.group}" for claim in rest] == parts


def test_somebody_named_is_a_person() -> None:
    (part,) = behind("One of the forty was Ilva Marenko, 34, a teacher.")
    assert part.persons == (Person("Ilva Marenko", 34),)


@pytest.mark.parametrize("marked", ["Of the fatalities, [12 were in Ostin].", "[Others were in the old town]."])
def test_a_part_told_by_its_place_keeps_the_words_of_its_place(marked: str) -> None:
    text, words = unmark(marked)
    (part,) = behind(text)
    assert text[part.start : part.end] == words[0]


def test_a_whole_is_never_smaller_than_a_part_told_of_it() -> None:
    assert [part.parent for part in behind("Of the fatalities, 90 were in Ostin.")] in ([], [None])


def test_counts_listed_by_place_are_parts_of_the_count_they_fit_in() -> None:
    first, second = behind("Fourteen were killed in Ostin and 11 in Brame.")
    assert (shown(first.number), shown(second.number)) == ("14", "11")
    assert first.parent is second.parent
    assert first.parent is not None
    assert shown(first.parent.number) == "40"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nine residents died: six of shelling, two of a drone attack, and one in Ostin.", ["6", "2", "1"]),
        ("It counted 70 martyrs: 31 in Ostin; 18 in Brame; and 9 in Sarn.", ["31", "18", "9"]),
        ("Six people died - four farmers, a clerk and one driver.", ["4", "1", "1"]),
        ("Six people died - four farmers, a clerk.", []),
        ("Six people died - four farmers and two clerks.", ["4", "2"]),
    ],
)
def test_numbers_listed_behind_their_total_are_its_parts(text: str, parts: list[str]) -> None:
    whole, *others = drafts_in(text)
    assert [shown(draft.number) for draft in others if draft.parent is whole] == parts


def test_without_a_count_before_nobody_is_a_part() -> None:
    assert behind("The victims were brought to Ostin.", "The town slept.") == []


def test_the_wounded_are_no_part_of_the_dead() -> None:
    killed, hurt = harms("Shelling killed four people in Ostin. Two of the wounded are in critical condition.")
    assert [claim.number.point if claim.number else None for claim in (killed, hurt)] == [4, 2]
    assert (hurt.harm, hurt.subset_of) == ("injured", None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Twenty-six were killed in the hills of Sarn and 13 in Odra.", []),
        ("Forty were killed in the north, including 13 in Odra.", [13]),
        ("Forty were killed in the north: 27 in Sarn and 13 in Odra.", [27, 13]),
    ],
)
def test_a_number_with_a_place_beside_another_is_no_part_of_it(text: str, parts: list[int]) -> None:
    drafts = drafts_in(text)
    assert [draft.number.best for draft in drafts if draft.parent is not None and draft.number is not None] == parts


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The sniper killed a clerk on Monday and two guards on Tuesday.", [(1, None), (2, None)]),
        ("The shells killed 3 in Orlo, 5 in Ostin and a child in Sarn.", [(3, None), (5, None), (1, None)]),
        ("Ten people were killed in Sarn and two clerks in Ostin.", [(10, None), (2, None)]),
        ("Ten people were killed, and two clerks in Ostin told the police.", [(10, None)]),
        ("Thirty people were killed, 11 in Sarn and 19 in Odra.", [(30, None), (11, "whole"), (19, "whole")]),
    ],
)
def test_people_listed_with_their_places_and_days(text: str, rows: list[tuple[int, str | None]]) -> None:
    told = harms(text)
    assert [(claim.number.best if claim.number else None, "whole" if claim.subset_of else None) for claim in told] == rows


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Of the 14 people killed in the raid, nine were women and two were children.", [("women", 9), ("children", 2)]),
        ("Fourteen people were killed; nine were soldiers.", [("soldiers", 9)]),
        ("Fourteen people were killed and 20 were soldiers.", []),
        ("Fourteen people were killed and nine were wounded.", []),
    ],
)
def test_numbers_behind_a_count_say_what_its_people_were(text: str, parts: list[tuple[str, int]]) -> None:
    drafts = [draft for draft in drafts_in(text) if draft.parent is not None]
    assert [(draft.group, draft.number.best if draft.number else None) for draft in drafts] == parts


def test_an_aside_about_one_of_a_list_breaks_it_not() -> None:
    whole, *parts = harms("In all 52 people were killed: 30 soldiers, 17 clerks, among them two women, and five guards.")
    assert [(shown(part.number), part.subset_of) for part in parts] == [(number, whole.id) for number in ("30", "17", "2", "5")]
