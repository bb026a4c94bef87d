"""The journal of a sheet."""

from pathlib import Path

import pytest

from sijill.domain.errors import WorkspaceError
from sijill.pipeline.sheet import Sheet, add_to_sheet, read_sheet_file, shown_key


def test_the_last_state_of_a_row_counts_in_its_first_place(tmp_path: Path) -> None:
    path = tmp_path / "sheets" / "r.jsonl"
    add_to_sheet(path, ("No", "What"), [(("1",), {"No": "1", "What": "a"}), (("2",), {"No": "2", "What": "b"})])
    add_to_sheet(path, None, [(("1",), {"No": "1", "What": "c"})])
    assert read_sheet_file(path) == Sheet(("No", "What"), {("1",): {"No": "1", "What": "c"}, ("2",): {"No": "2", "What": "b"}})
    assert list(read_sheet_file(path).rows) == [("1",), ("2",)]


def test_a_torn_line_is_not_a_row(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    add_to_sheet(path, ("No",), [(("1",), {"No": "1"})])
    path.write_bytes(path.read_bytes()[:-4])
    assert read_sheet_file(path).rows == {}


def test_a_line_that_was_changed_is_named(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"columns":["No"]}\n{"kex":1}\n')
    with pytest.raises(WorkspaceError, match="line 2 is not as it was written"):
        read_sheet_file(tmp_path / "r.jsonl")


def test_two_keys_are_never_shown_alike() -> None:
    assert shown_key(("a|b", "c")) != shown_key(("a", "b|c"))
    assert shown_key(("2031", "7")) == "2031|7"
