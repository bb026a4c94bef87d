"""The limit of a cell holds where it was asked for, and nowhere else."""

import csv

import pytest

from sijill.intake.cells import cells_up_to


def test_the_limit_is_given_back_whatever_happens() -> None:
    before = csv.field_size_limit()
    with pytest.raises(csv.Error), cells_up_to(3):
        list(csv.reader(["short,four"]))
    assert csv.field_size_limit() == before
    assert list(csv.reader(["short,four"])) == [["short", "four"]]
