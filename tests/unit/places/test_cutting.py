import pytest

from sijill.places import Gazetteer
from sijill.places.cutting import DEMONYM, GIVEN, LONGER, NAME, ORDINARY, WORD, cut
from sijill.places.finding import lookup_of
from sijill.places.words import AFTER_ARTICLE, AFTER_PART, CUE, INSIDE, OF, place_words


@pytest.mark.parametrize(
    ("word", "flags"), [("Aleppo", NAME), ("Syrian", DEMONYM), ("Most", ORDINARY), ("Mary", GIVEN), ("New", LONGER), ("Qwzzyx", 0)]
)
def test_what_a_word_may_be(gazetteer: Gazetteer, word: str, flags: int) -> None:
    lookup = lookup_of(gazetteer)
    assert lookup[word] & flags == flags
    assert bool(lookup[word]) is bool(flags)


def test_pieces_tell_words_gaps_and_offsets(gazetteer: Gazetteer) -> None:
    pieces = cut("In Aleppo on Monday", lookup_of(gazetteer), place_words("en"))
    assert [pieces.word(at) for at in range(4)] == ["In", "Aleppo", "Monday", ""]
    assert pieces.gap_before(2) == " on "
    assert (pieces.start(1), pieces.end(1)) == (3, 9)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("rocks in ", CUE),
        ("the people of ", CUE | OF),
        ("over the ", CUE | OF),
        ("at al-", CUE | OF | AFTER_ARTICLE),
        ("in eastern ", AFTER_PART),
        ("an i", INSIDE),
        ("she said ", 0),
    ],
)
def test_what_a_gap_ends_in(gazetteer: Gazetteer, before: str, told: int) -> None:
    assert cut(f"{before}Orlo", lookup_of(gazetteer), place_words("en")).flags[0] & ~WORD == told
