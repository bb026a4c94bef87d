"""Who ends the own life after killing others."""

import pytest

from tests.factories import harms

APART, PART, AGAIN = "disjoint_from", "part", "restates"


def ties(text: str) -> list[tuple[str, str | None]]:
    """Of each death by the own hand its words, and how it stands to the other dead."""
    own = [claim for claim in harms(text) if claim.harm == "killed" and claim.group == "attackers"]
    told = [next((link.type.value for link in claim.relations if link.type.value in (APART, AGAIN)), None) for claim in own]
    return [(claim.quote, PART if claim.subset_of else how) for claim, how in zip(own, told, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He shot dead two clerks and turned the gun on himself.", [("turned the gun on himself", APART)]),
        ("He shot two clerks. He killed his wife before turning the gun on himself.", [("turning the gun on himself", APART)]),
        ("He turned the gun on his wife.", []),
        ("Three people were found dead in a murder-suicide in Orlo.", [("murder-suicide", PART)]),
        ("A nurse was found shot dead in Orlo. Police call it a murder-suicide.", [("murder-suicide", APART)]),
        ("He killed his wife in a murder-suicide.", [("murder-suicide", APART)]),
        ("He killed his wife. He killed himself. It was a murder-suicide.", [("killed himself", APART), ("murder-suicide", AGAIN)]),
        ("He killed his wife and then himself. It was a murder-suicide.", [("himself", PART), ("murder-suicide", PART)]),
        ("A nurse was shot dead in an attempted murder-suicide.", []),
        ("A nurse was shot dead in a murder-suicide attempt.", []),
    ],
)
def test_who_kills_himself_is_counted_once(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert ties(text) == expected


def test_who_killed_himself_is_none_of_those_he_killed() -> None:
    """His death and others told later do not make up the number of his victims."""
    claims = harms("He killed four people. He shot dead his wife. He killed himself. He killed two clerks.")
    own = next(claim for claim in claims if claim.group == "attackers")
    assert own.subset_of is None


def test_the_attacker_who_is_killed_stands_beside_those_he_killed() -> None:
    victims, attacker = harms("The gunman shot dead four soldiers in Orlo. The gunman was killed by police.")
    assert [(link.type.value, link.to) for link in attacker.relations] == [(APART, victims.id)]
