"""Whether a text itself shows that a name is a place's: it tells of something in it, near it or of it."""

import re

from sijill.extract.bylines import role_words
from sijill.languages import Pack

WITHIN = 3_000  # code points in which it is looked for


def is_told_as_place(text: str, name: str, pack: Pack) -> bool:
    """The name stands behind a word of place ("in Port Amar") near the head of a text, in whatever case."""
    return re.search(rf"{role_words(pack['masthead'], 'scene')} {re.escape(name)}(?!\w)", text[:WITHIN], re.IGNORECASE) is not None


def is_told_of_here(text: str, pack: Pack) -> bool:
    """A text tells near its head of something "here", where it was written."""
    entry = pack["places"].get("here")
    return entry is not None and entry.pattern is not None and re.search(entry.pattern, text[:WITHIN]) is not None
