"""Files inside others."""

import pytest

from sijill.domain.errors import EmptyReport, UnknownFormat
from sijill.intake.documents import read_document
from sijill.intake.formats import Format
from sijill.intake.limits import LIMITS
from tests.unit.intake.making import WORDS, make_docx, make_odt, make_page, make_pdf


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (make_page(), "a.html"),
        (make_page(), "a"),
        (make_pdf(WORDS), "a"),
        (make_docx(), "a.bin"),
        (make_odt(), "a"),
        (WORDS.encode(), "a"),
    ],
)
def test_one_report_is_read_by_what_it_is(content: bytes, name: str) -> None:
    assert WORDS in read_document(content, name, LIMITS).text.replace("\n", " ")


def test_what_it_is_and_its_charset_may_be_known() -> None:
    page = "<p>Be\u015f ki\u015fi</p>".encode("cp1254")
    assert read_document(page, "a.txt", LIMITS, charset="windows-1254", kind=Format.HTML).text == "Be\u015f ki\u015fi"
    assert read_document(page, "a.txt", LIMITS, charset="windows-1254").text.startswith("<p>Be\u015f")


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [(b"a,b", "a.csv", UnknownFormat), (b"\x89PNG", "a.png", UnknownFormat), (b"<html></html>", "a.html", EmptyReport)],
)
def test_what_is_no_report_is_refused(content: bytes, name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_document(content, name, LIMITS)
