"""Tolls over a workspace, or over readings at hand."""

from collections.abc import Iterable
from pathlib import Path

from sijill.domain.claim import Harm
from sijill.domain.errors import UsageError, WorkspaceError
from sijill.domain.place import Place
from sijill.domain.reading import Reading
from sijill.domain.toll import Toll, Window
from sijill.domain.when import first_day, last_day
from sijill.exports import line_to_reading, read_line
from sijill.languages import load_profile
from sijill.pipeline.journal import read_lines
from sijill.pipeline.manners import manner_of
from sijill.pipeline.published import parse_published
from sijill.pipeline.workspace import Workspace, open_workspace, read_judgements, read_register
from sijill.places import open_gazetteer, resolve_name
from sijill.reconcile import Reconciliation, reconcile, toll


def toll_of_workspace(
    folder: Path,
    *,
    where: str | None = None,
    start: str | None = None,
    end: str | None = None,
    harm: Harm = Harm.KILLED,
    group: str | None = None,
) -> tuple[Toll, str, str]:
    """The toll of a window over the last run of a workspace, a line that says what was asked, and the number profile that was used.

    Raises UsageError for a place that is not found or a date that is none, WorkspaceError where there is no workspace or no run yet.
    """
    workspace = open_workspace(folder)
    window = window_of(where, start, end, harm, group, manner_of(workspace).gazetteers)
    profile = load_profile(manner_of(workspace).profile).label
    return toll(reconcile_run(workspace), window), describe(window), profile


def reconcile_run(workspace: Workspace) -> Reconciliation:
    """What the last run of a workspace found, with the judgements there are now."""
    run = workspace.last_run()
    if run is None:
        raise WorkspaceError(f"{workspace.folder}: nothing was run here yet; `sijill run PATH --into {workspace.folder}`")
    readings = readings_of_run(run)
    return reconcile(readings, read_judgements(workspace), read_register(workspace), workspace.settings.policy)


def readings_of_run(run: Path) -> list[Reading]:
    """What was read for claims in a run."""
    lines = (read_line(line, number) for number, (_, line) in enumerate(read_lines(run / "claims.jsonl"), 1))
    return [line_to_reading(line) for line in lines if "note" not in line]


def window_of(
    where: str | None,
    start: str | None,
    end: str | None,
    harm: Harm = Harm.KILLED,
    group: str | None = None,
    gazetteers: Iterable[Path] = (),
) -> Window:
    """A window from words. Raises UsageError for a place that is not found or a date that is none."""
    place = _place(where, tuple(gazetteers)) if where else None
    first, last = _date(start, "--from"), _date(end, "--to")
    if first and last and first_day(first) > last_day(last):
        raise UsageError(f"--from {first} --to {last}: the window ends before it starts")
    return Window(place, first, last, harm, group)


def describe(window: Window) -> str:
    """A window in words."""
    whom = f"{window.group} " if window.group else ""
    period = f"{window.start or '...'} to {window.end or '...'}" if window.start or window.end else "at any time"
    if window.place is None:
        return f"{whom}{window.harm.value}, everywhere, {period}"
    place = window.place
    inside = ", ".join(filter(None, (place.name, place.level.value, place.country)))
    return f"{whom}{window.harm.value}, {inside}, {period} ({place.as_written}: {place.reason})"


def _place(where: str, gazetteers: tuple[Path, ...]) -> Place:
    place = resolve_name(where, open_gazetteer(gazetteers))
    if not place.is_resolved:
        others = f"; did you mean {', '.join(place.candidates)}?" if place.candidates else ""
        raise UsageError(f"--where {where}: {place.reason}{others}")
    return place


def _date(written: str | None, option: str) -> str | None:
    known = parse_published(written, {})
    if written and known is None:
        raise UsageError(f"{option} {written}: a date is wanted: 2016-11-16, 2016-11 or 2016")
    return known
