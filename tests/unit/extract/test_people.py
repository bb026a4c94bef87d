"""Groups of people as values."""

import pytest

from sijill.extract.people import Group


@pytest.mark.parametrize(("kind", "counted"), [("people", True), ("bare", True), ("harm", True), ("name", True), ("thing", False)])
def test_only_things_count_nobody(kind: str, counted: bool) -> None:
    assert Group(0, 0, 1, kind=kind).counts_people is counted
