"""What a file changes in a sheet."""

from hypothesis import given
from hypothesis import strategies as st

from sijill.intake.sheets import Grid, Row
from sijill.pipeline.sheet import Sheet
from sijill.pipeline.sheet_changes import compare_sheet

KEYS = st.lists(st.sampled_from("abcdef"), max_size=6)


def grid(*rows: dict[str, str]) -> Grid:
    return Grid(tuple(rows[0]), tuple(Row(line, cells) for line, cells in enumerate(rows, 2)))


def test_each_sort_of_row() -> None:
    sheet = Sheet(
        ("No", "What", "Old"), {("1",): {"No": "1", "What": "a", "Old": "x"}, ("2",): {"No": "2", "What": "b"}, ("9",): {"No": "9"}}
    )
    found = compare_sheet(sheet, grid({"No": "1", "What": "c"}, {"No": "2", "What": "b"}, {"No": "3", "What": "d"}), ("No",))
    assert [key for key, _ in found.added] == [("3",)]
    assert [(each.key, each.cells) for each in found.changed] == [(("1",), (("What", "a", "c"),))]
    assert [key for key, _ in found.same] == [("2",)]
    assert found.missing == (("9",),)
    assert found.columns == ("No", "What", "Old")
    assert [key for key, _ in found.rows] == [("1",), ("2",), ("3",)]


def test_a_key_that_stands_twice_or_not_at_all_takes_no_row() -> None:
    found = compare_sheet(Sheet(), grid({"No": "1"}, {"No": "1"}, {"No": ""}, {"No": "2"}), ("No",))
    assert [each.line for each in found.bad] == [2, 3, 4]
    assert [key for key, _ in found.added] == [("2",)]


@given(KEYS, KEYS)
def test_every_row_of_both_is_told_once(before: list[str], now: list[str]) -> None:
    sheet = Sheet(("No",), {(key,): {"No": key} for key in before})
    found = compare_sheet(sheet, Grid(("No",), tuple(Row(line, {"No": key}) for line, key in enumerate(now, 2))), ("No",))
    told = [each.line for each in found.bad] + [row.line for _, row in found.rows]
    assert sorted(told) == list(range(2, 2 + len(now)))
    assert {key for (key,) in found.missing} == set(before) - set(now)
