"""The compiled gazetteer on disk: fixed rows, a blob of names and a trie of keys, all memory-mapped."""

import json
import math
import mmap
import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie

from sijill.domain.errors import GazetteerError
from sijill.domain.place import Level

ROW = struct.Struct("<fffIIIIBB2s12s")
NO_PARENT = 0xFFFFFFFF
LEVELS = tuple(Level)
FILES = ("rows.bin", "names.bin", "keys.marisa", "meta.json")

EXACT, SKELETON, DEMONYM = "e", "s", "d"  # what a key of the trie begins with


class Row(NamedTuple):
    """One place of a gazetteer. ``number`` is its rank: smaller is better known. ``population`` 0 is unknown."""

    number: int
    name: str
    lat: float
    lon: float
    radius_km: float
    population: int
    level: Level
    country: str
    admin1: str
    id: str
    parent: int | None


def apart_km(one: Row, other: Row) -> float:
    """Kilometres between two rows, flat within a degree or two, good enough beyond."""
    mean = math.radians((one.lat + other.lat) / 2)
    lon = abs(one.lon - other.lon)
    return math.hypot(one.lat - other.lat, min(lon, 360 - lon) * math.cos(mean)) * 111.32


class Table:
    """A compiled gazetteer, opened for reading. Row numbers are ranks: countries, regions, then places by population."""

    def __init__(self, folder: Path) -> None:
        try:
            self.meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            self._rows = _mapped(folder / "rows.bin")
            self._names = _mapped(folder / "names.bin")
            self.keys = marisa_trie.RecordTrie("<I").mmap(str(folder / "keys.marisa"))
        except (OSError, ValueError, RuntimeError) as error:
            raise GazetteerError(str(folder), [f"{error}; delete the folder and run python -m sijill.places.build"]) from error
        self.digest = str(self.meta["digest"])
        self.row = lru_cache(maxsize=65536)(self._read_row)
        self.provinces: dict[str, str] = dict(self.meta["provinces"])

    def __len__(self) -> int:
        return len(self._rows) // ROW.size

    def find(self, kind: str, key: str) -> list[int]:
        """Numbers of the rows a key stands for, best known first."""
        return sorted({payload >> 1 for (payload,) in self.keys.get(kind + key, ())})

    def first_named(self, key: str) -> frozenset[int]:
        """Numbers of the rows whose own, first name this is: the lowest bit of a payload says so."""
        return frozenset(payload >> 1 for (payload,) in self.keys.get(EXACT + key, ()) if payload & 1)

    def begins(self, kind: str, key: str) -> bool:
        """Some key goes on after this one."""
        return next(self.keys.iterkeys(kind + key + " "), None) is not None

    def numbers(self) -> Iterator[int]:
        """All row numbers."""
        return iter(range(len(self)))

    def _read_row(self, number: int) -> Row:
        lat, lon, radius, population, geoname, offset, parent, length, level, country, admin1 = ROW.unpack_from(
            self._rows, number * ROW.size
        )
        name = self._names[offset : offset + length].decode("utf-8")
        state = admin1.rstrip(b"\0").decode()
        kind = LEVELS[level]
        identity = f"geonames:{geoname}" if geoname else f"sijill:{country.rstrip(bytes(1)).decode()}/{name}"
        return Row(
            number, name, round(lat, 5), round(lon, 5), round(radius, 1), population, kind,
            country.rstrip(b"\0").decode(), state, identity, None if parent == NO_PARENT else parent,
        )  # fmt: skip


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
