"""Quotes against the archived texts."""

import json
from pathlib import Path

from sijill.pipeline.quoting import wrong_quotes
from sijill.pipeline.running import Order, run
from sijill.pipeline.sealing import told_lines
from sijill.pipeline.workspace import open_workspace


def test_a_quote_that_is_not_in_the_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan on 11 June 2021, the mayor of the town in Zemrana said.")
    run(Order(paths=(tmp_path / "a.txt",), into=tmp_path / "w", jobs=1))
    workspace = open_workspace(tmp_path / "w")
    assert wrong_quotes(workspace, list(told_lines(workspace.reports))) == (1, [])
    path = workspace.runs / "1" / "claims.jsonl"
    line = json.loads(path.read_bytes())
    line["claims"][0]["quote"] = "Ten people were killed"
    path.write_bytes(json.dumps(line).encode() + b"\n{}x\n")
    count, (quote, broken) = wrong_quotes(workspace, list(told_lines(workspace.reports)))
    assert count == 1
    assert "its quote is not in the text" in quote
    assert "line 2: is no reading" in broken
