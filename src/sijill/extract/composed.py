"""Patterns of a pack section with their named fragments put in: ``{month}`` stands for the words or the pattern of the entry ``month``."""

import re
from collections.abc import Mapping

from sijill.domain.errors import PackError
from sijill.languages import Entry

_FRAGMENT = re.compile(r"\{([a-z_]+)\}")


def compose(section: Mapping[str, Entry], name: str) -> str:
    """The regular expression of an entry, every fragment replaced; words become an alternation, longest first.

    Raises PackError if a fragment names no entry, or names itself.
    """
    return _expand(section, name, ())


def _expand(section: Mapping[str, Entry], name: str, path: tuple[str, ...]) -> str:
    if name not in section or name in path:
        raise PackError("language pack", [f"{'.'.join((*path, name))}: a fragment names an entry that is not there or that holds itself"])
    entry = section[name]
    if entry.pattern is None:
        return either(entry.words)
    return _FRAGMENT.sub(lambda match: f"(?:{_expand(section, match[1], (*path, name))})", entry.pattern)


def either(words: tuple[str, ...]) -> str:
    """An alternation of phrases, longest first, that begins and ends on a word's edge."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(f"{_edge(word[0], 0)}{re.escape(word)}{_edge(word[-1], 1)}" for word in ordered) + ")"


def _edge(char: str, behind: int) -> str:
    if not (char.isalnum() or char == "_"):
        return ""
    return r"(?!\w)" if behind else r"(?<!\w)"
