"""Places that reviewers accepted: what people corrected in claims, kept as a gazetteer that every later run uses."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from sijill.custody import write_whole
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.place import Place
from sijill.pipeline.workspace import Workspace, read_judgements

NAME: Final = "accepted-by-reviewers.csv"
_COLUMNS: Final = ("id", "name", "aliases", "lat", "lon", "level", "country", "radius_km")


def keep_accepted_places(workspace: Workspace) -> None:
    """Writes the places of the judgements there are now beside the workspace's other gazetteers; none, and there is no such file."""
    path, table = workspace.gazetteers / NAME, accepted_places(read_judgements(workspace))
    if not table:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_text(encoding="utf-8") != table:
        write_whole(path, table.encode())


def accepted_places(judgements: Iterable[Judgement]) -> str:
    """A CSV of every place with coordinates that a person put into a claim, the latest word on each name; empty where there is none."""
    ordered = list(judgements)
    withdrawn = {each.withdraws for each in ordered if each.withdraws}
    standing = sorted((each for each in ordered if each.id not in withdrawn), key=lambda each: (each.made, each.id))
    latest = {_name(place).casefold(): place for each in standing for place in _places(each)}
    if not latest:
        return ""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(_row(place) for _, place in sorted(latest.items()))
    return out.getvalue()


def _places(judgement: Judgement) -> Iterator[Place]:
    if judgement.verdict is Verdict.CORRECT and judgement.replacement is not None:
        yield from (place for place in judgement.replacement.places if place.is_resolved and _name(place))


def _name(place: Place) -> str:
    return place.name or place.as_written or ""


def _row(place: Place) -> tuple[object, ...]:
    written = place.as_written if place.as_written and place.as_written != place.name else ""
    radius = "" if place.radius_km is None else place.radius_km
    return (
        f"accepted-{_name(place).casefold()}",
        _name(place),
        written,
        place.lat,
        place.lon,
        place.level.value,
        place.country or "",
        radius,
    )
