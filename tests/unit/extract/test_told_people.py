"""Who the people of a count are where its own words leave it open."""

import pytest

from sijill.domain.report import Report
from sijill.extract import find_claims
from tests.factories import harms


@pytest.mark.parametrize(
    ("text", "words", "group", "status"),
    [
        ("A drone hit the depot while firefighters were inside. Three of them were killed.", "Three", "firefighters", "civilian"),
        ("Bombs hit buses carrying court clerks, killing 14 of them.", "killing 14", "workers", "civilian"),
        ("Gunmen attacked the market, killing 14 of them.", "killing 14", "people", "unknown"),
        ("Two soldiers were killed by a shell. Five more were wounded.", "Five more", "soldiers", "combatant"),
        ("Two bakers were killed by a shell. Five more were wounded.", "Five more", "people", "unknown"),
        ("There were 16 deaths among civilians in the raid.", "16 deaths", "civilians", "civilian"),
        ("Two of our heroes fell as martyrs.", "Two", "militants", "combatant"),
        ("Nine people died by shells.", "Nine people died", "people", "unknown"),
    ],
)
def test_whose_people_are_counted(text: str, words: str, group: str, status: str) -> None:
    claim = next(claim for claim in find_claims(Report("a", text)).claims if claim.quote.startswith(words) and claim.harm)
    assert (claim.group, claim.civilian_status) == (group, status)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The mission counted 312 civilian casualties: 118 dead and 194 hurt.", [("civilians", "civilian")] * 3),
        ("The raid killed 20 people, two of them soldiers.", [("people", "unknown"), ("soldiers", "combatant")]),
    ],
)
def test_a_part_is_what_its_whole_is(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(claim.group, claim.civilian_status) for claim in harms(text)] == rows
