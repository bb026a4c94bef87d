"""Words of both directions on a terminal, in a pipe and in files."""

import io
import re

import pytest
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sijill.exports.direction import ISOLATE, POP, Line, alone, isolated

MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printed(words: RenderableType, *, terminal: bool, width: int = 60) -> str:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=terminal, color_system=None, legacy_windows=False).print(words)
    return out.getvalue()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("no such words", "no such words"),
        ("الدفاع المدني", "<الدفاع المدني>"),
        ("2031-03-05 رهوان 7", "2031-03-05 <رهوان> 7"),
        ("حي 70 الشرقي: 4", "<حي 70 الشرقي>: 4"),
        ("c1 by شبكة صحران, side ميليشيا", "c1 by <شبكة صحران>, side <ميليشيا>"),
        ("قُتِلُوا", "<قُتِلُوا>"),
        ("בית חולים 3", "<בית חולים> 3"),
    ],
)
def test_each_run_is_isolated(words: str, shown: str) -> None:
    assert isolated(Text(words)).plain == shown.replace("<", ISOLATE).replace(">", POP)


def test_styles_stay_on_their_words() -> None:
    text = Text("At رهوان: 7")
    text.stylize("bold", 3, 8)
    line = isolated(text)
    assert [line.plain[span.start : span.end].strip(ISOLATE + POP) for span in line.spans] == ["رهوان"]


def test_every_line_of_a_wrapped_cell_closes_what_it_opens() -> None:
    table = Table(box=None, show_header=False)
    table.add_row(Line("c1"), Line("المستشفى الميداني في بلدة تل الوردان شرق نهر السدر"), Line("7"))
    lines = printed(table, terminal=True, width=24).splitlines()
    assert len(lines) > 2
    assert all(line.count(ISOLATE) == line.count(POP) > 0 for line in lines if line.strip())


def test_columns_line_up_whatever_the_words() -> None:
    """By columns of a terminal: marks and vowel signs take none."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for words in ("Rahwan", "رَهْوَان", "رهوان", "حي السدرة"):
        table.add_row(Line(words), Line("7", justify="right"))
    bare = [re.sub("[\u064b-\u0652]", "", MARKS.sub("", line)) for line in printed(table, terminal=True).splitlines()]
    assert {line.index("7") for line in bare} == {len("حي السدرة") + 2}


def test_a_line_printed_by_itself() -> None:
    assert printed(alone("by رهوان: 7"), terminal=True) == f"by {ISOLATE}رهوان{POP}: 7\n"
    assert printed(alone("by رهوان: 7"), terminal=False) == "by رهوان: 7\n"


def test_a_pipe_gets_the_words_as_they_are() -> None:
    assert printed(Line("c1 رهوان 7"), terminal=False) == "c1 رهوان 7\n"
