"""``sijill explain`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call

ROW = {
    "id": "z1",
    "published": "2021-06-11",
    "text": "Two people were killed in a raid on Friday, a doctor in Zemrana, an invented country, said.",
}


@pytest.fixture
def workspace(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(json.dumps(ROW))
    call(capfd, "run", tmp_path / "a.jsonl", "--into", tmp_path / "w", "--jobs", 1)
    return tmp_path / "w"


def test_it_leads_to_the_words(capfd: pytest.CaptureFixture[str], workspace: Path) -> None:
    said = call(capfd, "explain", "I000001", "--into", workspace)
    assert said.code == 0
    assert '"Two people were killed' in said.out
    explanation = json.loads(call(capfd, "explain", "I000001", "--into", workspace, "--json").out)
    assert explanation["heard"][0]["figure"] == {"low": 2, "best": 2, "high": 2}


def test_a_number_nobody_had_is_2(capfd: pytest.CaptureFixture[str], workspace: Path) -> None:
    said = call(capfd, "explain", "I000999", "--into", workspace)
    assert (said.code, "no incident ever had this number; there are I000001 to I000001" in said.err) == (2, True)
