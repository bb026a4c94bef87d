"""Number profiles: named, versioned tables that turn a wording into bounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import regex
import yaml

from sijill.domain.errors import PackError
from sijill.domain.quantity import Modifier

PROFILES = Path(__file__).parent / "profiles"
BOUNDS = ("low", "best", "high")
_CELL = regex.compile(r"null|M|(?P<fixed>\d+)|N(?P<shift>[+-]1)?")


@dataclass(frozen=True, slots=True)
class Profile:
    """One table: for each modifier the low, best and high it stands for. ``label`` (``strict/1``) goes into every output."""

    name: str
    version: str
    rows: Mapping[Modifier, tuple[str, str, str]]

    @property
    def label(self) -> str:
        """Name and version."""
        return f"{self.name}/{self.version}"

    def bounds(self, modifier: Modifier, n: int | None = None, m: int | None = None) -> tuple[int | None, int | None, int | None]:
        """Low, best and high of a wording with the number ``n`` (and ``m``, the second number of a range)."""
        low, best, high = (_value(cell, n, m) for cell in self.rows[modifier])
        return low, best, high

    def __hash__(self) -> int:
        return hash(self.label)


def _value(cell: str, n: int | None, m: int | None) -> int | None:
    if cell == "null":
        return None
    if cell == "M":
        return m
    if cell.isdigit():
        return int(cell)
    return None if n is None else n + int(cell[1:] or 0)


@lru_cache
def load_profile(name: str = "strict") -> Profile:
    """The profile of that name (``strict``, ``airwars``, ``acled``, ``ucdp``).

    Raises PackError naming every fault of its table at once.
    """
    path = PROFILES / f"{name}.yml"
    if not path.is_file():
        known = ", ".join(sorted(item.stem for item in PROFILES.glob("*.yml")))
        raise PackError(f"number profile {name}", [f"there is none of that name; known: {known}"])
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    faults = [fault for modifier in Modifier for fault in _faults(modifier, raw.get("rows", {}).get(modifier))]
    if faults:
        raise PackError(f"number profile {name}", faults)
    rows = {modifier: tuple(raw["rows"][modifier][bound] for bound in BOUNDS) for modifier in Modifier}
    return Profile(raw["name"], raw["version"], rows)


def _faults(modifier: Modifier, row: object) -> list[str]:
    if not isinstance(row, dict):
        return [f"{modifier}: no row"]
    return [f"{modifier}.{bound}: {row.get(bound)!r} is no bound" for bound in BOUNDS if not _CELL.fullmatch(str(row.get(bound)))]
