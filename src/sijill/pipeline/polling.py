"""``sijill watch``: asks each feed for what is new, keeps it, and puts the pages behind new entries into the queue."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sijill.custody import Archive, Entry, Kind, Ledger, Shelf
from sijill.domain.errors import SijillError
from sijill.exports import Outcome
from sijill.intake.capture import Captured, capture
from sijill.intake.exchange import write_warc
from sijill.intake.feed import FeedEntry, parse_feed
from sijill.pipeline.adding import SCHEMES, Fetching, about_capture, add_sources, tool_of
from sijill.pipeline.jobs import put_jobs
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.watchlist import FeedState, Watched, read_states, write_states
from sijill.pipeline.workspace import Workspace, open_workspace

MOST_WAIT = timedelta(days=1)  # between two tries of a feed that keeps failing


@dataclass(frozen=True, slots=True)
class Polled:
    """What became of one feed: how many entries were new, or why it could not be had."""

    address: str
    new: int
    message: str | None = None
    is_failed: bool = False


def poll_feeds(into: Path, watched: Watched, fetching: Fetching, *, now: datetime | None = None) -> list[Polled]:
    """Asks every feed that is due. New entries with a link go into the queue, or are read as they stand if pages are not followed."""
    workspace, moment = open_workspace(into), now or datetime.now(UTC)
    states = read_states(workspace.feeds)
    found = []
    for address in watched.feeds:
        state = states.get(address, FeedState())
        if state.due > _iso(moment):
            continue
        polled, states[address] = _poll(workspace, address, state, watched, fetching, moment)
        write_states(workspace.feeds, states)
        found.append(polled)
    return found


def _poll(
    workspace: Workspace, address: str, state: FeedState, watched: Watched, fetching: Fetching, now: datetime
) -> tuple[Polled, FeedState]:
    wait = timedelta(minutes=watched.minutes)
    marks = [("If-None-Match", state.etag), ("If-Modified-Since", state.modified)]
    try:
        answer = capture(address, fetching.limits, private=fetching.private, headers=tuple((name, mark) for name, mark in marks if mark))
        entries = parse_feed(answer.body, answer.hops[-1]).entries if answer.status != 304 else ()
    except SijillError as error:
        failures = state.failures + 1
        due = _iso(now + min(wait * 2 ** min(failures, 16), MOST_WAIT))
        return Polled(address, 0, str(error), True), replace(state, due=due, failures=failures, message=str(error))
    new = [each for each in entries if each.mark not in state.seen]
    message = _take(workspace, address, answer, new, watched, fetching) if new else None
    after = state.with_seen(tuple(each.mark for each in new)) if message is None else state
    after = replace(after, etag=answer.header("etag") or after.etag, modified=answer.header("last-modified") or after.modified)
    after = after if message is None else replace(after, etag=state.etag, modified=state.modified)
    after = replace(after, due=_iso(now + wait), failures=0, message=message)
    return Polled(address, len(new) if message is None else 0, message, message is not None), after


def _take(
    workspace: Workspace, address: str, answer: Captured, new: Sequence[FeedEntry], watched: Watched, fetching: Fetching
) -> str | None:
    """Keeps the feed's bytes and what is new in it; gives what went wrong, if something did."""
    links = [each.link for each in new if each.link and each.link.startswith(SCHEMES)] if watched.follow else []
    if len(links) < len(new):
        (added,) = add_sources([address], workspace.folder, fetching)
        if added.outcome is Outcome.FAILED:
            return added.message
    else:
        _keep(workspace, address, answer, fetching)
    if links:
        put_jobs(links, workspace.folder, fetching, again=True)
    return None


def _keep(workspace: Workspace, address: str, answer: Captured, fetching: Fetching) -> None:
    archive = Archive(workspace.archive)
    with hold_lock(workspace.folder), Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        items = [archive.add(Shelf.ORIGINAL, answer.body), archive.add(Shelf.ORIGINAL, write_warc(answer.exchanges, tool_of(answer)))]
        body = {"name": address, "outcome": "feed", "reports": 0, "warc": str(items[1]), **about_capture(answer, fetching)}
        ledger.append(Entry(Kind.INTAKE, datetime.now(UTC), items, body))


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
