"""Populations: of whom a claim speaks, and how two such words stand to each other."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

from sijill.domain.claim import Claim

_FILE: Final = Path(__file__).with_name("populations.yml")
WHOLE: Final = "people"
ATTACKERS: Final = "attackers"


@lru_cache
def _table() -> Mapping[str, object]:
    raw: Mapping[str, object] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return raw


@lru_cache
def _entries() -> Mapping[str, Mapping[str, str]]:
    entries: Mapping[str, Mapping[str, str]] = _table()["populations"]  # type: ignore[assignment]
    return entries


def _entry(group: str) -> Mapping[str, str]:
    return _entries().get(group, {})


@lru_cache(maxsize=4096)
def population(group: str | None) -> str:
    """The population a group word stands for: ``people`` for every word that means everybody harmed."""
    whole = _table()["whole"]
    return WHOLE if group is None or (isinstance(whole, list) and group in whole) else group


def populations() -> tuple[str, ...]:
    """The populations a toll can be asked for."""
    return (WHOLE, *_entries())


def figure_of(group: str) -> str | None:
    """Which separate figure of an incident a population fills: ``civilians``, ``women``, ``children``, ``attackers`` or none."""
    return _entry(group).get("figure") or (figure_of(_entry(group)["within"]) if "within" in _entry(group) else None)


@lru_cache(maxsize=4096)
def includes(larger: str, smaller: str) -> bool:
    """Everybody of the smaller population is always of the larger, whatever the report says."""
    return larger in (smaller, WHOLE) or _entry(smaller).get("within") == larger


def is_victims(claim: Claim) -> bool:
    """The words for everybody harmed leave out who harmed them: a family, residents, victims."""
    table = _table()
    said, words = (claim.group_text or "").casefold().split(), table["victim_words"]
    return claim.group in table["victims"] or any(word in words for word in said)  # type: ignore[operator]


def counts_civilians(claim: Claim) -> bool:
    """Civilians are counted by that word: "five civilians"; "five neighbours" are civilians, but need not be all of them."""
    said, words = (claim.group_text or "").casefold(), _table()["civilian_words"]
    return population(claim.group) == "civilians" and (not said or any(word in said for word in words))  # type: ignore[attr-defined]


@lru_cache(maxsize=4096)
def are_disjoint(one: str, other: str, said: str = "") -> bool:
    """Nobody can be of both: the sexes differ, or the ages do, women and men having an age only where adults are said.

    ``said`` are the group words as written.
    """
    if _differ(one, other, "sex"):
        return True
    ages = {_entry(one).get("age"), _entry(other).get("age")}
    adult_words = _table()["adult_words"]
    adults_said = isinstance(adult_words, list) and any(word in adult_words for word in said.casefold().split())
    return _differ(one, other, "age") or (adults_said and "child" in ages and None in ages)


def _differ(one: str, other: str, key: str) -> bool:
    left, right = _entry(one).get(key), _entry(other).get(key)
    return left is not None and right is not None and left != right
