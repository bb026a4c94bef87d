"""Entries of a pack as expressions."""

import re
from collections.abc import Mapping

import regex

from sijill.languages import Entry

SOME_BLANKS, ANY_BLANKS = r"\s{1,5}", r"\s{0,5}"
REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def expand(entry: Entry, section: Mapping[str, Entry]) -> str:
    """The entry as one expression, every ``{name}`` replaced by the pattern or the words it stands for.

    Blanks match line breaks, and never more than a few of them: long runs of blanks would cost time and join nothing.
    """
    if entry.pattern is None:
        longest_first = sorted(entry.words, key=len, reverse=True)
        return "|".join(SOME_BLANKS.join(regex.escape(part) for part in word.split()) for word in longest_first)
    bounded = entry.pattern.replace(r"\s+", SOME_BLANKS).replace(r"\s*", ANY_BLANKS)
    return REFERENCE.sub(lambda match: f"(?:{expand(section[match[1]], section)})", bounded)


def fold_word(word: str) -> str:
    """A word as it is looked up: without case, full stops and extra blanks."""
    return " ".join(word.casefold().replace(".", "").split())
