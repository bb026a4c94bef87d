import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.place import Level, Place
from sijill.reconcile.regions import region_of
from sijill.reconcile.spelled import named_alike, sounds, written_names
from tests.factories import town


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("orlo", "orlo", True),
        ("orlo", "town of orlo", True),
        ("village of orlo", "town of orlo", False),  # neither is the other with a word before it
        ("orlo", "lo", False),
        ("orlo", "west orlo town", False),
        ("زرمانه", "بلده زرمانه", True),
        ("زرمانديه", "zarmandiya", True),  # one name in two scripts
        ("meshrifeh", "mushrifa", True),
        ("tarn", "torun", False),  # too few consonants to tell
        ("marenna", "sarenna", False),
    ],
)
def test_names_alike(one: str, other: str, alike: bool) -> None:
    assert named_alike(frozenset((one,)), frozenset((other,))) is alike
    assert named_alike(frozenset((other,)), frozenset((one,))) is alike


@given(st.lists(st.from_regex(r"[a-z]{2,8}( [a-z]{2,8})?", fullmatch=True), min_size=2, max_size=2))
def test_names_that_are_alike_share_a_sound(names: list[str]) -> None:
    one, other = (frozenset((name,)) for name in names)
    assert not named_alike(one, other) or sounds(one) & sounds(other)


def test_the_written_names_are_those_of_the_places_themselves() -> None:
    orlo = Place("town of Orlo", "Orlo", Level.TOWN, gazetteer_id="o")
    near = Place("near Tarn", "near Tarn", Level.AREA, gazetteer_id="t")
    region = region_of((orlo, near))
    assert written_names((orlo, near, town("Hill")), region) == {"town of orlo"}
