"""The README's Python runs as it stands there, and its links lead somewhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sijill import find_claims, read_report
from tests.architecture.sources import ROOT, shown

CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
TEXT = re.compile(r"```text\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_five_lines_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = CODE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len([line for line in code.splitlines() if line]) <= 5
    exec(compile(code, "README.md", "exec"), {})
    assert "killed" in capsys.readouterr().out


def test_the_example_says_what_the_program_says(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (words,) = TEXT.findall(text)
    (tmp_path / "monday.txt").write_text(words, encoding="utf-8")
    report = read_report(tmp_path / "monday.txt")
    assert (report.head.publisher, report.head.published) == ("Zemrana Wire", "2021-06-08")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| killed |")]
    found = find_claims(report).claims
    shown = [
        [str(claim.harm), *map(bound, (claim.number.low, claim.number.best, claim.number.high)), claim.quote]
        for claim in found
        if claim.number
    ]
    assert shown == [[*row[:4], row[-1].strip('"')] for row in rows]


def bound(value: int | None) -> str:
    return "open" if value is None else str(value)


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert not broken, f"{shown(page)}: {broken}"


def test_the_picture_shows_what_the_program_prints() -> None:
    command = [sys.executable, str(ROOT / "tools" / "picture.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    assert done.returncode == 0, done.stderr


def test_the_picture_loads_nothing() -> None:
    drawn = (ROOT / "docs" / "claims.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\" ]+", drawn)) == {"http://www.w3.org/2000/svg"}
