import io
from datetime import date

from rich.console import Console

from sijill.domain.incident import Bounds
from sijill.domain.listed import Comparison, Listed, Match
from sijill.exports.side_by_side import compared, comparison_lines

DAY = date(2031, 5, 5).toordinal()
ONE = Listed("I1", DAY, DAY, "Orrel", killed=Bounds(None, 25, 25))
OTHER = Listed("X1", DAY, DAY + 1, "Orrel\x1b", killed=Bounds(20, 25, 30))
FOUND = Comparison((Match(ONE, OTHER, "the same days"),), (Listed("I2", DAY, DAY),), (Listed("X2", DAY, DAY),))


def test_figures_stand_side_by_side() -> None:
    console = Console(width=200, record=True, file=io.StringIO())
    console.print(compared(FOUND, "ours.csv", "theirs.csv"))
    text = console.export_text()
    assert "1 in both, 1 only in ours.csv, 1 only in theirs.csv" in text
    assert "up to 25" in text
    assert "20-30" in text
    assert ("only here" in text, "only there" in text, "\x1b" in text) == (True, True, False)


def test_every_row_has_its_line() -> None:
    lines = list(comparison_lines(FOUND))
    assert [line["in"] for line in lines] == ["both", "here", "there"]
    assert lines[0]["here"]["killed"] == {"low": None, "best": 25, "high": 25}
    assert (lines[0]["there"]["start"], lines[0]["there"]["end"]) == ("2031-05-05", "2031-05-06")
    assert (lines[1]["there"], lines[2]["here"]) == (None, None)
