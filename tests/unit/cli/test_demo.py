"""``sijill demo`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_it_runs_the_examples_and_names_the_page(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "demo", "--into", tmp_path / "demo")
    assert said.code == 0
    assert "stored only" not in said.out
    assert str(tmp_path / "demo" / "out" / "index.html") in said.out
    assert (tmp_path / "demo" / "out" / "index.html").exists()
