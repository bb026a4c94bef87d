"""A toll as a terminal shows it: what nobody knows is unknown, and nothing is dropped without a word."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from sijill.domain.relation import ClaimRef
from sijill.domain.toll import CellUsed, Highest, IncidentSum, MayBeInside, Said, Toll, Window
from sijill.exports.toll_shown import MOST_LINES, toll_panel
from tests.invented import velmora

SAID = Said(ClaimRef("r", "c1"), "rescuers", None, None, 25, "nearly 25 were killed")
NOTHING = IncidentSum(None, None, None)
EMPTY = Toll(Window(), "ucdp/1", NOTHING, (), Highest(0, False), (), (), (), ())


def shown(toll: Toll) -> str:
    console = Console(width=200, record=True, file=io.StringIO())
    console.print(toll_panel(toll))
    return console.export_text()


def test_it_shows_the_words_of_each_figure_and_of_what_lies_inside() -> None:
    text = shown(velmora().tolls[0])
    assert "At least 33" in text
    assert '"More than 300 people have been killed since 1 March" [network-0507/c6]' in text
    assert "412 or more" in text
    assert "Highest claimed nothing claimed" in shown(replace(velmora().tolls[0], highest=Highest(0, is_open=False)))
    assert text.count("inside it, adding nothing") == 2
    assert "Rivals: " in text


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (NOTHING, "nothing known: no incident with a figure lies inside"),
        (IncidentSum(None, 25, 25, ("I1",), 1), "low unknown, best 25, high 25 (1 incident; 1 of them gives no low;"),
        (IncidentSum(24, None, None, ("I1",), 0, 1), "low 24, best unknown, high open (1 incident; 1 of them gives no best;"),
        (IncidentSum(10, 35, 35, ("I1", "I2"), 1), "low at least 10, best 35, high 35 (2 incidents; 1 of them gives no low;"),
    ],
)
def test_an_open_bound_is_no_zero(total: IncidentSum, words: str) -> None:
    assert words in shown(replace(EMPTY, incident_sum=total))


def test_what_may_be_inside_has_lines_of_its_own() -> None:
    text = shown(replace(EMPTY, may_be_inside=(MayBeInside("I7", None, 25, 25, "its place reaches beyond the window", (SAID,)),)))
    assert "May be inside 1 incident, together up to 25; in no figure here" in text
    assert "I7: up to 25 (its place reaches beyond the window)" in text.replace("\n", " ")
    assert "nearly 25 were killed" in text


def test_words_without_a_number_stand_apart() -> None:
    assert "no floor rests on it" in shown(replace(EMPTY, in_words=(CellUsed(24, (SAID,), False, ("rescuers",), ()),)))


def test_what_is_left_to_json_is_counted() -> None:
    assert "Not shown here, but in --json: 3 not placed" in shown(replace(EMPTY, unplaced=((SAID, "why"),) * (MOST_LINES + 3)))
