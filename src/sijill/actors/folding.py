"""One key for the spellings of a name."""

import unicodedata
from functools import lru_cache
from typing import Final

_APOSTROPHES: Final = dict.fromkeys(map(ord, "'’‘ʼʿʾ`´ʻ\u0640"), None)  # with the Arabic stretching mark
_ARABIC: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_GENITIVES: Final = ("'s", "’s", "s'", "s’")
# Articles and particles that come and go with the language and the transliteration of a name.
_ARTICLES: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "al",
        "el",
        "as",
        "ash",
        "ad",
        "ar",
        "an",
        "at",
        "le",
        "la",
        "les",
        "l",
        "der",
        "die",
        "das",
        "il",
        "lo",
        "los",
        "las",
        "o",
    ]
)
_ARABIC_ARTICLE: Final = "ال"
_SHORTEST_STEM: Final = 3


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The name without case, articles, punctuation, hyphens, accents and genitive endings; empty if nothing else is in it."""
    words = [_fold_word(word) for word in name.casefold().replace("-", " ").replace("_", " ").split()]
    bare = [word for chunk in words for word in chunk.split()]
    kept = [word for word in bare if word not in _ARTICLES]
    return " ".join(kept or bare)


def _fold_word(word: str) -> str:
    word = word.strip('.,;:!?"“”«»()[]{}„‟،؛؟')
    if word.endswith(_GENITIVES[:2]):
        word = word[:-2]
    elif word.endswith(_GENITIVES[2:]):
        word = word[:-1]
    word = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES).translate(_ARABIC))
    word = "".join(each if each.isalnum() else " " for each in word if not unicodedata.combining(each)) if not word.isalnum() else word
    if word.startswith(_ARABIC_ARTICLE) and len(word) >= len(_ARABIC_ARTICLE) + _SHORTEST_STEM:
        word = word[len(_ARABIC_ARTICLE) :]
    return word.replace(" ", "") if _is_initials(word) else word


def _is_initials(word: str) -> bool:
    """``u n``, ``a p``: single letters that dots had parted."""
    parts = word.split()
    return len(parts) > 1 and all(len(part) == 1 for part in parts)
