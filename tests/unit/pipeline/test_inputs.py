"""What became of each file, over many runs and kills."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sijill.exports import Outcome
from sijill.pipeline.inputs import Input, Inputs, Kept

A = Input("a.txt", "1" * 64, Outcome.READ, (Kept("r2", "t2"),))
B = Input("b.txt", "2" * 64, Outcome.READ, (Kept("r1", "t1"),))
CLOSED = Input("c.txt", None, Outcome.FAILED, message="no rights")


def fill(path: Path, *each: Input) -> None:
    with closing(Inputs(path)) as inputs:
        for one in each:
            inputs.add(one)


@contextmanager
def filled(path: Path, *each: Input) -> Iterator[Inputs]:
    fill(path, *each)
    with closing(Inputs(path)) as inputs:
        yield inputs


def test_they_come_back_by_name_and_reports_by_id(tmp_path: Path) -> None:
    with filled(tmp_path / "i", B, A, CLOSED) as inputs:
        assert list(inputs) == [A, B, CLOSED]
        assert [kept.id for kept in inputs.reports()] == ["r1", "r2"]


def test_what_is_known_is_not_written_again(tmp_path: Path) -> None:
    fill(tmp_path / "i", A, CLOSED)
    size = (tmp_path / "i").stat().st_size
    fill(tmp_path / "i", A, CLOSED)
    assert (tmp_path / "i").stat().st_size == size


def test_same_bytes_are_found_under_their_first_name(tmp_path: Path) -> None:
    with filled(tmp_path / "i", A) as inputs:
        assert inputs.same_bytes("1" * 64) == A
        assert inputs.known("a.txt", "1" * 64) == A
        assert inputs.known("z.txt", "1" * 64) is None


def test_a_failure_is_forgiven_once_the_file_is_read(tmp_path: Path) -> None:
    opened = Input("c.txt", "3" * 64, Outcome.READ, (Kept("r3", "t3"),))
    with filled(tmp_path / "i", CLOSED, opened) as inputs:
        assert list(inputs) == [opened]


def test_a_file_that_changed_keeps_its_earlier_report(tmp_path: Path) -> None:
    newer = Input("a.txt", "9" * 64, Outcome.READ, (Kept("r9", "t9"),))
    with filled(tmp_path / "i", A, newer) as inputs:
        assert [kept.id for kept in inputs.reports()] == ["r2", "r9"]


def test_a_torn_line_is_a_file_not_taken_yet(tmp_path: Path) -> None:
    fill(tmp_path / "i", A, B)
    (tmp_path / "i").write_bytes((tmp_path / "i").read_bytes()[:-5])
    with closing(Inputs(tmp_path / "i")) as inputs:
        assert list(inputs) == [A]
        assert inputs.journal.dropped > 0
