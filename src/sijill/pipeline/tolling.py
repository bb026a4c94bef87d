"""Tolls over a workspace, or over readings at hand."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from sijill.custody import read_lines
from sijill.domain.claim import Harm
from sijill.domain.errors import UsageError, WorkspaceError
from sijill.domain.place import Level, Place
from sijill.domain.reading import Reading
from sijill.domain.toll import Toll, Window
from sijill.domain.when import first_day, last_day
from sijill.exports import line_to_reading, read_line
from sijill.languages import load_profile
from sijill.pipeline.manners import manner_of
from sijill.pipeline.published import parse_published
from sijill.pipeline.workspace import Workspace, open_workspace, read_judgements, read_register
from sijill.places import open_gazetteer, places_named, resolve_name
from sijill.reconcile import Reconciliation, reconcile, toll

MOST_READINGS: Final = 3
_SAID: Final = re.compile(r"(?P<name>[^()]+?)\s*\((?P<said>[^()]+)\)")


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
    manner = manner_of(workspace)
    record = reconcile_run(workspace)
    told = (place for account in record.accounts.values() for place in account.claim.places)
    window = window_of(where, start, end, harm, group, manner.gazetteers, told)
    found = toll(record, window)
    others = other_readings(window.place, manner.gazetteers)
    return replace(found, notes=(*found.notes, *others)), describe(window), load_profile(manner.profile).label


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
    told: Iterable[Place] = (),
) -> Window:
    """A window from words. ``told`` are the places that a record names, for names that no gazetteer has.

    Raises UsageError for a place that is not found or a date that is none.
    """
    place = _place(where, tuple(gazetteers), told) if where else None
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
    return f"{whom}{window.harm.value}, {_called(window.place)}, {period} ({window.place.as_written}: {window.place.reason})"


def other_readings(place: Place | None, gazetteers: Iterable[Path] = ()) -> tuple[str, ...]:
    """A note on the other places of the name asked for, and how to ask for each of them; none where the name is clear."""
    if place is None or place.as_written is None:
        return ()
    known = places_named(_split(place.as_written)[0], open_gazetteer(tuple(gazetteers)))
    others = [each for each in known if each.gazetteer_id != place.gazetteer_id][:MOST_READINGS]
    ways = (f'--where "{place.as_written.split(" (")[0]} ({each.level.value}, {each.country})"' for each in others)
    told = " or ".join(ways)
    return (
        (f"{place.as_written} is read as {_called(place)}; for the other place{'s' * (len(others) > 1)} of that name: {told}",)
        if told
        else ()
    )


def _called(place: Place) -> str:
    return ", ".join(filter(None, (place.name, place.level.value, place.country)))


def _split(where: str) -> tuple[str, tuple[str, ...]]:
    """A name, and what stands in brackets after it: a level, a country's code, or both."""
    found = _SAID.fullmatch(where.strip())
    return (found["name"], tuple(word.strip().casefold() for word in found["said"].split(","))) if found else (where, ())


def _said_so(where: str, gazetteers: tuple[Path, ...]) -> Place | None:
    """The place of a name with its level or country in brackets; ``None`` where the brackets say neither."""
    name, said = _split(where)
    known = places_named(name, open_gazetteer(gazetteers))
    words = {each: {each.level.value, (each.country or "").casefold()} for each in known}
    if not said or not set(said) <= {*(level.value for level in Level), *(word for mine in words.values() for word in mine)}:
        return None
    fitting = [each for each in known if set(said) <= words[each]]
    if not fitting:
        there_is = "; ".join(map(_called, known[:MOST_READINGS])) or "nothing of that name"
        raise UsageError(f"--where {where}: no such place is known; there is {there_is}")
    return replace(fitting[0], as_written=where)


def _place(where: str, gazetteers: tuple[Path, ...], told: Iterable[Place]) -> Place:
    if chosen := _said_so(where, gazetteers):
        return chosen
    place = resolve_name(where, open_gazetteer(gazetteers))
    if not place.is_resolved:
        asked = where.strip().casefold()
        named = next((each for each in told if asked in ((each.name or "").casefold(), (each.as_written or "").casefold())), None)
        if named is not None:
            return replace(named, as_written=where, start=None, end=None, reason="named so in the record; no gazetteer has it")
        others = f"; did you mean {', '.join(place.candidates)}?" if place.candidates else ""
        raise UsageError(f"--where {where}: {place.reason}{others}")
    return place


def _date(written: str | None, option: str) -> str | None:
    known = parse_published(written, {})
    if written and known is None:
        raise UsageError(f"{option} {written}: a date is wanted: 2016-11-16, 2016-11 or 2016")
    return known
