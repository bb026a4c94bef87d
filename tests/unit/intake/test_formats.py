from io import BytesIO

import pytest

from sijill.domain.errors import LockedReport, UnknownFormat
from sijill.intake.formats import Format, find_format
from tests.unit.intake.making import make_docx, make_mail, make_odt, make_page, make_pdf, make_rss, make_telegram

CHAT = b"12/05/2031, 08:00 - Jane: Shells\n12/05/2031, 08:01 - Sam: Where?\n"
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
        ("a", make_odt(), Format.ODT),
        ("a.warc", b"WARC/1.0\r\n", Format.WARC),
        ("a.warc.gz", b"\x1f\x8b\x08", Format.WARC),
        ("a.xml", make_rss("x"), Format.FEED),
        ("a", b'<?xml version="1.0"?><!-- x -->\n<feed xmlns="x">', Format.FEED),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', Format.JSON_FEED),
        ("result.json", make_telegram({}), Format.TELEGRAM),
        ("messages.html", b'<div class="page_header"></div><div class="message default"></div>', Format.TELEGRAM_HTML),
        ("a.txt", CHAT, Format.WHATSAPP),
        ("a.txt", CHAT.replace(b"\n", b"\r\n"), Format.WHATSAPP),
        ("a.txt", b"12/05/2031, 08:00 - the shelling began\n12/05/2031, 09:00 - it ended", Format.TEXT),
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
        ("a.ods", make_odt(kind="spreadsheet"), "OpenDocument table"),
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
