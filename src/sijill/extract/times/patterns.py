"""Entries of a pack as expressions."""

import re
from collections.abc import Mapping

import regex

from sijill.languages import Entry

REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def expand(entry: Entry, section: Mapping[str, Entry]) -> str:
    """The entry as one expression, every ``{name}`` replaced by the pattern or the words it stands for; blanks match line breaks."""
    if entry.pattern is None:
        longest_first = sorted(entry.words, key=len, reverse=True)
        return "|".join(r"\s+".join(regex.escape(part) for part in word.split()) for word in longest_first)
    return REFERENCE.sub(lambda match: f"(?:{expand(section[match[1]], section)})", entry.pattern)


def fold_word(word: str) -> str:
    """A word as it is looked up: without case, full stops and extra blanks."""
    return " ".join(word.casefold().replace(".", "").split())
