"""Whether a text itself shows that a name is a place's: it tells of something in it, near it or of it."""

import re

from sijill.extract.bylines import role_words
from sijill.languages import Pack

WITHIN = 3_000  # code points in which it is looked for


def is_told_as_place(text: str, name: str, pack: Pack) -> bool:
    """The name stands behind a word of place ("in Port Amar") near the head of a text, in whatever case."""
    return re.search(rf"{role_words(pack['masthead'], 'scene')} {re.escape(name)}(?!\w)", text[:WITHIN], re.IGNORECASE) is not None
