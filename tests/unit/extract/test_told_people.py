"""Who the people of a count are where its own words leave it open."""

import pytest

from sijill.domain.report import Report
from sijill.extract import find_claims


@pytest.mark.parametrize(
    ("text", "words", "group", "status"),
    [
        ("The rebels lost a truck. On the army side, there were three dead.", "three dead", "soldiers", "combatant"),
        ("Shells fell in Orlo. Enemy losses: 9 killed.", "9 killed", "soldiers", "combatant"),
        ("He put rebel losses at 20 dead in the battle.", "20 dead", "militants", "combatant"),
        ("The office counted 45 civilian casualties: 12 dead and 33 wounded.", "12 dead", "civilians", "civilian"),
        ("The office counted 45 casualties: 12 dead and 33 wounded.", "12 dead", "people", "unknown"),
        ("A drone hit the depot while firefighters were inside. Three of them were killed.", "Three", "firefighters", "civilian"),
        ("Bombs hit buses carrying court clerks, killing 14 of them.", "killing 14", "workers", "civilian"),
        ("Gunmen attacked the market, killing 14 of them.", "killing 14", "people", "unknown"),
        ("Two soldiers were killed by a shell. Five more were wounded.", "Five more", "soldiers", "combatant"),
        ("Two bakers were killed by a shell. Five more were wounded.", "Five more", "people", "unknown"),
        ("There were 16 deaths among civilians in the raid.", "16 deaths", "civilians", "civilian"),
        ("Nine people died by shells.", "Nine people died", "people", "unknown"),
    ],
)
def test_whose_people_are_counted(text: str, words: str, group: str, status: str) -> None:
    claim = next(claim for claim in find_claims(Report("a", text)).claims if claim.quote.startswith(words) and claim.harm)
    assert (claim.group, claim.civilian_status) == (group, status)
