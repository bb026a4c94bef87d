"""What leads to a person or to a point on the map besides names and figures: addresses, accounts, numbers, and coordinates in words."""

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

from sijill.languages import load_pack

CONTACT, POINT = "contact", "point"
# What every contact and every point has in it.
SIGNS = {
    CONTACT: re.compile(r"@|\.(?:com|me|net)/|\d[\d ().-]{3,}\d"),
    POINT: re.compile(r"[°º˚]|\d[.,]\d\d|\d ?[C-X] ?[A-Z]{2} ?\d|\d{4}[NS]|[C-X]\+[2-9C-X]|[mM]ap|osm|geo|///|w3w|what3|earth"),
}
BEFORE, BEHIND = 64, 320  # code points looked at around a sign


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
    for start, end in _windows(text, SIGNS[cue]):
        for match in _pattern(cue).finditer(text, start, end):
            yield match.span("hide") if match["hide"] else match.span()


def _windows(text: str, sign: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches around signs: the patterns are slow, and most of a text has nothing for them."""
    found: list[tuple[int, int]] = []
    for match in sign.finditer(text):
        start, end = max(0, match.start() - BEFORE), match.end() + BEHIND
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
