"""Sources into a workspace; the web is a server on this machine."""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from warcio.archiveiterator import ArchiveIterator

from sijill.custody import Archive, Item, Kind, Written, read_ledger
from sijill.domain.errors import UsageError
from sijill.exports import Outcome
from sijill.pipeline.adding import Fetching, add_sources
from sijill.pipeline.destroying import ReasonClass, destroy_report
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.verifying import verify_workspace
from sijill.pipeline.workspace import open_workspace
from tests.conftest import find_chromium

WORDS = "At least 12 people were killed in Port Amar on Monday, officials said. " * 8
PAGE = f"<html><head><title>Shells hit the harbour</title></head><body><article><p>{WORDS}</p></article></body></html>".encode()
WALL = b"<html><body><p>Post</p><p>Age-restricted adult content.</p><p>Log in</p></body></html>"

OTHERS = {
    "/robot": b"<html><title>Just a moment...</title><body><script src='/cdn-cgi/challenge-platform/x.js'></script>Wait.</body></html>",
    "/consent": b"<html><body><div class='page'><div id=\"cookiewall\">Your choices</div></div></body></html>",
    "/half": PAGE[: PAGE.index(b"</p>")] + b"<div class='x",
}
HOSTILE = {
    "/deep": b"<html><body>" + b"<div>" * 10_000 + PAGE + b"</div>" * 10_000,
    "/deep-list": b"<html><body>" + b"<ul><li>" * 10_000 + f"<p>{WORDS}".encode(),
    "/tags": b"<a" * 200_000,
    "/attributes": b"<p " + b"a='b' " * 100_000 + f">{WORDS}</p>".encode(),
    "/report.pdf": b"%PD",
    "/bomb.docx": b"PK\x03\x04" + b"\0" * 500,
}
MOVED = {"/old": "/page", "/was/here": "/"}


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in MOVED:
            self.send_response(301)
            self.send_header("Location", MOVED[self.path])
        else:
            self.send_response({"/gone": 404, "/broken": 503}.get(self.path, 200))
            self.send_header("Content-Type", "text/plain" if self.path == "/a.txt" else "text/html; charset=x-wrong")
        self.end_headers()
        known = {"/wall": WALL, "/a.txt": WORDS.encode(), "/empty": b"", "/robots.txt": b"User-agent: *\nDisallow: /forbidden\n"}
        self.wfile.write({**known, **OTHERS, **HOSTILE}.get(self.path, PAGE))

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def home() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def intakes(ledger: Path) -> list[Written]:
    return [entry for entry in read_ledger(ledger) if entry.kind is Kind.INTAKE]


def test_a_page_is_kept_with_how_it_was_come_by(home: str, tmp_path: Path) -> None:
    (added,) = add_sources([f"{home}/old"], tmp_path / "w", Fetching(private=True))
    assert (added.name, added.outcome, added.reports, added.verdict) == (f"{home}/old", Outcome.READ, 1, None)
    workspace = open_workspace(tmp_path / "w")
    (entry,) = intakes(workspace.ledger)
    capture = entry.body["capture"]
    assert isinstance(capture, dict)
    assert (capture["hops"], capture["status"]) == ([f"{home}/old", f"{home}/page"], 200)
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        (kept,) = inputs.kept.values()
    assert (kept.head.address, kept.head.title) == (f"{home}/page", "Shells hit the harbour")
    assert verify_workspace(tmp_path / "w")[1]
    assert [path.name for path in (tmp_path / "w").iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("path", HOSTILE)
def test_hostile_pages_are_read_or_named_and_the_rest_goes_on(home: str, tmp_path: Path, path: str) -> None:
    began = time.monotonic()
    hostile, read = add_sources([home + path, f"{home}/page"], tmp_path / "w", Fetching(private=True))
    assert time.monotonic() - began < 30
    assert (read.outcome, read.reports) == (Outcome.READ, 1)
    if hostile.outcome is Outcome.FAILED:
        assert str(hostile.message).startswith(home + path)
        assert "stumbled" not in str(hostile.message)
    else:
        assert hostile.reports == 1
    assert verify_workspace(tmp_path / "w")[1]


@pytest.mark.needs_chromium
def test_a_picture_of_the_page_is_kept_and_goes_with_it(home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIJILL_CHROMIUM", find_chromium() or "")
    add_sources([f"{home}/page"], tmp_path / "w", Fetching(private=True, screenshots=True, collector="A. B."))
    workspace = open_workspace(tmp_path / "w")
    (entry,) = intakes(workspace.ledger)
    picture = Item.parse(str(entry.body["picture"]))
    assert picture in entry.items
    assert Archive(workspace.archive).read(picture).startswith(b"\x89PNG")
    assert verify_workspace(tmp_path / "w")[1]
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        (report,) = inputs.kept
    destroy_report(tmp_path / "w", report, ReasonClass.PROTECTION, ("A. B.", "C. D."))
    assert list(Archive(workspace.archive).items()) == []


def test_without_a_browser_the_page_is_kept_and_the_ledger_says_so(home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("SIJILL_CHROMIUM", raising=False)
    (added,) = add_sources([f"{home}/page"], tmp_path / "w", Fetching(private=True, screenshots=True))
    assert (added.outcome, added.reports) == (Outcome.READ, 1)
    assert "no screenshot: screenshots want a local Chromium" in str(added.message)
    (entry,) = intakes(open_workspace(tmp_path / "w").ledger)
    assert "apt install chromium" in str(entry.body["screenshot"])


def test_the_same_bytes_again_are_kept_once(home: str, tmp_path: Path) -> None:
    first = add_sources([f"{home}/page"], tmp_path / "w", Fetching(private=True))
    second = add_sources([f"{home}/page"], tmp_path / "w", Fetching(private=True))
    assert (first[0].message, second[0].message) == (None, "kept before, with the same bytes")
    assert [entry.kind for entry in read_ledger(tmp_path / "w" / "ledger.jsonl")] == [Kind.INTAKE, Kind.SEAL]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/gone", "the server refuses (404)"),
        ("/broken", "the server refuses (503); nothing was kept"),
        ("/empty", "is empty"),
        ("", "an address of this machine"),
    ],
)
def test_what_cannot_be_had_is_named_and_the_rest_goes_on(home: str, tmp_path: Path, path: str, told: str) -> None:
    failed, read = (
        add_sources([home + path, f"{home}/a.txt"], tmp_path / "w", Fetching(private=True))
        if path
        else (
            *add_sources([home], tmp_path / "w"),
            *add_sources([f"{home}/a.txt"], tmp_path / "w", Fetching(private=True)),
        )
    )
    assert failed.outcome is Outcome.FAILED
    assert told in str(failed.message)
    assert read.outcome is Outcome.READ


def test_a_page_that_shows_no_report_is_named(home: str, tmp_path: Path) -> None:
    (added,) = add_sources([f"{home}/wall"], tmp_path / "w", Fetching(private=True))
    assert (added.outcome, added.verdict) == (Outcome.READ, "age")


def test_files_and_addresses_go_together(home: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Shells hit the harbour.")
    added = add_sources([str(tmp_path / "in"), f"{home}/page"], tmp_path / "w", Fetching(private=True))
    assert [each.outcome for each in added] == [Outcome.READ, Outcome.READ]


def test_a_path_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        add_sources(["www.example.org/a"], tmp_path / "w")
    assert not (tmp_path / "w").exists()


def test_what_went_over_the_wire_is_archived_beside_the_page(home: str, tmp_path: Path) -> None:
    add_sources([f"{home}/old"], tmp_path / "w", Fetching(private=True, collector="A. B.", reason="strike of Monday"))
    workspace = open_workspace(tmp_path / "w")
    (entry,) = intakes(workspace.ledger)
    capture = entry.body["capture"]
    assert isinstance(capture, dict)
    assert (capture["collector"], capture["reason"], capture["robots"]) == ("A. B.", "strike of Monday", "not asked")
    content = Archive(workspace.archive).read(Item.parse(str(entry.body["warc"])))
    found = [(each.rec_type, each.rec_headers.get_header("WARC-Target-URI")) for each in ArchiveIterator(BytesIO(content))]
    assert found[1::2] == [("response", f"{home}/old"), ("response", f"{home}/page")]


def test_robots_are_obeyed_where_that_is_asked_for(home: str, tmp_path: Path) -> None:
    (added,) = add_sources([f"{home}/forbidden"], tmp_path / "w", Fetching(private=True, robots=True))
    assert added.outcome is Outcome.FAILED
    assert "robots.txt does not let programs read it" in (added.message or "")
    (added,) = add_sources([f"{home}/forbidden"], tmp_path / "w", Fetching(private=True))
    assert added.outcome is Outcome.READ


@pytest.mark.parametrize(
    ("path", "verdict"), [("/robot", "bot"), ("/consent", "cookies"), ("/half", "truncated"), ("/was/here", "removed")]
)
def test_what_is_no_report_is_never_silently_taken_for_one(home: str, tmp_path: Path, path: str, verdict: str) -> None:
    (added,) = add_sources([home + path], tmp_path / "w", Fetching(private=True))
    assert added.verdict == verdict
    (entry,) = intakes(open_workspace(tmp_path / "w").ledger)
    told = entry.body["verdict"]
    assert isinstance(told, dict)
    assert told["kind"] == verdict
    assert len(entry.items) == (3 if verdict == "truncated" else 2)
    assert (added.outcome is Outcome.FAILED) is (verdict != "truncated")
    assert verify_workspace(tmp_path / "w")[1]


def test_a_lasting_refusal_is_kept_once_as_evidence(home: str, tmp_path: Path) -> None:
    (first,) = add_sources([f"{home}/gone"], tmp_path / "w", Fetching(private=True))
    (again,) = add_sources([f"{home}/gone"], tmp_path / "w", Fetching(private=True))
    assert (first.outcome, first.verdict) == (again.outcome, again.verdict) == (Outcome.FAILED, "removed")
    workspace = open_workspace(tmp_path / "w")
    (entry,) = intakes(workspace.ledger)
    assert entry.body["verdict"] == {"kind": "removed", "why": "the server refuses (404)"}
    assert set(entry.items) == set(Archive(workspace.archive).items())
    assert len(entry.items) == 2  # the answer, and what went over the wire
    assert verify_workspace(tmp_path / "w")[1]
