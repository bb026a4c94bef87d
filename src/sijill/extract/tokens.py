"""Tokens of a sentence, with their places in the report's text."""

import re
from dataclasses import dataclass
from itertools import accumulate

import regex

from sijill.extract.folding import Remembered
from sijill.extract.writing import Writing

# A number with its grouping ("1,600", "300.000", "2.5"), a word (with an apostrophe or stops inside: "don't", "U.S."), or one mark.
_TOKEN = regex.compile(
    r"(\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
    r"|(?:\p{L}\.){2,}"
    r"|['\u2019]s\b|n['\u2019]t\b"
    r"|\p{L}[\p{L}\p{M}]*(?=n['\u2019]t\b)|[\p{L}\p{M}]+(?:['\u2019](?!s\b)\p{L}+)*(?:\*+\p{L}+)*"
    r"|[^\s\p{L}\d])",
    regex.V1,
)
# The same, several times faster, for letters of which ``re`` thinks as ``regex`` does: Latin without marks of its own.
_PLAIN = re.compile("[\0-\x1b\x20-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u2000-\u206f\u20ac]*+")
_L = r"[^\W\d_]"
_PLAIN_TOKEN = re.compile(
    r"(?! )([A-Za-z]++(?=[ \n,;:)\-])"  # a blank fails at once, and not in each alternative
    r"|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
    rf"|(?:{_L}\.){{2,}}"
    r"|['\u2019]s\b|n['\u2019]t\b"
    rf"|{_L}++(?<!n)(?!['\u2019*])|{_L}+(?=n['\u2019]t\b)|{_L}+(?:['\u2019](?!s\b){_L}+)*(?:\*+{_L}+)*"
    r"|_|[^\s\w])"
)
# Tags that a page left among its words part them and are none.
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>]{0,200})?/?>")
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


def tokenise(text: str, start: int, end: int, writing: Writing | None = None) -> Tokens:
    """The tokens of ``text[start:end]``, by the way of writing of its language. Linear in its length."""
    if writing is not None:
        pieces = writing.cut(text, start, end)
        words = [_STRAIGHTENED[word] for word, _, _ in pieces]
        return Tokens(words, words.copy(), [first for _, first, _ in pieces], [last for _, _, last in pieces])
    stretch = text[start:end]
    if "<" in stretch:
        stretch = _TAG.sub(lambda tag: " " * len(tag[0]), stretch)
    parts = (_PLAIN_TOKEN if _PLAIN.fullmatch(stretch) else _TOKEN).split(stretch)  # gap, token, gap, token ..., gap
    marks = list(accumulate(map(len, parts), initial=start))
    written = parts[1::2]
    return Tokens(written, list(map(_WORDS.__getitem__, written)), marks[1:-1:2], marks[2:-1:2])


def lowered_word(written: str) -> str:
    """A token as it is compared: in lower case, with straight marks."""
    return written.translate(_STRAIGHT).lower()


def _straightened(word: str) -> str:
    return word.translate(_STRAIGHT)


_WORDS = Remembered(lowered_word)
_STRAIGHTENED = Remembered(_straightened)
