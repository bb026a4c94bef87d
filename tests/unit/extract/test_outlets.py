import pytest

from sijill.extract.outlets import outlet_pattern
from sijill.languages import load_pack


@pytest.mark.parametrize(
    ("name", "is_outlet"),
    [
        ("Example News 2", True),
        ("WXYZ", True),
        ("example.org", True),
        ("AFP", True),
        ("Jane Roe", False),
        ("three of them children", False),
    ],
)
def test_outlets_are_known_by_their_words(name: str, is_outlet: bool) -> None:
    assert bool(outlet_pattern(load_pack("en")).search(name)) is is_outlet


def test_without_words_only_agencies_are_outlets() -> None:
    assert not outlet_pattern(load_pack("base")).search("Example News 2")
