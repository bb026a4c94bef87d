"""Who is the subject of a predicate."""

import pytest

from sijill.extract.findings import predicate_start
from sijill.extract.subjects import subject_of
from tests.factories import harms
from tests.unit.extract.marked import drafts_in, reader_of, shown, unmark, words_of


def subjects(text: str) -> list[str]:
    """The subject of the last predicate of harm."""
    reader = reader_of(text)
    units = reader.sentence.units
    at = max(at for at, unit in enumerate(units) if unit.kind == "harm")
    return [words_of(reader, group.first, group.core) for group in subject_of(reader.sentence, predicate_start(units, at))]


@pytest.mark.parametrize(
    "marked",
    [
        "[Nine people] were killed",
        "[Nine people] from Ostin were killed",
        "[Nine people], all of them asleep, were killed",
        "[Nine people] (and their dogs) were killed",
        "[Nine people] who had stayed were killed",
        "[Two guards] and [a clerk] were killed",
        "[Two guards], [a clerk] and [a child] were killed",
        "[Nine people], including two children, were killed",
        "[Nine people], not 30 as the rebels claim, were killed",
        "Tanks rolled in; [nine people] were killed",
        "[Nine people], four of whom were guards, were killed",
        "A woman was killed and [two men], ages 25 and 52, were killed",
        "Some 300 men, including [40] killed last week, marched on",
        "[Ilva Marenko] was killed",
        "Friends buried [two brothers] and [a nurse], who were killed",
        "Friends buried [Ilva Marenko], 34, [her husband] and [their two sons], who were killed",
        "Shells hit two doctors and [two nurses], who were killed",
        "[Ilva Marenko], 34, was killed",
        "[A woman] carrying a child was killed",
        "Nine bodies and [two guards] were injured",
        "A bus carrying 45 people was killed",
        "While they slept they were killed",
        "[Nine people], all of them clerks, were killed",
        "[Two] of the wounded have died",
        "[A clerk] who had robbed three guards was killed",
        "[Three guards] who had robbed a clerk were killed",
        "[Four guards] wounded at the gate were killed",
        "[Four of seven guards] trapped have died",
        "Four guards were wounded at the gate and [a clerk] was killed",
        "were killed",
    ],
)
def test_subjects(marked: str) -> None:
    text, words = unmark(marked)
    assert subjects(text) == words


def test_a_place_with_a_name_is_nobody_where_many_were_killed() -> None:
    assert subjects("Old Mill were killed") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 33 villagers believed to be herders have been killed.", ["At least 33"]),
        ("Eight herders were said to have been killed.", ["Eight"]),
        ("At least 17 villagers -- mostly herders -- were killed.", ["At least 17"]),
        ("Sixteen civilians -- the youngest a boy of six -- have been killed.", ["Sixteen"]),
        ("At least six herders, according to papers, were killed.", ["At least six"]),
        ("Ten rebels were killed, along with two clerks.", ["Ten", "two"]),
        ("A man is accused in the killings of 16 villagers.", ["16"]),
        ('The toll was raised to "18 civilians".', ["18"]),
        ("The agency put the fatalities at 24 civilians.", ["24"]),
    ],
)
def test_who_was_killed_however_it_is_said(text: str, expected: list[str]) -> None:
    assert [draft.number.as_written for draft in drafts_in(text) if draft.number] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One of the two men who were shot dead was named.", 2),
        ("Four of the five people killed were nurses.", 5),
        ("One of the five people who was killed was a nurse.", 1),
        ("Four of the five people were killed.", 4),
    ],
)
def test_what_describes_the_noun_is_said_of_all_of_them(text: str, count: int) -> None:
    number = drafts_in(text)[0].number
    assert number is not None
    assert number.point == count


def test_whom_including_names_are_of_the_verb_before_it() -> None:
    drafts = drafts_in("Nine guards were killed, including seven clerks, and 37 wounded.")
    assert [(draft.harm, draft.number.point if draft.number else None, draft.parent is not None) for draft in drafts] == [
        ("killed", 9, False),
        ("killed", 7, True),
        ("injured", 37, False),
    ]


def test_of_casualties_only_those_called_dead_are() -> None:
    drafts = drafts_in("There were 40 casualties, including nine dead.")
    assert [(draft.harm, draft.number.point if draft.number else None) for draft in drafts] == [("casualties", 40), ("killed", 9)]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ten guards] loyal to Governor Ilva Marenko also died",
        "According to Mayor Ilva Marenko, [nine clerks] were killed",
    ],
)
def test_who_is_only_named_beside_them_is_not_harmed(marked: str) -> None:
    text, expected = unmark(marked)
    assert subjects(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three clerks were shelled by a tank and lost their lives.", ["killed 3"]),
        ("Two fishermen were fired on by a patrol boat and killed.", ["killed 2"]),
        ("The clerks were shelled by a tank and lost their lives.", []),
        ("Two rangers were killed; a third, Jon Roe, 45, died on Friday.", ["killed 2", "killed 1"]),
    ],
)
def test_a_joined_verb_has_the_subject_of_the_one_before(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A clerk stepped on a mine and died.", ["killed 1"]),
        ("An old man collapsed and died after inhaling tear gas.", ["killed 1"]),
        ("Two boys tried to flee and were shot dead by a patrol.", ["killed 2"]),
        ("Soldiers came in two trucks and five people died.", ["killed 5"]),
        ("After the raid houses of 40 families were burned.", []),
        ("The gunmen fired at two nurses and fled.", []),
    ],
)
def test_the_subject_of_a_second_verb(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A gunman fired into a bar, leaving five dead, before being shot dead by guards.", ["killed 1", "killed 5"]),
        ("Two clerks were beaten before being shot dead.", ["injured 2", "killed 2"]),
        ("Three men were abducted before being executed by the militia.", ["abducted 3", "killed 3"]),
        ("Ten clerks died after being shot.", ["killed 10"]),
        ("The governor said a boy was rushed to hospital after being shot.", ["injured 1"]),
    ],
)
def test_who_suffers_what_being_begins(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text) if claim.kind == "casualty"] == told


def test_what_came_later_is_no_hand_in_what_came_before() -> None:
    later, dead = harms("A gunman fired into a bar, leaving five dead, before being shot dead by police.")
    assert [[hand.as_written for hand in claim.perpetrators] for claim in (later, dead)] == [["police"], ["gunman"]]
