"""``sijill add``: files and web addresses into a workspace, to be read by the next run."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin, urlsplit

import sijill
from sijill.custody import NEW, Archive, Ledger, Shelf
from sijill.domain.errors import FetchError, UsageError
from sijill.domain.ids import digest_bytes
from sijill.domain.report import Report, ZoneKind
from sijill.exports import Outcome
from sijill.intake import Intake, ReadReport, Refusal, read_bytes
from sijill.intake.addresses import checked_address
from sijill.intake.capture import CAPTURE_LIMITS, Captured, CaptureLimits, capture, refusal
from sijill.intake.exchange import write_warc
from sijill.intake.formats import BY_SUFFIX, Format
from sijill.intake.quality import KEPT, Verdict, judge
from sijill.intake.robots import Robots
from sijill.intake.screenshot import Shot, take_screenshot
from sijill.pipeline.destroying import destroyed_digests
from sijill.pipeline.inputs import Input, Inputs
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.pool import cores
from sijill.pipeline.reading import complete_report
from sijill.pipeline.sealing import seal_lists
from sijill.pipeline.taking import Fresh, Taker, take_paths
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import Workspace, open_workspace

SCHEMES = ("http://", "https://")
SHOWN = 20  # headers of an answer that the ledger keeps
_SUFFIXES = {str(kind): suffix for suffix, kind in reversed(BY_SUFFIX.items())} | {"application/xhtml+xml": ".html"}


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a source; ``verdict`` names what a kept page shows instead of its report: "login", "age", "browser",
    "removed", "bot", "cookies", "truncated", "refused".
    """

    name: str
    outcome: Outcome
    reports: int
    message: str | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Fetching:
    """How the web is asked. ``private`` allows addresses of this machine and of private networks, ``robots`` obeys robots.txt,
    ``screenshots`` keeps a picture of each page; ``collector`` and ``reason`` are what the ledger says of who asked and why.
    """

    private: bool = False
    robots: bool = False
    screenshots: bool = False
    collector: str | None = None
    reason: str | None = None
    limits: CaptureLimits = CAPTURE_LIMITS


def add_sources(
    sources: Sequence[str],
    into: Path,
    fetching: Fetching = Fetching(),
    watcher: Watcher | None = None,
) -> tuple[Added, ...]:
    """Takes files, folders and web addresses into a workspace, which is made where there is none, and says what became of each.

    Nothing is raised for a source that cannot be had. Raises UsageError where a path does not exist.
    """
    paths = [Path(each) for each in sources if not each.startswith(SCHEMES)]
    if missing := next((path for path in paths if not path.exists()), None):
        raise UsageError(f"{missing}: there is no such file or folder, and it is no web address (http:// or https://)")
    workspace, watcher = open_workspace(into, create=True), watcher or Watcher()
    with hold_lock(workspace.folder), Inputs(workspace.inputs, workspace.reports) as inputs:
        before = {(each.name, each.digest) for each in inputs}
        take_paths(workspace, paths, inputs, jobs=cores(), watcher=watcher)
        added = [_added(each) for each in inputs if (each.name, each.digest) not in before]
        addresses = [each.strip() for each in sources if each.startswith(SCHEMES)]
        watcher.begin("fetching", len(addresses))
        robots = Robots(fetching.limits, private=fetching.private) if fetching.robots else None
        for address in addresses:
            added.append(_add_address(workspace, inputs, address, fetching, robots))
            watcher.tick(1)
    return tuple(added)


def _add_address(workspace: Workspace, inputs: Inputs, address: str, fetching: Fetching, robots: Robots | None) -> Added:
    try:
        captured = _capture(address, fetching, robots)
    except FetchError as error:
        named = str(error) if str(error).startswith(address) else f"{address}: {error}"
        failed = Refusal(path=address, row=None, error=type(error).__name__, message=named)
        return _take(workspace, inputs, Fresh(Path(), address, None, error), [failed], {})
    digest = digest_bytes(captured.body)
    known = inputs.known(address, digest)
    if known and known.outcome is not Outcome.FAILED:
        return replace(_added(known), message="kept before, with the same bytes")
    intakes, verdict = _read(address, captured, digest)
    if known and not any(isinstance(each, ReadReport) for each in intakes):
        return replace(_added(known), verdict=verdict.kind if verdict else None)  # the same answer again
    about = about_capture(captured, fetching)
    shot = _picture(captured, fetching, about)
    if verdict:
        about["verdict"] = {"kind": verdict.kind, "why": verdict.why}
    with TemporaryDirectory(prefix=NEW, dir=workspace.folder) as folder:
        path = Path(folder) / "answer"
        path.write_bytes(captured.body)
        added = _take(workspace, inputs, Fresh(path, address, digest, None), intakes, about, captured, shot)
    if isinstance(told := about.get("screenshot"), str):
        added = replace(added, message="; ".join(filter(None, (added.message, f"no screenshot: {told}"))))
    return replace(added, verdict=verdict.kind) if verdict else added


def _capture(address: str, fetching: Fetching, robots: Robots | None) -> Captured:
    """What is at an address, a lasting refusal too: that something is gone, and when, is worth keeping."""
    _ask_robots(address, robots)
    captured = capture(address, fetching.limits, private=fetching.private, refusals=True)
    for hop in captured.hops[1:]:
        _ask_robots(hop, robots)
    if captured.status >= 400 and captured.status not in KEPT:
        raise refusal(captured.hops[-1], captured.status)
    return captured


def _ask_robots(address: str, robots: Robots | None) -> None:
    if robots and not robots.allows(checked_address(address)):
        raise FetchError(f"{address}: its site's robots.txt does not let programs read it; ask by hand, or without --robots")


def _read(address: str, captured: Captured, digest: str) -> tuple[list[Intake], Verdict | None]:
    """The reports in an answer, and what it shows instead of them."""
    charset = (captured.header("content-type") or "").lower().partition("charset=")[2].partition(";")[0].strip("\"' ") or None
    read = read_bytes(captured.body, _file_name(address, captured), charset=charset)
    intakes = [_of_page(each, address, captured) for each in read] if captured.status < 400 else []
    verdict = judge(captured, sum(_letters(each.report) for each in intakes if isinstance(each, ReadReport)))
    if verdict and verdict.is_whole:
        fault = f"{address}: shows something else than its report ({verdict.kind}: {verdict.why}); its bytes are kept, and it is no report"
        intakes = [Refusal(path=address, row=None, error="ReportError", message=fault, original=digest)]
    return intakes, verdict


def _picture(captured: Captured, fetching: Fetching, about: dict[str, object]) -> Shot | None:
    """The picture of a page where one is wanted; that there is none, and why, goes into the ledger too."""
    if not fetching.screenshots or "html" not in (captured.header("content-type") or "html"):
        return None
    try:
        shot = take_screenshot(captured, fetching.limits, private=fetching.private)
    except FetchError as error:
        about["screenshot"] = str(error)
        return None
    about["screenshot"] = {"browser": shot.browser, "parts": len(shot.exchanges), "missing": list(shot.missing[:SHOWN])}
    return shot


def _letters(report: Report) -> int:
    """Characters of a report that are not furniture."""
    zones = complete_report(report).report.zones
    return len(report.text) - sum(zone.span.end - zone.span.start for zone in zones if zone.kind is ZoneKind.FURNITURE)


def _take(
    workspace: Workspace,
    inputs: Inputs,
    fresh: Fresh,
    intakes: list[Intake],
    about: dict[str, object],
    captured: Captured | None = None,
    shot: Shot | None = None,
) -> Added:
    archive = Archive(workspace.archive)
    is_wanted = captured is not None and fresh.digest not in destroyed_digests(workspace.ledger)
    wire = (*captured.exchanges, *(shot.exchanges if shot else ())) if captured else ()
    more = [archive.add(Shelf.ORIGINAL, write_warc(wire, tool_of(captured)))] if captured and is_wanted else []
    if shot and is_wanted:
        more.append(archive.add(Shelf.ORIGINAL, shot.png))
        about["picture"] = str(more[1])
    with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        taker = Taker(archive, ledger, inputs, set())  # each capture is told: another one has other headers and another time
        taker.take(fresh, intakes, about | ({"warc": str(more[0])} if more else {}), more)
        taker.settle()
        seal_lists(workspace, ledger)
    taken = inputs.known(fresh.name, fresh.digest) or inputs.known(fresh.name, None)
    walls = [complete_report(each.report).note for each in intakes if isinstance(each, ReadReport)]
    return replace(_added(taken), verdict=next(filter(None, walls), None)) if taken else Added(fresh.name, Outcome.FAILED, 0)


def tool_of(captured: Captured) -> dict[str, str]:
    """What a WARC file says of its making."""
    return {"software": f"sijill/{sijill.__version__}", "format": "WARC File Format 1.0", "asked-for": captured.hops[0]}


def _added(each: Input) -> Added:
    return Added(each.name, each.outcome, len(each.reports), each.message or "; ".join(each.faults) or None)


def _of_page(intake: Intake, address: str, captured: Captured) -> Intake:
    """What was read, with the address it was read from; a page's own word for its address goes before."""
    if not isinstance(intake, ReadReport):
        return replace(intake, path=address, message=intake.message.replace(_file_name(address, captured), address, 1))
    head = intake.report.head
    return replace(intake, report=replace(intake.report, head=replace(head, address=_whole(captured.hops[-1], head.address))))


def _whole(address: str, said: str | None) -> str:
    """What a page says is its address, which may be a part of the one it was read from."""
    try:
        return urljoin(address, said or "")
    except ValueError:
        return address


def _file_name(address: str, captured: Captured) -> str:
    """The address as the name of a file, with the suffix that the server's word for the bytes amounts to where it has none."""
    path = urlsplit(captured.hops[-1]).path
    kind = (captured.header("content-type") or "").partition(";")[0].strip().lower()
    if kind not in (str(Format.TEXT), "", "application/octet-stream") and kind in _SUFFIXES:
        return address + _SUFFIXES[kind]
    return address if Path(path).suffix.lower() in BY_SUFFIX and not urlsplit(address).query else address + Path(path).suffix.lower()


def about_capture(captured: Captured, fetching: Fetching) -> dict[str, object]:
    """How a page was come by, for the ledger."""
    at = captured.at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    headers = [[name, value[:500]] for name, value in captured.headers[:SHOWN]]
    told: dict[str, object] = {
        "hops": list(captured.hops),
        "status": captured.status,
        "at": at,
        "headers": headers,
        "tool": f"sijill/{sijill.__version__}",
    }
    told["robots"] = "obeyed" if fetching.robots else "not asked"
    return {"capture": told | {"collector": fetching.collector, "reason": fetching.reason}}
