"""Zip files, read through the door to all readers."""

import pytest

from sijill.intake.limits import LIMITS, Limits
from sijill.intake.reading import read_bytes
from sijill.intake.result import Intake, ReadReport, Refusal
from tests.unit.intake.making import WORDS, make_docx, make_page, make_warc, make_zip

CHAT = "12/05/2031, 08:01 - Jane: At least 12 died.\n13/05/2031, 09:02 - Sam: Three more died.\n"


def read(files: dict[str, bytes], limits: Limits = LIMITS) -> list[Intake]:
    return list(read_bytes(make_zip(files), "a.zip", limits))


def test_files_inside_have_the_ids_that_they_have_by_themselves() -> None:
    files = {"chat/_chat.txt": CHAT.encode(), "a.html": make_page(), "b.txt": WORDS.encode(), "w.docx": make_docx()}
    inside = [each.report.id for each in read(files) if isinstance(each, ReadReport)]
    alone = [each.report.id for name in sorted(files) for each in read_bytes(files[name], name) if isinstance(each, ReadReport)]
    assert inside == alone
    assert len(inside) == 5


def test_what_is_not_read_is_named_once_and_what_stands_twice_is_read_once() -> None:
    files = {"a.txt": WORDS.encode(), "b.txt": WORDS.encode(), "p.png": b"\x89PNG", "in.zip": make_zip({"x.txt": b"x"}), "e.txt": b""}
    (found,) = read(files | {"__MACOSX/a.txt": b"x", ".hidden": b"x"})
    assert isinstance(found, ReadReport)
    assert [note.message for note in found.notes] == ["stands in the zip file as a.txt", "not read of the zip file: e.txt, in.zip, p.png"]


def test_a_file_without_a_name_is_read() -> None:
    (found,) = read_bytes(make_zip({"a.txt": WORDS.encode()}).replace(b"a.txt", b"\0.txt"), "a.zip")
    assert isinstance(found, ReadReport)
    assert [note.message for note in found.notes] == ["stands in the zip file without a name"]


def test_of_an_archive_of_web_pages_its_warc_files_are_read() -> None:
    warc = make_warc(("http://herald.example/a", "text/html", make_page()))
    pages = b'{"id": "1", "url": "http://herald.example/a", "text": "Shells"}\n'
    (found,) = read({"datapackage.json": b"{}", "archive/data.warc.gz": warc, "pages/pages.jsonl": pages})
    assert isinstance(found, ReadReport)
    assert found.report.head.address == "http://herald.example/a"


@pytest.mark.parametrize(
    ("files", "limits", "told"),
    [
        ({"p.png": b"\x89PNG"}, LIMITS, "a.zip: is a zip file in which nothing can be read (p.png); unpack it"),
        ({".x": b""}, LIMITS, "nothing can be read (it is empty)"),
        ({"a.txt": b"\0" * 5_000}, Limits(unpacked=1_000), "unpacks to more than 4000 bytes"),
        ({"a.csv": b"x,y\n1,2\n"}, LIMITS, "a.zip, row 1: a.csv: no column holds texts"),
        ({"a.pdf": b"%PDF-1.4 broken"}, LIMITS, "a.pdf: is a PDF that breaks off"),
    ],
)
def test_what_cannot_be_read_is_named(files: dict[str, bytes], limits: Limits, told: str) -> None:
    (refusal,) = read(files, limits)
    assert isinstance(refusal, Refusal)
    assert told in refusal.message


def test_a_damaged_file_is_named() -> None:
    whole = make_zip({"a.txt": WORDS.encode() * 50})
    for content in (whole[:-30], whole.replace(whole[60:70], b"\0" * 10)):
        (refusal,) = read_bytes(content, "a.zip")
        assert isinstance(refusal, Refusal)
        assert "damaged zip file" in refusal.message
