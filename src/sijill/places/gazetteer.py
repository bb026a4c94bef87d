"""What names stand for: the compiled table of the world and, over it, the gazetteers of a project."""

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from sijill.domain.errors import GazetteerError
from sijill.domain.ids import digest_parts
from sijill.places.build import ensure_built
from sijill.places.folding import marked, skeleton
from sijill.places.project import Entry, read_gazetteer
from sijill.places.table import DEMONYM, EXACT, SKELETON, Row, Table, apart_km

FAR_KM, NEAR_KM = 60.0, 15.0  # a row is suspicious so far from every place of its name, and so near with lat and lon exchanged


class Gazetteer:
    """Names to places. Row numbers are ranks in the table; rows of project gazetteers follow after it and are known by ``is_own``."""

    def __init__(self, table: Table, projects: Iterable[tuple[str, tuple[Entry, ...]]] = ()) -> None:
        self.table = table
        self._size = len(table)
        self._own: list[Row] = []
        self._keys: dict[str, list[int]] = {}
        self._own_alike: dict[str, list[tuple[str, int]]] = {}
        self._together: dict[str, list[int]] = {}
        self._beginnings: set[str] = set()
        digests = [table.digest]
        for digest, entries in projects:
            digests.append(digest)
            for entry in entries:
                self._add(entry)
        self.digest = digest_parts("gazetteers", *digests)

    def __len__(self) -> int:
        return self._size + len(self._own)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gazetteer) and other.digest == self.digest

    def row(self, number: int) -> Row:
        """The place of a row number."""
        return self.table.row(number) if number < self._size else self._own[number - self._size]

    def is_own(self, number: int) -> bool:
        """The row comes from a project gazetteer."""
        return number >= self._size

    def named(self, key: str) -> list[int]:
        """Rows that bear this folded name, those of the project first."""
        found = self.table.find(EXACT, key)
        return self._keys[EXACT + key] + found if EXACT + key in self._keys else found

    def named_together(self, key: str) -> list[int]:
        """Rows of the project whose name tells this place together with another."""
        return self._together.get(key, [])

    def first_named(self, key: str) -> frozenset[int]:
        """Rows that bear this folded name before all others; to the other rows of the name it is a second name."""
        return _first_named(self, key)

    def demonym(self, key: str) -> list[int]:
        """Countries or regions whose people or things are called so."""
        return self.table.find(DEMONYM, key)

    def alike(self, country: str, bones: str) -> list[tuple[str, int]]:
        """Softened names of this skeleton in a country, with their rows."""
        key = SKELETON + country + bones + "\t"
        found = [(name[len(key) :], payload >> 1) for name, (payload,) in self.table.keys.iteritems(key)]
        return self._own_alike.get(key, []) + found

    def begins(self, key: str) -> bool:
        """Some longer name begins with these words."""
        return key in self._beginnings or self.table.begins(EXACT, key)

    def skeletons_of(self, country: str) -> tuple[str, ...]:
        """Skeletons of the names of a country: what the skeleton of a misspelt name is compared with."""
        return _skeletons(self, country)

    def own_skeletons(self) -> Iterable[str]:
        """Skeletons of the project's names, each with its country before it."""
        return self._own_alike

    def _add(self, entry: Entry) -> None:
        number = self._size + len(self._own)
        self._own.append(entry.row._replace(number=number))
        for key in entry.loose_keys:
            self._together.setdefault(key, []).append(number)
        for key in entry.keys:
            self._keys.setdefault(EXACT + key, []).append(number)
            words = key.split()
            self._beginnings.update(" ".join(words[:count]) for count in range(1, len(words)))
            if len(bones := skeleton(key)) > 1:
                self._own_alike.setdefault(SKELETON + entry.row.country + bones + "\t", []).append((marked(key), number))


@lru_cache(maxsize=16384)
def _first_named(gazetteer: Gazetteer, key: str) -> frozenset[int]:
    return gazetteer.table.first_named(key) | frozenset(number for number in gazetteer.named(key) if gazetteer.is_own(number))


@lru_cache(maxsize=8)
def _skeletons(gazetteer: Gazetteer, country: str) -> tuple[str, ...]:
    start = SKELETON + country
    keys = [*gazetteer.table.keys.iterkeys(start), *(key for key in gazetteer.own_skeletons() if key.startswith(start))]
    return tuple(sorted({key[len(start) :].partition("\t")[0] for key in keys}))


def open_gazetteer(extra: Iterable[Path] = (), *, folder: Path | None = None) -> Gazetteer:
    """The built-in gazetteer with project gazetteers over it; opened once in a process for the same files.

    The first use on a machine compiles it (a minute). Raises GazetteerError naming file and row.
    """
    stamps = tuple((str(path), path.stat().st_mtime_ns if path.exists() else 0) for path in map(Path, extra))
    return _opened(stamps, str(folder or ""), os.environ.get("SIJILL_CACHE", ""))


@lru_cache(maxsize=4)
def _opened(stamps: tuple[tuple[str, int], ...], folder: str, _cache: str) -> Gazetteer:
    table = Table(ensure_built(Path(folder) if folder else None))
    return Gazetteer(table, [_checked(Path(path), table) for path, _ in stamps])


def _checked(path: Path, table: Table) -> tuple[str, tuple[Entry, ...]]:
    """A project gazetteer whose places lie where places of the same names are known, and not there with lat and lon exchanged.

    Raises GazetteerError naming the rows that look exchanged: in much of the Middle East both readings are on earth.
    """
    digest, entries = read_gazetteer(path)
    faults = [
        f"{path.name}: {entry.row.name}: lat {entry.row.lat:g}, lon {entry.row.lon:g} look exchanged; it lies at {twin.lat:g}, {twin.lon:g}"
        for entry in entries
        if (twin := _exchanged(entry, table))
    ]
    if faults:
        raise GazetteerError(str(path), faults[:20])
    return digest, entries


def _exchanged(entry: Entry, table: Table) -> Row | None:
    twins = [row for key in entry.keys[:1] for row in map(table.row, table.find(EXACT, key)) if row.country == entry.row.country]
    swapped = entry.row._replace(lat=entry.row.lon, lon=entry.row.lat)
    if not twins or any(apart_km(entry.row, twin) <= FAR_KM for twin in twins):
        return None
    return next((twin for twin in twins if apart_km(swapped, twin) <= NEAR_KM), None)


def add_gazetteer(path: Path, folder: Path) -> Path:
    """Checks a gazetteer file and copies it, in one step, into the folder where a project keeps its own; the place of the copy.

    Raises GazetteerError naming file and row: then nothing is copied, and a copy of an earlier version stays as it was.
    """
    _checked(path, open_gazetteer().table)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / path.name
    half = target.with_name(f".{path.name}.part")
    half.write_bytes(path.read_bytes())
    half.replace(target)
    return target


def gazetteer_digest(extra: Iterable[Path] = ()) -> str:
    """The digest of the gazetteer that :func:`open_gazetteer` gives: what a run record names."""
    return open_gazetteer(extra).digest
