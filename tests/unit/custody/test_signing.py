"""Signatures over ledgers and heads."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sijill.custody.archive import Archive
from sijill.custody.entries import Entry, Kind, write_entry
from sijill.custody.ledger import Ledger, head_path, parse_head
from sijill.custody.signing import ELSEWHERE, Signer, canonical, key_path, open_signer, public_path, read_public, signed_by
from sijill.custody.verify import verify
from sijill.domain.errors import CustodyError

NOW = datetime(2031, 5, 12, 10, 0, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    write(tmp_path / "ledger.jsonl", 3)
    return tmp_path / "ledger.jsonl"


def write(path: Path, count: int) -> None:
    with Ledger(path, now=NOW) as ledger:
        ledger.extend(Entry(Kind.INTAKE, NOW, body={"number": number}) for number in range(count))


def signatures(path: Path, held_key: str | None = None) -> list[str]:
    return [each.what for each in verify(Archive(path.parent / "archive"), path, held_key=held_key).failures]


def rewritten(path: Path, signer: Signer | None) -> None:
    """The ledger and its head written anew by somebody else, the chain unbroken."""
    other = path.parent / "other"
    write(other / "ledger.jsonl", 3)
    for name in ("ledger.jsonl", "ledger.head.json"):
        content = (other / name).read_bytes()
        if signer is None:
            content = b"".join(strip(line) for line in content.splitlines())
        (path.parent / name).write_bytes(content)


def strip(line: bytes) -> bytes:
    told = json.loads(line)
    return canonical({key: value for key, value in told.items() if key not in ("sig", "key")}) + b"\n"


def test_every_entry_and_the_head_are_signed_by_the_key_beside_them(ledger: Path) -> None:
    key = read_public(ledger)
    assert {signed_by(line) for line in ledger.read_bytes().splitlines()} == {key}
    assert parse_head(head_path(ledger))[1] == key
    assert key_path(ledger).stat().st_mode & 0o777 == 0o600
    assert signatures(ledger, key) == []


def test_a_ledger_written_anew_with_another_key_is_named(ledger: Path) -> None:
    key = read_public(ledger)
    rewritten(ledger, open_signer(ledger))
    assert "signature" in signatures(ledger)
    public_path(ledger).write_bytes((ledger.parent / "other" / "keys" / "ledger.pub").read_bytes())
    key_path(ledger).write_bytes((ledger.parent / "other" / "keys" / "ledger.key").read_bytes())
    assert "signature" not in signatures(ledger)
    assert "signature" in signatures(ledger, key)


def test_signatures_that_were_taken_away_are_missed(ledger: Path) -> None:
    lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(lines[0] + strip(lines[1]) + lines[2])
    assert "signature" in signatures(ledger)


def test_the_key_may_lie_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "stick" / "my.key"))
    write(tmp_path / "w" / "ledger.jsonl", 1)
    assert (tmp_path / "stick" / "my.key").exists()
    assert not (tmp_path / "w" / "keys" / "ledger.key").exists()
    monkeypatch.delenv(ELSEWHERE)
    with pytest.raises(CustodyError, match="the key that signs this ledger is gone"):
        write(tmp_path / "w" / "ledger.jsonl", 1)
    assert signatures(tmp_path / "w" / "ledger.jsonl") == []


def test_damaged_keys_are_named(ledger: Path) -> None:
    public_path(ledger).write_text("0" * 64 + "\n")
    with pytest.raises(CustodyError, match="is not the key of"):
        open_signer(ledger)
    assert signatures(ledger) == ["signature"]
    key_path(ledger).write_text("no key")
    with pytest.raises(CustodyError, match="is no key"):
        open_signer(ledger)
    public_path(ledger).write_bytes(b"\xff")
    assert signatures(ledger) == ["signature"]


@pytest.mark.parametrize("sig", ["", "00", "0" * 128, 1, "x"])
def test_a_signature_that_does_not_hold(sig: object) -> None:
    line = json.loads(Signer(bytes(32)).signed({"n": 1}))
    with pytest.raises(CustodyError, match="does not hold"):
        signed_by(canonical(line | {"sig": sig}))
    assert signed_by(b'{"n":1}') is None


def test_an_old_ledger_is_signed_from_now_on(ledger: Path) -> None:
    ledger.write_bytes(b"")
    head_path(ledger).unlink()
    key_path(ledger).unlink()
    public_path(ledger).unlink()
    ledger.write_bytes(write_entry(Entry(Kind.INTAKE, NOW), 1, "0" * 64))
    write(ledger, 1)
    found = verify(Archive(ledger.parent / "archive"), ledger)
    assert found.is_clean
    assert any("entries from 2 on are signed" in line for line in found.protection)
