"""``sijill places``: coordinates of bare place names."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from sijill.domain.errors import WireError
from sijill.exports import read_line, write_line
from sijill.pipeline.lines import answer_lines, failure
from sijill.pipeline.rows import id_of
from sijill.pipeline.stream import Outcome
from sijill.places import open_gazetteer, resolve_name


def resolve_lines(blocks: Iterable[bytes], gazetteers: tuple[Path, ...] = (), *, jobs: int = 1) -> Iterator[list[Outcome]]:
    """``{"id", "name", "lat", "lon", "level", "country", "reason"}`` for each ``{"id", "name", "country"?}``, in order, some at a time.

    Degrees are WGS84; what cannot be told is null, with the reason. Raises GazetteerError where a project's gazetteer is faulty.
    """
    open_gazetteer(gazetteers)  # before the workers are made, so that forked ones share it
    return answer_lines(partial(resolve_row, gazetteers), blocks, jobs=jobs)


def resolve_row(gazetteers: tuple[Path, ...], row: bytes, number: int) -> Outcome:
    """The line of one row, or its failure. Never raises."""
    name = id_of(row)
    try:
        line = read_line(row, number)
        if name is None or not isinstance(line.get("name"), str):
            raise WireError(f"row {number}: {'id' if name is None else 'name'}: a text is wanted")
        return Outcome(write_line({"id": name, **_resolved(line, gazetteers)}), name)
    except Exception as error:  # noqa: BLE001 - told in the row's own line and by the exit code
        return failure(name, error)


def _resolved(line: Mapping[str, Any], gazetteers: tuple[Path, ...]) -> dict[str, Any]:
    country = line.get("country")
    place = resolve_name(line["name"], open_gazetteer(gazetteers), country if isinstance(country, str) and country.strip() else None)
    level = place.level.value if place.is_resolved else None
    found = place.name if place.is_resolved else line["name"]
    return {"name": found, "lat": place.lat, "lon": place.lon, "level": level, "country": place.country, "reason": place.reason}
