"""What became of each file, over many runs and kills."""

from pathlib import Path

from sijill.exports import Outcome
from sijill.pipeline.inputs import Input, Inputs, Kept

A = Input("a.txt", "1" * 64, Outcome.READ, ("r2",))
B = Input("b.txt", "2" * 64, Outcome.READ, ("r1",))
CLOSED = Input("c.txt", None, Outcome.FAILED, message="no rights")
R1, R2 = Kept("r1", "t1", "2" * 64), Kept("r2", "t2", "1" * 64, row=3, notes=("a note",))


def open_inputs(folder: Path) -> Inputs:
    return Inputs(folder / "inputs", folder / "reports")


def fill(folder: Path, *each: Input, kept: tuple[Kept, ...] = ()) -> None:
    with open_inputs(folder) as inputs:
        for one in kept:
            inputs.keep(one)
        for file in each:
            inputs.add(file)
        inputs.sync()


def test_they_come_back_by_name(tmp_path: Path) -> None:
    fill(tmp_path, B, A, CLOSED, kept=(R2, R1))
    with open_inputs(tmp_path) as inputs:
        assert list(inputs) == [A, B, CLOSED]
        assert inputs.kept == {"r1": R1, "r2": R2}


def test_nothing_is_written_before_it_is_said(tmp_path: Path) -> None:
    """The ledger is written first; a kill between must not leave inputs that it does not know."""
    with open_inputs(tmp_path) as inputs:
        inputs.keep(R1)
        inputs.add(B)
        assert inputs.same_bytes("2" * 64) == B
        assert (tmp_path / "inputs").read_bytes() == (tmp_path / "reports").read_bytes() == b""


def test_what_is_known_is_not_written_again(tmp_path: Path) -> None:
    fill(tmp_path, A, CLOSED)
    size = (tmp_path / "inputs").stat().st_size
    fill(tmp_path, A, CLOSED)
    assert (tmp_path / "inputs").stat().st_size == size


def test_same_bytes_are_found_under_their_first_name(tmp_path: Path) -> None:
    fill(tmp_path, A, CLOSED)
    with open_inputs(tmp_path) as inputs:
        assert inputs.same_bytes("1" * 64) == inputs.known("a.txt", "1" * 64) == A
        assert inputs.known("z.txt", "1" * 64) is None
        assert inputs.same_bytes(None) is None


def test_a_name_may_come_back_with_other_bytes(tmp_path: Path) -> None:
    fill(tmp_path, A, CLOSED)
    with open_inputs(tmp_path) as inputs:
        assert inputs.names_with_other_bytes("a.txt", "9" * 64)
        assert not inputs.names_with_other_bytes("a.txt", "1" * 64)
        assert not inputs.names_with_other_bytes("c.txt", "9" * 64)


def test_a_failure_is_forgiven_once_the_file_is_read(tmp_path: Path) -> None:
    opened = Input("c.txt", "3" * 64, Outcome.READ, ("r3",))
    fill(tmp_path, CLOSED, opened)
    with open_inputs(tmp_path) as inputs:
        assert list(inputs) == [opened]


def test_a_torn_line_is_a_file_not_taken_yet(tmp_path: Path) -> None:
    fill(tmp_path, A, B)
    content = (tmp_path / "inputs").read_bytes()
    (tmp_path / "inputs").write_bytes(content[:-5])
    with open_inputs(tmp_path) as inputs:
        assert list(inputs) == [A]
        assert inputs.dropped > 0
