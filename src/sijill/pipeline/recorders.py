"""Reading a recorder's list: a CSV file whose columns are known by their names, whoever published it."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from sijill.domain.errors import UsageError
from sijill.domain.incident import Bounds
from sijill.domain.listed import Listed
from sijill.domain.when import ISO, first_day, last_day

_FILE: Final = Path(__file__).with_name("recorders.yml")
_DELIMITERS: Final = ",;\t|"
_FORMS: Final = ("%d %B %Y", "%d %b %Y", "%d.%m.%Y", "%d/%m/%Y", "%Y/%m/%d", "%B %d, %Y", "%d-%b-%Y", "%d-%B-%Y")
_SAMPLE: Final = 1 << 16


class BadListRow(NamedTuple):
    """A row that could not be read: the line of the file, and what is wrong with it."""

    line: int
    fault: str


def read_list(path: Path) -> tuple[list[Listed], list[BadListRow]]:
    """The rows of a list, and those that could not be read.

    Raises UsageError where the file is no table, or has no column of ids or days, naming the columns that it has.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    columns = _columns(rows.fieldnames or ())
    missing = [name for name in ("id", "start") if name not in columns]
    if missing:
        there = ", ".join(rows.fieldnames or ()) or "none"
        names = " or ".join(_table()["columns"][missing[0]])
        raise UsageError(f"{path}: has no column for {missing[0]} ({names}); its columns are {there}")
    return _read(rows, columns)


def _read(rows: "csv.DictReader[str]", columns: Mapping[str, str]) -> tuple[list[Listed], list[BadListRow]]:
    good: list[Listed] = []
    bad: list[BadListRow] = []
    seen: set[str] = set()
    for row in rows:
        try:
            listed = _listed({name: (row.get(column) or "").strip() for name, column in columns.items()})
            if listed.id in seen:
                raise ValueError(f"the id {listed.id!r} stands in a row before this one")
            seen.add(listed.id)
            good.append(listed)
        except ValueError as error:
            bad.append(BadListRow(rows.line_num, str(error)))
    return good, bad


def _listed(cells: Mapping[str, str]) -> Listed:
    if not cells["id"]:
        raise ValueError("has no id")
    first, last = _days(cells["start"], cells.get("end") or cells["start"])
    lat, lon = _number(cells, "lat"), _number(cells, "lon")
    placed = lat is not None and lon is not None
    return Listed(
        id=cells["id"],
        first=first,
        last=last,
        place=cells.get("place") or None,
        lat=lat if placed else None,
        lon=lon if placed else None,
        reach_km=_reach(cells),
        killed=_bounds(cells, "killed"),
        injured=_bounds(cells, "injured"),
        civilians_killed=_bounds(cells, "civilians_killed"),
    )


def _days(start: str, end: str) -> tuple[int, int]:
    first, last = _iso(start), _iso(end)
    days = first_day(first).toordinal(), last_day(last).toordinal()
    if days[0] > days[1]:
        raise ValueError(f"ends on {end} before it starts on {start}")
    return days


def _iso(written: str) -> str:
    plain = re.split(r"[ T]\d{1,2}:", written)[0].strip()
    if ISO.fullmatch(plain):
        return plain
    for form in _FORMS:
        try:
            return datetime.strptime(plain, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(f"{written!r} is no day; write 2031-05-12")


def _bounds(cells: Mapping[str, str], figure: str) -> Bounds:
    """Bounds as given; a single number without a range is the whole range, as recorders mean it."""
    low, best, high = (_count(cells, f"{figure}_{bound}") for bound in ("low", "best", "high"))
    return Bounds(best, best, best) if (low, high) == (None, None) and f"{figure}_low" not in cells else Bounds(low, best, high)


def _count(cells: Mapping[str, str], name: str) -> int | None:
    value = _number(cells, name)
    if value is not None and (value < 0 or value != int(value)):
        raise ValueError(f"{name}: {cells[name]!r} is no count of people")
    return None if value is None else int(value)


def _number(cells: Mapping[str, str], name: str) -> float | None:
    written = cells.get(name)
    if not written:
        return None
    try:
        return float(written.replace(",", "")) if name not in ("lat", "lon") else float(written)
    except ValueError:
        raise ValueError(f"{name}: {written!r} is no number") from None


def _reach(cells: Mapping[str, str]) -> float:
    codes: Mapping[str, Mapping[str, str]] = _table()["reach_km"]
    known = (codes[name][cells[name]] for name in codes if cells.get(name) in codes[name])
    return _number(cells, "reach_km") or float(next(known, 0.0))


def _columns(names: Sequence[str]) -> dict[str, str]:
    """What we call each column that we know, and its name in the file."""
    there = {re.sub(r"[\s-]+", "_", name.strip().casefold()): name for name in names}
    found = ((ours, next((there[name] for name in theirs if name in there), None)) for ours, theirs in _table()["columns"].items())
    return {ours: name for ours, name in found if name is not None}


def _delimiter(text: str) -> str:
    head = text[:_SAMPLE].partition("\n")[0]
    return max(_DELIMITERS, key=head.count)


@lru_cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return table
