import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from sijill.custody.archive import Item, Shelf
from sijill.custody.entries import FIRST, Entry, Kind, hash_line, read_entry, write_entry
from sijill.domain.errors import CustodyError

AT = datetime(2031, 5, 12, 10, 0, tzinfo=timezone(timedelta(hours=3)))
ITEM = Item(Shelf.ORIGINAL, "a" * 64)


def test_an_entry_is_read_as_it_was_written() -> None:
    line = write_entry(Entry(Kind.INTAKE, AT, (ITEM,), {"path": "ميناء.txt", "rows": 3, "parts": ["a", None, True]}), 7, FIRST)
    found = read_entry(line.removesuffix(b"\n"))
    assert (found.n, found.kind, found.prev, found.items) == (7, Kind.INTAKE, FIRST, (ITEM,))
    assert found.at == "2031-05-12T07:00:00.000Z"
    assert found.body == {"path": "ميناء.txt", "rows": 3, "parts": ["a", None, True]}
    assert found.hash == hash_line(line)


def test_lines_are_canonical() -> None:
    first = write_entry(Entry(Kind.RUN, AT, body={"b": 1, "a": 2}), 1, FIRST)
    second = write_entry(Entry(Kind.RUN, AT.astimezone(UTC), body={"a": 2, "b": 1}), 1, FIRST)
    assert first == second
    assert first.startswith(b'{"at":')
    assert b" " not in first


@pytest.mark.parametrize("body", [{"share": 0.5}, {"deep": [{"x": 1.0}]}, {"raw": b"x"}, {"deep": {1: "x"}}])
def test_what_has_more_than_one_spelling_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(CustodyError, match="ledger entry: body"):
        write_entry(Entry(Kind.RUN, AT, body=body), 1, FIRST)


def test_a_time_needs_its_zone() -> None:
    with pytest.raises(CustodyError, match="zone"):
        write_entry(Entry(Kind.RUN, datetime(2031, 5, 12)), 1, FIRST)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("change", "said"),
    [({"v": 2}, "version 2"), ({"kind": "gossip"}, "gossip"), ({"n": "1"}, "number"), ({"items": ["x"]}, "names no archived item")],
)
def test_lines_that_are_no_entries(change: dict[str, Any], said: str) -> None:
    line = {**json.loads(write_entry(Entry(Kind.RUN, AT), 1, FIRST)), **change}
    with pytest.raises(CustodyError, match=said):
        read_entry(json.dumps(line).encode())


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"null", b'{"v":1}', b"\xff"])
def test_broken_lines_are_named(line: bytes) -> None:
    with pytest.raises(CustodyError, match=r"not JSON|keys are missing"):
        read_entry(line)


def test_a_later_key_is_no_obstacle() -> None:
    line = {**json.loads(write_entry(Entry(Kind.RUN, AT), 1, FIRST)), "sig": "..."}
    assert read_entry(json.dumps(line).encode()).kind is Kind.RUN
