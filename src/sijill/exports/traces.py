"""What leads to a person or to a point on the map besides names and figures: addresses, accounts, numbers, and coordinates in words."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from sijill.languages import load_pack

CONTACT, POINT = "contact", "point"


def find_contacts(text: str) -> Iterator[tuple[int, int]]:
    """Where e-mail addresses, accounts and telephone numbers stand, in code points."""
    return _spans(text, CONTACT)


def find_points(text: str) -> Iterator[tuple[int, int]]:
    """Where coordinates, grid references and links to maps stand, in code points."""
    return _spans(text, POINT)


@lru_cache(maxsize=2)
def _pattern(cue: str) -> regex.Pattern[str]:
    section = load_pack("base")["persons"]
    patterns = [entry.pattern for entry in section.values() if entry.pattern and entry.meaning.get("cue") == cue]
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns), regex.IGNORECASE)


def _spans(text: str, cue: str) -> Iterator[tuple[int, int]]:
    for match in _pattern(cue).finditer(text):
        yield match.span("hide") if match["hide"] else match.span()
