"""Readings kept by what made them."""

import json
from pathlib import Path

from sijill.domain.report import Head, Report
from sijill.intake.plain import EXTRACTOR
from sijill.pipeline.inputs import Kept
from sijill.pipeline.reading import Manner
from sijill.pipeline.readings import AT_ONCE, Readings, read_batch, read_missing, report_key
from sijill.pipeline.shares import Shares

ONE = Report("r1", "Two people were killed in Rahwan on Friday, the mayor of the town said.", Head(published="2021-06-11", lang="en"))
TWO = Report("r2", "Rain fell on the hills for the whole of the day and it was cold.", Head(lang="en"))


def read(path: Path, *reports: Report, jobs: int = 1) -> list[int]:
    done: list[int] = []
    readings = Readings(path)
    assert read_missing(reports, readings, Manner(), Shares({}), jobs=jobs, tick=done.append) == {}
    readings.close()
    return done


def test_a_report_is_read_once(tmp_path: Path) -> None:
    assert read(tmp_path / "r", ONE) == [1]
    assert read(tmp_path / "r", ONE, TWO) == [1]
    assert read(tmp_path / "r", ONE, TWO) == []
    readings = Readings(tmp_path / "r")
    assert json.loads(readings[report_key(ONE)])["id"] == "r1"
    assert json.loads(readings[report_key(TWO)])["claims"] == []
    readings.close()


def test_a_torn_line_is_read_again(tmp_path: Path) -> None:
    read(tmp_path / "r", ONE, TWO)
    whole = (tmp_path / "r").read_bytes()
    (tmp_path / "r").write_bytes(whole[:-1])
    assert read(tmp_path / "r", ONE, TWO) == [1]
    assert (tmp_path / "r").read_bytes() == whole


def test_everything_that_is_known_before_reading_makes_the_key() -> None:
    later = Report("r1", ONE.text, Head(published="2021-06-12", lang="en"))
    other = Report("r9", ONE.text, ONE.head)
    assert len({report_key(each) for each in (ONE, later, other)}) == 3


def test_a_report_that_breaks_the_reader_is_named_and_costs_no_other() -> None:
    broken = Report("r3", 7, Head(lang="en"))  # type: ignore[arg-type]
    (first, _, line, fault), (second, _, fine, _) = read_batch(Manner(), (("k3", broken), ("k1", ONE)))
    assert (first, line, second) == ("r3", None, "r1")
    assert "Error" in fault
    assert fine is not None


def test_pieces_behind_the_share_of_their_text_are_not_read(tmp_path: Path) -> None:
    pieces = [Report(f"d-{number}", ONE.text + " " * AT_ONCE, ONE.head) for number in (1, 2, 3)]
    kept = {each.id: Kept(each.id, "t", "o", number, EXTRACTOR) for number, each in enumerate(pieces, 1)}
    for _ in range(2):
        readings = Readings(tmp_path / "r")
        assert read_missing(pieces, readings, Manner(), Shares(kept, most=1), jobs=1, tick=lambda _: None) == {}
        assert [report_key(each) in readings for each in pieces] == [True, False, False]
        readings.close()
