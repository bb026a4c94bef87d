"""The parts that words play: by the lists of a pack, by its patterns, and none where it says none."""

import pytest

from sijill.extract.roles import NO_ROLES, no_roles, roles_of
from sijill.languages import Entry
from sijill.languages.pack import Pack
from tests.unit.extract.marked import EN, units_of

TOY = Pack(
    "xx",
    {
        "roles": {
            "partitive": Entry("partitive", words=("Ov", "out ov")),
            "known": Entry("known", words=("ov",)),
            "many_form": Entry("many_form", pattern=r".*im|.*ot(?: .*)?"),
        }
    },
    "toy",
)


@pytest.mark.parametrize(
    ("word", "roles"),
    [
        ("ov", {"partitive", "known"}),
        ("out ov", {"partitive"}),
        ("out", set()),
        ("clerkim", {"many_form"}),
        ("clerkot ov orlo", {"many_form"}),
        ("clerkima", set()),
        ("", set()),
    ],
)
def test_a_word_plays_what_lists_or_matches_it_as_a_whole(word: str, roles: set[str]) -> None:
    assert roles_of(TOY)[word] == roles


def test_equal_sets_are_one() -> None:
    roles = roles_of(TOY)
    assert roles["clerkim"] is roles["clerkot"]
    assert roles["mill"] == NO_ROLES


def test_a_language_without_roles_has_none() -> None:
    assert roles_of(Pack("yy", {}, "none"))["of"] == no_roles()["of"] == NO_ROLES


@pytest.mark.parametrize("name", sorted(EN["roles"]))
def test_every_listed_word_plays_its_part(name: str) -> None:
    assert all(name in roles_of(EN)[word] for word in EN.listed("roles", name))


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("An hour of a dozen and a further clerk", "indefinite_article", ["an", "a"]),
        ("from 12 to nine", "origin", ["from"]),
    ],
)
def test_units_carry_them_and_longer_phrases_their_own(text: str, role: str, words: list[str]) -> None:
    assert [unit.word for unit in units_of(text) if role in unit.roles] == words
