"""The facts of sentences beside counts, and which sentence is near which."""

import pytest

from sijill.domain.span import Span
from sijill.extract.facts import FactBook
from tests.unit.extract.marked import ACTORS, LEXICON, STRICT, book_of

TEXT = "Gunmen stormed a clinic in Brame, officials said. Nine people were killed.\n\nA sniper fired. The town slept.\n\nNobody came."


def test_a_sentence_has_its_hands_speakers_weapons_and_targets() -> None:
    facts = book_of(TEXT).of(0)
    assert [source.as_written for source in facts.telling.sources] == ["officials"]
    assert [
        facts.reader.text[facts.reader.start_of(phrase.first) : facts.reader.end_of(phrase.last)] for phrase in facts.blame.general
    ] == ["Gunmen"]
    assert [weapon.type for weapon in book_of(TEXT).of(2).weapons] == ["sniper"]
    assert [target.type for target in book_of("Shells hit the market.").of(0).targets] == ["market"]


def test_facts_are_read_once() -> None:
    book = book_of(TEXT)
    assert book.of(1) is book.of(1)
    assert book.of(1).reader.index == 1


def test_a_reader_made_before_is_used_again() -> None:
    book = FactBook(TEXT, book_of(TEXT).sentences, book_of(TEXT).paragraph_of, LEXICON, STRICT, ACTORS, [])
    book.readers[3] = book_of(TEXT).of(3).reader
    assert book.of(3).reader is book.readers[3]


def test_times_count_nobody() -> None:
    text = "Some 12 May raids killed nine."
    book = FactBook(text, [Span(0, len(text))], [0], LEXICON, STRICT, ACTORS, [Span(5, 11)])
    assert not [unit for unit in book.of(0).reader.sentence.units if unit.kind == "num" and unit.amount and unit.amount.n == 12]


@pytest.mark.parametrize(
    ("index", "reach", "near"),
    [(0, 6, [1, 2, 3]), (1, 6, [0, 2, 3]), (2, 6, [3, 1, 0, 4]), (3, 6, [2, 1, 0, 4]), (4, 6, [3, 2, 1, 0]), (2, 1, [3, 1]), (0, 0, [])],
)
def test_the_paragraph_is_nearest_then_what_was_told_before_then_the_next_paragraph(index: int, reach: int, near: list[int]) -> None:
    assert book_of(TEXT).around(index, reach) == near
