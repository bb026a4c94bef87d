"""Errors by cause."""

import pytest

from sijill.cli.faults import show_faults
from sijill.evaluate import Fault


def test_causes_with_their_number_and_first_words(capsys: pytest.CaptureFixture[str]) -> None:
    faults = [Fault("missed", f"r{n}", f"[{n} dead]", str(n), "nothing") for n in range(3)]
    show_faults(faults, 2)
    said = capsys.readouterr().out
    assert "    3  missed" in said
    assert "r1: [1 dead]" in said
    assert "r2" not in said
