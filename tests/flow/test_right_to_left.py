"""Arabic from end to end: files and folders with Arabic names, what stands in the files that other programs read, and the Arabic page."""

import csv
import json
import re
from pathlib import Path

import pytest

from tests.cli.calls import call

MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
REPORT = """شبكة مرصاد صحران
3 آذار 2031

رهوان: قال الدفاع المدني إن سبعة مدنيين قُتِلُوا بينهم ثلاثة أطفال وأُصيب 12 آخرون 🔴 جراء قصف مدفعي لقوات زمرانة على سوق بلدة تل الوردان.
"""


def run(folder: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    (folder / "تقارير").mkdir()
    (folder / "تقارير" / "القصف على تل الوردان.txt").write_text(REPORT, encoding="utf-8")
    workspace = folder / "سجل زمرانة"
    said = call(capfd, "run", folder / "تقارير", "--into", workspace)
    assert said.code == 0, said.err
    return workspace


def test_files_for_machines_hold_the_words_and_no_marks_of_direction(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = run(tmp_path, capfd) / "out"
    files = {name: (out / name).read_text("utf-8") for name in ("claims.csv", "claims.jsonl", "incidents.csv", "incidents.geojson")}
    assert [name for name, text in files.items() if MARKS.search(text)] == []
    rows = list(csv.DictReader(files["claims.csv"].splitlines()))
    assert [row["quote"] for row in rows if row["kind"] == "casualty"] == ["سبعة مدنيين قُتِلُوا", "ثلاثة أطفال", "أُصيب 12 آخرون"]
    assert {row["sources"] for row in rows if row["kind"] == "casualty"} == {"الدفاع المدني"}
    claims = [json.loads(line) for line in files["claims.jsonl"].splitlines()]
    assert "سبعة مدنيين قُتِلُوا" in {claim.get("quote") for claim in claims}


def test_the_page_reads_from_right_to_left(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page = (run(tmp_path, capfd) / "out" / "index.ar.html").read_text("utf-8")
    assert re.search(r'<html[^>]*lang="ar"[^>]*dir="rtl"|<html[^>]*dir="rtl"[^>]*lang="ar"', page)
    assert "سبعة مدنيين" in page


def test_in_a_pipe_the_words_are_the_sources_own(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "تقرير.txt"
    file.write_text(REPORT, encoding="utf-8")
    said = call(capfd, "claims", file)
    assert said.code == 0
    assert "[سبعة مدنيين قُتِلُوا]" in said.out
    assert not MARKS.search(said.out)
