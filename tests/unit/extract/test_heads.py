"""The noun of a number phrase."""

import pytest

from sijill.extract.heads import find_head
from tests.factories import harms
from tests.unit.extract.marked import shown, units_of


@pytest.mark.parametrize(
    ("text", "noun", "harm"),
    [
        ("twelve Zemrani farmers", "farmers", None),
        ("three seriously wounded guards", "guards", "injured"),
        ("four unarmed men", "men", None),
        ("nine police officers", "police officers", None),
        ("ten suspected Zemrani smugglers", "smugglers", None),
        ("18 others people", "people", None),
        ("four Sarn Police Department officers", "officers", None),
        ("three Sarn County Sheriff's Office deputies", "deputies", None),
        ("three would-be burglars", "burglars", None),
        ("four police Sarn officers said", "police", None),
        ("two beekeepers", "beekeepers", None),
    ],
)
def test_noun(text: str, noun: str, harm: str | None) -> None:
    units = units_of(text)
    head, found, _ = find_head(units, 0)
    assert (units[head].word, found) == (noun, harm)


def test_a_verb_ends_the_phrase() -> None:
    units = units_of("five Kashmiris largely closed shops")
    assert units[find_head(units, 0)[0]].word == "kashmiris"


def test_harm_as_the_noun() -> None:
    units = units_of("ten civilian deaths")
    assert units[find_head(units, 0)[2]].word == "civilian deaths"


def test_a_number_alone_has_none() -> None:
    assert find_head(units_of("twelve were killed"), 0) == (-1, None, -1)


def test_who_speaks_does_not_open_the_phrase_of_whom_is_told() -> None:
    assert units_of("other farmers said 11 guards")[find_head(units_of("other farmers said 11 guards"), 0)[0]].word == "farmers"


def test_what_is_feared_of_a_number_describes_no_noun() -> None:
    assert find_head(units_of("ten feared killed"), 0) == (-1, None, -1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12 arrests, 4 injured.", ["detained 12", "injured 4"]),
        ("There were two murders and 18 arrests.", ["killed 2", "detained 18"]),
        ("A patrol of six arrests the clerk.", ["detained 1"]),
    ],
)
def test_deeds_that_are_counted(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told
