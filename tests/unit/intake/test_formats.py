from io import BytesIO

import pytest

from sijill.domain.errors import LockedReport, UnknownFormat
from sijill.intake.formats import Format, find_format
from tests.unit.intake.making import make_docx, make_mail, make_page, make_pdf

ROW = b'{"id": "a", "text": "Shells hit."}\n'


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("a.txt", b"Shells", Format.TEXT),
        ("A.TXT", b"Shells", Format.TEXT),
        ("a.md", b"# Shells", Format.MARKDOWN),
        ("a.htm", b"x", Format.HTML),
        ("a.jsonl", ROW, Format.JSONL),
        ("a.tsv", b"id\ttext", Format.CSV),
        ("a", b"Shells", Format.TEXT),
        ("a.dat", make_page(), Format.HTML),
        ("a", make_mail(), Format.EML),
        ("a.log", ROW, Format.JSONL),
        ("a.txt", make_pdf("x"), Format.PDF),
        ("a", b"\xef\xbb\xbf%PDF-1.4", Format.PDF),
        ("a.bin", make_docx(), Format.DOCX),
        ("a.txt", b"MZ is how the word begins", Format.TEXT),
    ],
)
def test_the_bytes_tell_the_format_before_the_name(name: str, content: bytes, format_: Format) -> None:
    assert find_format(name, content, BytesIO(content)) is format_


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "old Office"),
        ("a.png", b"\x89PNG\r\n", "picture"),
        ("a.gz", b"\x1f\x8b\x08", "unpack"),
        ("a.zip", b"PK\x03\x04broken", "zip"),
        ("a.warc", b"WARC/1.0\r\n", "WARC"),
    ],
)
def test_formats_that_are_not_read_are_named_with_the_fix(name: str, content: bytes, said: str) -> None:
    with pytest.raises(UnknownFormat, match=said):
        find_format(name, content, BytesIO(content))


def test_a_word_file_under_a_password_is_named() -> None:
    with pytest.raises(LockedReport, match="password"):
        find_format("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(LockedReport, match="password"):
        find_format("a", b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"))
