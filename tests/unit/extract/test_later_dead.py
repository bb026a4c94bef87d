"""Who was told hurt and is then said to have died, by a pronoun."""

import pytest

from tests.factories import harms


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A guard was shot in Orlo. He died at the scene.", [("He died at the scene", 1)]),
        ("A guard was taken to a hospital after the raid, where she was pronounced dead.", [("she was pronounced dead", 1)]),
        ("Two guards were shot in Orlo. They died that night.", [("They died", 2)]),
        ("A woman was shot in Orlo. He died at the scene.", []),
        ("A guard was shot in Orlo. He could have died.", []),
        ("A guard was killed in Orlo. He died at the scene.", [("A guard was killed in Orlo", 1)]),
        ("Two guards were shot in Orlo. He died at the scene.", []),
        ("Omar Sarn left home at dawn. He was shot dead at a checkpoint.", [("He was shot dead", 1)]),
        ("Omar Sarn left home at dawn after a raid. He died of old age.", []),
        ("Omar Sarn left home at dawn. He could be killed by gunmen.", []),
        ("Nine guards were killed in Orlo. A clerk hid. He was shot dead.", [("Nine guards were killed", 9)]),
    ],
)
def test_a_pronoun_tells_of_somebody_told_hurt(text: str, dead: list[tuple[str, int]]) -> None:
    found = [claim for claim in harms(text) if claim.harm == "killed"]
    assert [claim.number.best if claim.number else None for claim in found] == [number for _, number in dead]
    assert all(claim.quote.startswith(words[:9]) for claim, (words, _) in zip(found, dead, strict=True))


def test_who_is_told_hurt_to_say_who_died_is_hurt_no_more() -> None:
    hurt, dead = harms("Three guards wounded in the raid on Orlo have died.")
    assert (dead.harm, dead.number.best if dead.number else None) == ("killed", 3)
    assert [(link.type.value, link.to) for link in hurt.relations] == [("superseded_by", dead.id)]


def test_who_died_of_it_is_no_longer_hurt() -> None:
    hurt, dead = harms("A guard was hurt in the raid. He died on Monday.")
    assert [(link.type.value, link.to) for link in hurt.relations] == [("superseded_by", dead.id)]
