"""How a count was come by, as its own words tell."""

import re
from functools import lru_cache
from typing import Final

from sijill.domain.claim import Claim, Scope
from sijill.languages.pack import load_pack, packs_available

SECTION: Final = "reckoning"


def may_count_found(claim: Claim) -> bool:
    """The people counted may have been harmed earlier or elsewhere: found, recovered, buried, documented, or dead of earlier wounds."""
    return claim.scope is Scope.DOCUMENTED_IN_PERIOD or _says(claim, "recovered") or _says(claim, "late_death")


def says_complete(claim: Claim) -> bool:
    """The claim's own words call the count complete."""
    return _says(claim, "complete")


def _says(claim: Claim, entry: str) -> bool:
    pattern = _words(entry)
    if pattern is None:
        return False
    return any(pattern.search(words.lower()) for words in (claim.quote, claim.cause or "", *(support.quote for support in claim.support)))


@lru_cache
def _words(entry: str) -> re.Pattern[str] | None:
    """The words of an entry in all languages that have it."""
    packs = (load_pack(code) for code in packs_available())
    words = sorted({word for pack in packs if entry in pack[SECTION] for word in pack[SECTION][entry].words}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)).lower() + r")\b") if words else None
