"""The report in a row."""

from sijill.intake.result import Extracted
from sijill.intake.sheets.grid import Row
from sijill.intake.sheets.mapping import SheetMap
from sijill.intake.sheets.reports import report_of_row

MAP = SheetMap("r", ("No",), report={"text": ("What", "Notes"), "published": ("Day",), "location": ("Place",)})
CELLS = {"No": "1", "What": "Shells fell.", "Notes": " Two died. ", "Day": "2031-05-12", "Place": "Port Amar"}


def test_texts_are_joined_and_the_head_is_read() -> None:
    found = report_of_row(Row(2, CELLS), MAP)
    assert isinstance(found, Extracted)
    assert (found.text, found.head.published, found.context.location) == ("Shells fell.\n\nTwo died.", "2031-05-12", "Port Amar")


def test_a_day_that_cannot_be_read_is_noted() -> None:
    found = report_of_row(Row(2, CELLS | {"Day": "last week"}), MAP)
    assert isinstance(found, Extracted)
    assert [note.code for note in found.notes] == ["date"]


def test_a_row_without_words_is_no_report() -> None:
    assert report_of_row(Row(2, CELLS | {"What": " ", "Notes": ""}), MAP) is None
    assert report_of_row(Row(2, CELLS), SheetMap("r", ("No",))) is None


def test_figures_stand_below_the_text_behind_the_names_of_their_columns() -> None:
    mapping = SheetMap("r", ("No",), report={"text": ("What",), "figures": ("People killed", "Injured", "Missing")})
    cells = CELLS | {"People killed": "12", "Injured": " 3\n to 5 ", "Missing": ""}
    found = report_of_row(Row(2, cells), mapping)
    assert isinstance(found, Extracted)
    assert found.text == "Shells fell.\n\nPeople killed: 12\nInjured: 3 to 5"
    alone = report_of_row(Row(2, cells | {"What": ""}), mapping)
    assert isinstance(alone, Extracted)
    assert alone.text == "People killed: 12\nInjured: 3 to 5"
