import pytest

from sijill.extract.place_words import is_told_as_place, is_told_of_here
from sijill.languages import load_pack


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Shells hit the harbour of Port Amar.", "Port Amar", True),
        ("SHELLS FELL NEAR PORT AMAR", "Port Amar", True),
        ("Jane Roe was killed.", "Jane Roe", False),
        ("Shells fell in Amarville.", "Amar", False),
        ("x" * 3_000 + " in Port Amar", "Port Amar", False),
    ],
)
def test_what_a_text_tells_as_a_place(text: str, name: str, expected: bool) -> None:
    assert is_told_as_place(text, name, load_pack("en")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("A trader died here on Friday.", True), ("Shells hit this town.", True), ("It is neither here nor there.", False)],
)
def test_what_a_text_tells_of_here(text: str, expected: bool) -> None:
    assert is_told_of_here(text, load_pack("en")) is expected
    assert not is_told_of_here(text, load_pack("base"))


def test_a_language_without_such_words_tells_none() -> None:
    assert not is_told_as_place("in Port Amar", "Port Amar", load_pack("base"))
