"""Sentences with brackets around what a test is about, and each step of the reading of one sentence."""

from collections.abc import Sequence
from functools import cache

from sijill.actors import load_actors
from sijill.domain.quantity import Quantity
from sijill.domain.span import Span
from sijill.extract.clauses import read_clauses
from sijill.extract.drafts import Draft, Reader
from sijill.extract.facts import FactBook
from sijill.extract.findings import Finding
from sijill.extract.groups import find_groups
from sijill.extract.lexicon import compile_lexicon
from sijill.extract.negation import silent_drafts
from sijill.extract.people import Group
from sijill.extract.sentence_drafts import drafts_of
from sijill.extract.sentences import split_paragraphs
from sijill.extract.tokens import Tokens, tokenise
from sijill.extract.uncounted import read_counted_units
from sijill.extract.units import Unit
from sijill.languages import load_pack, load_profile

EN = load_pack("en")
ACTORS = load_actors()
LEXICON = compile_lexicon(EN, ACTORS)
STRICT = load_profile("strict")


def unmark(marked: str) -> tuple[str, list[str]]:
    """The text without its brackets, and the bracketed words in the order in which they begin, the shorter first."""
    text, opened, spans = "", [], []
    for mark in marked:
        if mark == "[":
            opened.append(len(text))
        elif mark == "]":
            spans.append((opened.pop(), len(text)))
        else:
            text += mark
    return text, [text[start:end] for start, end in sorted(spans)]


def shown(number: Quantity | None) -> str:
    """A number as a cell of a table: ``at_least 12``, ``range 20-30``, ``dozens``, ``12``, ``-``."""
    if number is None:
        return "-"
    if number.modifier == "exact":
        return str(number.point)
    if number.modifier == "range":
        return f"range {number.low}-{number.high}"
    return f"{number.modifier} {number.best if number.best is not None else number.high}".removesuffix(" None")


def tokens_of(text: str) -> Tokens:
    """All tokens of a text."""
    return tokenise(text, 0, len(text))


def units_of(text: str, blocked: Sequence[Span] = ()) -> list[Unit]:
    """The units of one sentence."""
    return read_counted_units(tokens_of(text), LEXICON, list(blocked))


def groups_of(text: str) -> list[Group]:
    """The groups of one sentence."""
    return find_groups(units_of(text))


def clauses_of(text: str, index: int = 0) -> tuple[Reader, list[Finding]]:
    """One sentence with what was found in it."""
    tokens = tokens_of(text)
    sentence, findings = read_clauses(read_counted_units(tokens, LEXICON, []))
    return Reader(text, tokens, sentence, STRICT, index, LEXICON.roles), findings


def reader_of(text: str) -> Reader:
    """One sentence, read."""
    return clauses_of(text)[0]


def drafts_in(text: str) -> list[Draft]:
    """The drafts of harm of one sentence."""
    reader, findings = clauses_of(text)
    return drafts_of(reader, findings, [])


def silences_in(text: str) -> list[Draft]:
    """The drafts of harm denied, unknown or unnumbered in one sentence."""
    reader, findings = clauses_of(text)
    return silent_drafts(reader, findings)


@cache
def book_of(text: str) -> FactBook:
    """The book of facts of a text."""
    paragraphs = split_paragraphs(text, EN)
    sentences = [sentence for part in paragraphs for sentence in part.sentences]
    owners = [number for number, part in enumerate(paragraphs) for _ in part.sentences]
    return FactBook(text, sentences, owners, LEXICON, STRICT, ACTORS, [])


def words_of(reader: Reader, first: int, last: int) -> str:
    """The words of the units ``[first, last)``."""
    return reader.text[reader.start_of(first) : reader.end_of(last)]
