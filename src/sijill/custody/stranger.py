"""Checks a bundle of a Sijill workspace. Needs Python 3.8 or newer, for signatures and timestamps the openssl program, and no Sijill.

"python3 verify.py [HEAD]" in the unpacked bundle; HEAD is a ledger head that was held elsewhere. Ends with 0 if everything holds, else 1.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

DER = bytes.fromhex("302a300506032b6570032100")  # what stands before the 32 bytes of an Ed25519 public key
QUIET: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def canonical(told: dict[str, Any]) -> bytes:
    """JSON as the ledger spells it."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def sha256(content: bytes) -> str:
    """A digest in hex digits."""
    return hashlib.sha256(content).hexdigest()


def lines_of(path: Path) -> list[bytes]:
    """The whole lines of a file."""
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def check_archive(folder: Path, faults: list[str]) -> dict[str, Path]:
    """Every archived file has the SHA-256 that is its name. Gives the items that are there."""
    paths = sorted((folder / "archive").glob("*/*/*"))
    faults += [f"{path}: its bytes are not those that were archived" for path in paths if sha256(path.read_bytes()) != path.name]
    return {f"{path.parent.parent.name}/{path.name}": path for path in paths}


def check_ledger(folder: Path, there: dict[str, Path], faults: list[str]) -> list[dict[str, Any]]:
    """Each entry holds the hash of the one before; each item of which an entry speaks is there or was destroyed by order."""
    entries, prev, spoken = [], "0" * 64, {}
    for number, line in enumerate(lines_of(folder / "ledger.jsonl"), 1):
        entry = json.loads(line)
        if canonical(entry) != line or (entry["n"], entry["prev"]) != (number, prev):
            faults.append(f"ledger.jsonl line {number}: does not follow the one before: changed, removed, added or moved")
        spoken.update(dict.fromkeys(entry["items"], entry["kind"] != "destruction"))
        entries.append(entry)
        prev = sha256(line)
    gone = (item for item, wanted in spoken.items() if wanted and item not in there)
    faults += [f"archive/{item}: the ledger speaks of it and it is not there" for item in gone]
    faults += [f"archive/{item}: no entry of the ledger speaks of it" for item in sorted(there.keys() - spoken)]
    return entries


def check_head(folder: Path, entries: list[dict[str, Any]], held: str | None, work: Path, faults: list[str]) -> str:
    """The head is that of the last entry, one held elsewhere that of an entry here; one key signed it and all it is tied to."""
    hashes = [sha256(line) for line in lines_of(folder / "ledger.jsonl")]
    head = json.loads((folder / "ledger.head.json").read_bytes())
    if (head["n"], head["hash"]) != (len(hashes), hashes[-1]):
        faults.append("ledger.head.json: is not the head of the last entry: the tail was cut or changed")
    given = json.loads(Path(held).read_bytes()) if held else head
    if given["n"] > len(hashes) or hashes[given["n"] - 1] != given["hash"]:
        faults.append(f"{held}: differs from entry {given['n']} here: the ledger was cut or written anew")
    keys = {told["key"] for told in [*entries, head] if "key" in told}
    if not keys:
        return "entries are not signed"
    beside = (folder / "keys" / "ledger.pub").read_text(encoding="ascii").strip()
    if keys != {beside}:
        faults.append("keys/ledger.pub: entries and head are not all of this key")
    for where, told in (("ledger.head.json", dict(head)), ("ledger.jsonl: the last entry", dict(entries[-1]))):
        (work / "sig").write_bytes(bytes.fromhex(told.pop("sig")))
        (work / "key").write_bytes(DER + bytes.fromhex(told["key"]))
        (work / "told").write_bytes(canonical(told))
        how = ["-verify", "-pubin", "-keyform", "DER", "-inkey", "key", "-rawin", "-in", "told", "-sigfile", "sig"]
        if subprocess.call(["openssl", "pkeyutl", *how], cwd=work, **QUIET):  # noqa: S603, S607
            faults.append(f"{where}: its signature does not hold")
    return f"signed by key {beside[:16]}"


def check_timestamps(folder: Path, entries: list[dict[str, Any]], there: dict[str, Path], faults: list[str]) -> int:
    """Openssl's word for each timestamp over a head, at the time it states, against the roots in the bundle. Gives how many there are."""
    stamped = [entry for entry in entries if entry["kind"] == "timestamp"]
    for entry in stamped:
        body, token = entry["body"], there[entry["items"][0]]
        how = ["-digest", body["head"], "-in", str(token), "-CAfile", str(folder / body["roots"]), "-attime", str(body["unix"])]
        is_other = sha256(canonical(entries[body["over"] - 1])) != body["head"]
        if is_other or subprocess.call(["openssl", "ts", "-verify", *how], **QUIET):  # noqa: S603, S607
            faults.append(f"ledger.jsonl entry {entry['n']}: the timestamp of {body['authority']} does not hold")
    return len(stamped)


def check_files(folder: Path, entries: list[dict[str, Any]], faults: list[str]) -> None:
    """Lists are what the ledger sealed (judgements may go on); files of runs are those of their records, records those of the ledger."""
    sealed: dict[str, Any] = {}
    wanted: dict[str, str] = {}
    for entry in entries:
        sealed.update(entry["body"].get("journals", {}))
        if entry["kind"] == "run":
            run = f"runs/{entry['body']['run']}"
            wanted[f"{run}/run.json"] = entry["body"]["record"]
            files = json.loads((folder / run / "run.json").read_bytes())["files"]
            wanted.update({f"{run}/{name}": digest for name, digest in files.items() if not name.startswith("out/")})
        wanted.update(entry["body"].get("restated", {}))
    for name, told in sealed.items():
        content = (folder / name).read_bytes()
        if sha256(content[: told["bytes"] if name == "judgements.jsonl" else None]) != told["sha256"]:
            faults.append(f"{name}: is not what the ledger sealed")
    faults += [f"{name}: is not as it was written" for name, digest in wanted.items() if sha256((folder / name).read_bytes()) != digest]
    runs = (f"runs/{path.name}" for path in sorted((folder / "runs").glob("[0-9]*")))
    faults += [f"{run}: no entry of the ledger speaks of it" for run in runs if f"{run}/run.json" not in wanted]


def check_quotes(folder: Path, there: dict[str, Path], faults: list[str]) -> int:
    """Every quote of every run stands in its report's archived text, where it says. Gives how many there are."""
    texts: dict[str, list[str]] = {}
    count = 0
    for kept in map(json.loads, lines_of(folder / "reports.jsonl")):
        texts.setdefault(kept["id"], []).extend(path.read_bytes().decode() for path in [there.get(f"text/{kept['text']}")] if path)
    for run in sorted((folder / "runs").glob("*/claims.jsonl")):
        for reading in map(json.loads, lines_of(run)):
            for claim in reading.get("claims", ()):
                count += 1
                if all(text[claim["start"] : claim["end"]] != claim["quote"] for text in texts.get(reading["id"], [])):
                    faults.append(f"{run}: report {reading['id']}, claim {claim['id']}: its quote is not in the text")
    return count


def main(folder: Path, held: str | None = None) -> int:
    """Every check, each failure a line; gives the exit code."""
    faults: list[str] = []
    told = "the bundle could not be read to its end"
    try:
        there = check_archive(folder, faults)
        entries = check_ledger(folder, there, faults)
        with tempfile.TemporaryDirectory() as work:
            signed = check_head(folder, entries, held, Path(work), faults)
        check_files(folder, entries, faults)
        quotes, stamps = check_quotes(folder, there, faults), check_timestamps(folder, entries, there, faults)
        told = f"{len(there)} archived items, {len(entries)} ledger entries, {quotes} quotes, {stamps} timestamps; {signed}"
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        faults.append(f"the bundle is damaged ({type(error).__name__}: {error})")
    sys.stdout.write("\n".join([*(f"FAILED {fault}" for fault in faults), told, f"{len(faults)} failures" if faults else "clean", ""]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent, *sys.argv[1:2]))
