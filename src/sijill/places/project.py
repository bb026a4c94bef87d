"""Project gazetteers: any table of places that a project brings, read whole or refused whole.

Taken are GeoNames country dumps (tab-separated, 19 columns, no header), OCHA common operational datasets and any CSV or TSV with a header:
columns are known by their names (see ``_COLUMNS``), names may be in any script.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sijill.domain.errors import GazetteerError
from sijill.domain.ids import digest_bytes
from sijill.domain.place import Level
from sijill.places.folding import fold
from sijill.places.table import Row
from sijill.places.writing import is_between, read_parts

_GEONAMES = (
    "id", "name", "ascii", "alternate", "lat", "lon", "class", "code", "country", "cc2", "admin1", "admin2", "admin3", "admin4",
    "population", "elevation", "dem", "timezone", "modified",
)  # fmt: skip
_GEONAMES_CLASSES = ("A", "P", "L", "S", "R", "")  # units, settlements, areas, facilities, roads: no streams, hills and trees
_COLUMNS = {
    "id": r"id|geonameid|pcode|p_code|code|uuid",
    "name": r"name|place|location|toponym|name_en|featurename|feature_name|featurename_en|feature_name_en|locality|village|town|asciiname",
    "lat": r"lat|latitude|y|lat_dd|ycoord|y_coord|center_lat|centroid_lat|point_y",
    "lon": r"lon|lng|long|longitude|x|lon_dd|xcoord|x_coord|center_lon|centroid_lon|point_x",
    "country": r"country|countrycode|country_code|iso|iso2|adm0_pcode|admin0pcode",
    "level": r"level|precision|type|featuretype|feature_type|class|accuracy|geo_accuracy|kind",
    "parent": r"parent|admin1|admin2|admin3|governorate|province|district|adm[123]_(en|name)|admin[123]name(_en)?",
    "population": r"population|pop",
    "radius": r"radius|radius_km",
}
# OCHA's tables have a name and a code for every unit around the row's own, which is the finest.
_UNIT_NAME = re.compile(r"(?:adm|admin)(\d)_?(?:name)?(?:_en|_name)?")
_UNIT_CODE = re.compile(r"(?:adm|admin)(\d)_?pcode")
_OTHER_NAMES = re.compile(
    r"(alt|alias|aliases|alternate(names?)?|other_names|name_?[a-z]{2}|name_local|asciiname|adm\d_[a-z]{2}|admin\dname_[a-z]{2}|featurerefname|name\d?)$"
)
_LEVELS: tuple[tuple[str, Level, float], ...] = (
    ("country|adm(in)?0", Level.COUNTRY, 300),
    ("governorate|province|adm(in)?1|state|oblast", Level.PROVINCE, 60),
    ("sub.?district|adm(in)?[234]|district|county|nahiya", Level.DISTRICT, 15),
    ("neighbo|quarter|pplx", Level.NEIGHBOURHOOD, 1),
    ("city|pplc|ppla", Level.CITY, 5),
    ("town", Level.TOWN, 3),
    ("village|hamlet|ppl|locality|populated", Level.VILLAGE, 2),
    ("camp", Level.CAMP, 1),
    ("exact|within|landmark|street|facility|hospital|school", Level.FACILITY, 0.5),
    ("area|region", Level.AREA, 10),
)
_MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a project gazetteer, the folded names it answers to, and names written together with it."""

    row: Row
    keys: tuple[str, ...]
    loose_keys: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reader:
    path: Path
    faults: list[str] = field(default_factory=list)

    def fault(self, line: int, words: str) -> None:
        self.faults.append(f"{self.path.name}: row {line}: {words}")


def read_gazetteer(path: Path) -> tuple[str, tuple[Entry, ...]]:
    """The digest and the places of a gazetteer file.

    Raises GazetteerError naming file and row of every fault (at most twenty): nothing of a faulty file is taken.
    """
    reader = _Reader(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise GazetteerError(str(path), [f"cannot be read: {error.strerror}"]) from error
    text = _decoded(reader, content)
    entries = tuple(_entries(reader, text)) if not reader.faults else ()
    if not entries and not reader.faults:
        reader.faults.append(f"{path.name}: no place in it; a header and at least one row are wanted")
    if reader.faults:
        raise GazetteerError(str(path), reader.faults[:_MOST_FAULTS])
    return digest_bytes(content), entries


def _decoded(reader: _Reader, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        reader.fault(line, f"byte {error.start} is not UTF-8; save the file as UTF-8")
        return ""


def _entries(reader: _Reader, text: str) -> Iterator[Entry]:
    rows = _rows(reader, text)
    seen: dict[str, int] = {}
    for line, cells in rows:
        if entry := _entry(reader, line, cells):
            if entry.row.id in seen:
                reader.fault(line, f"id {entry.row.id.partition(':')[2]!r} stands already in row {seen[entry.row.id]}; ids must be unique")
            seen[entry.row.id] = line
            yield entry


def _rows(reader: _Reader, text: str) -> Iterator[tuple[int, dict[str, list[str]]]]:
    first = text.partition("\n")[0]
    if first.count("\t") == len(_GEONAMES) - 1:
        table = csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
        for line, cells in enumerate(table, 1):
            if _right_width(reader, line, cells, len(_GEONAMES)) and cells[_GEONAMES.index("class")] in _GEONAMES_CLASSES:
                yield line, _geonames_row(cells)
        return
    delimiter = max("\t;|,", key=first.count)
    table = csv.reader(io.StringIO(text), delimiter=delimiter)
    header = [name.strip().lower().replace(" ", "_") for name in next(table, [])]
    meanings = _meanings(header)
    missing = [name for name in ("name", "lat", "lon") if name not in meanings]
    if missing:
        reader.fault(1, f"no column for {', '.join(missing)} among {', '.join(header) or 'nothing'}; name the columns name, lat, lon")
        return
    unit = {"unit": [found[0]]} if (found := re.match(r"adm(?:in)?\d", header[meanings["name"][0]])) else {}
    for line, cells in enumerate(table, 2):
        if cells and not cells[0].startswith("#") and _right_width(reader, line, cells, len(header)):
            yield line, unit | {meaning: [cells[at].strip() for at in where] for meaning, where in meanings.items()}


def _right_width(reader: _Reader, line: int, cells: list[str], wanted: int) -> bool:
    if len(cells) != wanted:
        reader.fault(line, f"{len(cells)} cells where the table has {wanted} columns")
    return len(cells) == wanted


def _meanings(header: list[str]) -> dict[str, list[int]]:
    meanings: dict[str, list[int]] = {}
    for meaning, pattern in _COLUMNS.items():
        for alternative in pattern.split("|") if "(" not in pattern else [pattern]:
            at = [number for number, name in enumerate(header) if re.fullmatch(alternative, name)]
            if at:
                meanings[meaning] = at if meaning == "parent" else at[:1]
                break
    names, codes = _units(header, _UNIT_NAME), _units(header, _UNIT_CODE)
    if names and "name" not in meanings:
        meanings |= {"name": names[:1], "parent": names[1:2]} if len(names) > 1 else {"name": names[:1]}
    if codes and "id" not in meanings:
        meanings["id"] = codes[:1]
    taken = set(meanings.get("name", [])) | set(meanings.get("parent", []))
    others = [number for number, name in enumerate(header) if number not in taken and _OTHER_NAMES.fullmatch(name)]
    return meanings | ({"others": others} if others else {})


def _units(header: list[str], pattern: re.Pattern[str]) -> list[int]:
    """Columns of administrative units, the finest first."""
    found = [(int(unit[1]), at) for at, name in enumerate(header) if (unit := pattern.fullmatch(name))]
    return [at for _, at in sorted(found, reverse=True)]


def _geonames_row(cells: list[str]) -> dict[str, list[str]]:
    row = {name: [cell] for name, cell in zip(_GEONAMES, cells, strict=True)}
    return row | {
        "others": [row["ascii"][0], *row["alternate"][0].split(",")],
        "level": row["code"],
        "parent": row["admin1"],
        "id": row["id"],
    }


def _entry(reader: _Reader, line: int, cells: dict[str, list[str]]) -> Entry | None:
    def cell(name: str) -> str:
        return cells.get(name, [""])[0].strip()

    name, lat, lon = cell("name"), _degrees(reader, line, "lat", cell("lat")), _degrees(reader, line, "lon", cell("lon"))
    if not name:
        reader.fault(line, "no name")
        return None
    if lat is None or lon is None or not _on_earth(reader, line, lat, lon):
        return None
    level, radius = _level(cell("level") or cell("unit"))
    if cell("radius"):
        radius = _degrees(reader, line, "radius", cell("radius")) or radius
    people = int(cell("population")) if cell("population").isdigit() else 0
    names = [name, *(part for other in cells.get("others", []) for part in re.split(r"[;،]", other))]
    country = cell("country").upper()[:2]
    row = Row(0, name, lat, lon, radius, people, level, country, cell("parent"), f"project:{cell('id') or line}", None)
    keys = dict.fromkeys(key for written in names for key in _keys(written))
    return Entry(
        row, tuple(keys), tuple(key for key in dict.fromkeys(key for written in names for key in _loose_keys(written)) if key not in keys)
    )


def _keys(written: str) -> Iterator[str]:
    """The name as it stands, and without its place words and what stands around it: "Orlo village, Tarn" is found as "Orlo"."""
    if key := fold(written):
        yield key
    if is_between(written):
        return
    parts = list(read_parts(written))
    if parts and not parts[0].loose and not parts[0].joined and all(part.mark in (",", "،", "(") for part in parts[1:]):
        yield parts[0].key


def _loose_keys(written: str) -> Iterator[str]:
    """What is called "Orlo and Tarn" is also found, as near, under either name."""
    return (part.key for part in read_parts(written) if part.joined == "and" and not part.loose)


def _degrees(reader: _Reader, line: int, column: str, cell: str) -> float | None:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        reader.fault(line, f"{column} {cell!r} is no number")
        return None


def _on_earth(reader: _Reader, line: int, lat: float, lon: float) -> bool:
    if abs(lat) <= 90 and abs(lon) <= 180:
        return True
    swapped = "; lat and lon look swapped" if abs(lat) <= 180 and abs(lon) <= 90 else ""
    reader.fault(line, f"lat {lat:g}, lon {lon:g} is not on earth{swapped}")
    return False


def _level(words: str) -> tuple[Level, float]:
    lowered = words.lower().replace("_", " ")
    return next(((level, radius) for pattern, level, radius in _LEVELS if re.search(pattern, lowered)), (Level.UNKNOWN, 2.0))
