"""What a terminal shows, and that it obeys nothing that others wrote."""

import io

import pytest
from rich.console import Console, RenderableType

from sijill.domain.claim import Claim, Harm, Kind, Modality, Polarity, Zero
from sijill.domain.incident import Bounds
from sijill.domain.quantity import Quantity
from sijill.domain.report import Report
from sijill.exports.terminal import claims_table, clean, how_many, incidents_table, report_text, what, written
from tests.factories import claim
from tests.invented import velmora


def shown(table: RenderableType) -> str:
    console = Console(width=160, record=True, file=io.StringIO())
    console.print(table)
    return console.export_text()


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        (Bounds(17, 17, 31), "17-31"),
        (Bounds(2, 2, 2), "2"),
        (Bounds(21, 26, None), "21+"),
        (Bounds(None, None, 40), "up to 40"),
        (Quantity(None, 26, None), "~26"),
        (Bounds(0, 0, 0), "0"),
        (Bounds(), "-"),
        (None, "-"),
    ],
)
def test_ranges_are_short_and_open_ends_stay_open(bounds: Bounds | Quantity | None, text: str) -> None:
    assert written(bounds) == text


def test_the_table_has_a_row_per_incident() -> None:
    text = shown(incidents_table(velmora().incidents))
    assert "21-26" in text
    assert "rival counts" in text
    assert text.count("\n") == 16


def test_the_words_of_a_claim_are_marked_where_they_stand() -> None:
    text = "Ten\x1b[2J died."
    claim = Claim.at(text, 0, 12, id="c1", kind=Kind.CASUALTY, harm=Harm.KILLED, number=Quantity(10, 10, 10, "Ten", start=0, end=3))
    marked = report_text(Report("r", text), [claim])
    assert len(marked.plain) == len(text)
    assert "\x1b" not in marked.plain
    assert [(span.start, span.end, span.style) for span in marked.spans] == [(0, 12, "bold red"), (0, 3, "underline")]


def test_a_line_per_claim() -> None:
    text = shown(claims_table(velmora().readings[0].claims))
    assert "c2 in c1" in text
    assert "Velmora Rescue Corps" in text


def test_control_characters_are_shown_and_line_ends_are_spaces() -> None:
    assert clean("a\x1b[31mb\nc\u202ed") == "a\u25af[31mb c\u25afd"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ("killed", "3")),
        ({"modality": Modality.DENIED}, ("killed, denied", "3")),
        ({"zero": Zero.EXPLICIT_NONE, "polarity": Polarity.NEGATED}, ("killed", "none")),
        ({"zero": Zero.NONE_REPORTED, "polarity": Polarity.NEGATED}, ("killed", "none reported")),
    ],
)
def test_denials_and_noughts_are_said_in_words(fields: dict[str, object], words: tuple[str, str]) -> None:
    told = claim("c1", 3, **fields)
    assert (what(told), how_many(told)) == words
