"""Feeds asked again and again; the web is a server on this machine."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from sijill.custody import read_ledger
from sijill.pipeline.adding import Fetching
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.jobs import State, list_jobs, work_jobs
from sijill.pipeline.polling import poll_feeds
from sijill.pipeline.verifying import verify_workspace
from sijill.pipeline.watchlist import Watched, read_states
from sijill.pipeline.workspace import open_workspace
from tests.unit.intake.making import make_page, make_rss

NOW = datetime.now(UTC) + timedelta(days=1)  # later than any moment of a long run of tests
OPEN = Fetching(private=True)


class _Site(BaseHTTPRequestHandler):
    items: tuple[str, ...] = ()
    asked: list[str | None]

    def do_GET(self) -> None:
        if self.path == "/feed":
            mark = f'"{len(self.items)}"'
            type(self).asked.append(self.headers["If-None-Match"])
            self.send_response(304 if self.headers["If-None-Match"] == mark else 200)
            self.send_header("ETag", mark)
            body = b"" if self.headers["If-None-Match"] == mark else make_rss(*self.items)
        else:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            body = make_page(body=f"<p>{self.path[1:]} people were killed in Port Amar on Monday, officials said.</p>")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    _Site.items, _Site.asked = (), []
    server = HTTPServer(("127.0.0.1", 0), _Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def entry(site: str, count: int) -> str:
    return f"<guid>{count}</guid><title>Shells</title><link>{site}/{count}</link>"


def kept(folder: Path) -> list[str]:
    workspace = open_workspace(folder)
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        return sorted(each.head.address or "" for each in inputs.kept.values())


def test_new_entries_are_fetched_once_over_many_polls(site: str, tmp_path: Path) -> None:
    into, watched = tmp_path / "w", Watched((f"{site}/feed",), minutes=10)
    open_workspace(into, create=True)
    _Site.items = (entry(site, 3), entry(site, 4))
    (polled,) = poll_feeds(into, watched, OPEN, now=NOW)
    assert (polled.new, polled.is_failed) == (2, False)
    work_jobs(into, OPEN, now=NOW)
    assert kept(into) == [f"{site}/3", f"{site}/4"]
    assert poll_feeds(into, watched, OPEN, now=NOW + timedelta(minutes=5)) == []
    (polled,) = poll_feeds(into, watched, OPEN, now=NOW + timedelta(minutes=11))
    assert polled.new == 0
    _Site.items = (entry(site, 5), *_Site.items)
    (polled,) = poll_feeds(into, watched, OPEN, now=NOW + timedelta(minutes=22))
    assert polled.new == 1
    assert _Site.asked == [None, '"2"', '"2"']
    work_jobs(into, OPEN, now=NOW)
    assert len(kept(into)) == len(list_jobs(into)) == 3
    assert [entry.body.get("outcome") for entry in read_ledger(open_workspace(into).ledger)].count("feed") == 2
    assert verify_workspace(into)[1]


def test_an_entry_that_was_changed_is_fetched_again_and_links_may_be_parts_of_addresses(site: str, tmp_path: Path) -> None:
    into, watched = tmp_path / "w", Watched((f"{site}/feed",), minutes=10)
    open_workspace(into, create=True)
    _Site.items = ("<guid>a</guid><title>Three killed</title><link>/3</link>",)
    assert [polled.new for polled in poll_feeds(into, watched, OPEN, now=NOW)] == [1]
    work_jobs(into, OPEN, now=NOW)
    _Site.items = ("<guid>a</guid><title>Four killed</title><link>/3</link>", "<guid>b</guid><link>/4</link>")
    assert [polled.new for polled in poll_feeds(into, watched, OPEN, now=NOW + timedelta(minutes=11))] == [2]
    assert work_jobs(into, OPEN, now=NOW + timedelta(minutes=11)) == {State.DONE: 2}
    assert kept(into) == [f"{site}/3", f"{site}/4"]


def test_entries_without_a_page_are_read_as_they_stand(site: str, tmp_path: Path) -> None:
    into = tmp_path / "w"
    open_workspace(into, create=True)
    _Site.items = ("<guid>1</guid><description>Three people were killed in Port Amar on Monday, officials said.</description>",)
    (polled,) = poll_feeds(into, Watched((f"{site}/feed",)), OPEN, now=NOW)
    assert polled.new == 1
    assert len(kept(into)) == 1


def test_a_feed_that_fails_is_asked_less_and_less(tmp_path: Path) -> None:
    into, watched = tmp_path / "w", Watched(("http://127.0.0.1:9/feed",), minutes=10)
    open_workspace(into, create=True)
    (polled,) = poll_feeds(into, watched, OPEN, now=NOW)
    assert polled.is_failed
    assert poll_feeds(into, watched, OPEN, now=NOW + timedelta(minutes=19)) == []
    poll_feeds(into, watched, OPEN, now=NOW + timedelta(minutes=21))
    (state,) = read_states(open_workspace(into).feeds).values()
    assert state.failures == 2
    assert datetime.fromisoformat(state.due) - NOW > timedelta(minutes=59)
