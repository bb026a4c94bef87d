"""Tokens of a sentence, with their places in the report's text."""

from dataclasses import dataclass

import regex

# A number with its grouping ("1,600", "300.000", "2.5"), a word (with an apostrophe or stops inside: "don't", "U.S."), or one mark.
_TOKEN = regex.compile(
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
    r"|(?:\p{L}\.){2,}"
    r"|['\u2019]s\b|n['\u2019]t\b"
    r"|\p{L}[\p{L}\p{M}]*(?=n['\u2019]t\b)|[\p{L}\p{M}]+(?:['\u2019](?!s\b)\p{L}+)*(?:\*+\p{L}+)*"
    r"|[^\s\p{L}\d]",
    regex.V1,
)
_STRAIGHT = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2010": "-"})


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the words as written, lowered with straight marks, and their code-point offsets in the text."""

    written: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of ``text[start:end]``. Linear in its length."""
    written: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        written.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(written, [word.translate(_STRAIGHT).lower() for word in written], starts, ends)
