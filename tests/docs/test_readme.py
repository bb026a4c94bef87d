"""The README's Python runs as it stands there, and its links lead somewhere."""

import re
from pathlib import Path

import pytest

from sijill import find_claims
from sijill.domain import Head, Report
from tests.architecture.sources import ROOT, shown

CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_five_lines_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = CODE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len([line for line in code.splitlines() if line]) <= 5
    exec(compile(code, "README.md", "exec"), {})
    assert "killed" in capsys.readouterr().out


def test_the_example_says_what_the_program_says() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    report = " ".join(line.removeprefix("> ") for line in lines if line.startswith("> ")).replace("**", "")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| killed |")]
    found = find_claims(Report("readme", report, Head(published="2021-06-08", lang="en"))).claims
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
