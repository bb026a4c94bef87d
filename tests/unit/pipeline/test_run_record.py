"""``run.json``."""

import json

from sijill.exports import FileOutcome, Outcome
from sijill.pipeline.run_record import run_record

FILES = (FileOutcome("a.txt", Outcome.READ, ("r1",), None, "1" * 64), FileOutcome("b\udcff.txt", Outcome.FAILED, (), "b: is empty"))


def record() -> bytes:
    return run_record(FILES, (("sijill", "1"), ("code", "c")), {"policy": "ucdp/1"}, {"claims": 3}, {"claims.jsonl": "2" * 64}, "5" * 64)


def test_what_it_says() -> None:
    told = json.loads(record())
    assert (told["format"], told["state"]) == ("sijill-run/1", "5" * 64)
    assert told["counts"] == {"files": 2, "read": 1, "stored": 0, "duplicate": 0, "failed": 1, "claims": 3}
    assert told["inputs"][0] == {"name": "a.txt", "digest": "1" * 64, "outcome": "read", "reports": ["r1"], "message": None}
    assert told["inputs"][1]["message"] == "b: is empty"
    assert told["versions"] == {"sijill": "1", "code": "c"}
    assert told["files"] == {"claims.jsonl": "2" * 64}


def test_the_same_gives_the_same_bytes_and_holds_no_clock() -> None:
    assert record() == record()
    assert not {"time", "seconds", "began"} & set(json.loads(record()))


def test_faults_and_notes_stand_where_there_are_any() -> None:
    files = (FileOutcome("a.csv", Outcome.READ, ("r1",), faults=("a.csv, row 2: text",), notes=("a.csv, row 3: date",)), FILES[0])
    first, second = json.loads(run_record(files, (), {}, {}, {}, "s"))["inputs"]
    assert (first["faults"], first["notes"]) == (["a.csv, row 2: text"], ["a.csv, row 3: date"])
    assert not {"faults", "notes"} & set(second)
