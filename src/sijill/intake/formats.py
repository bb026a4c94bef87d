"""What a file is: by its first bytes where they tell, else by its name, else by what its words look like."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath

from sijill.domain.errors import LockedReport, UnknownFormat
from sijill.intake.whatsapp import looks_like_whatsapp
from sijill.intake.zip_faults import ZIP_FAULTS

LOOK = 1 << 16  # bytes of the beginning that are looked at
LINES = 1 << 13  # of which the messages of a chat are known


class Format(StrEnum):
    """The formats that are read, by media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    EML = "message/rfc822"
    WARC = "application/warc"
    FEED = "application/rss+xml"
    JSON_FEED = "application/feed+json"
    TELEGRAM = "application/x-telegram-export+json"
    TELEGRAM_HTML = "text/x-telegram-export+html"
    WHATSAPP = "text/x-whatsapp-export"
    JSONL = "application/jsonl"
    CSV = "text/csv"
    ZIP = "application/zip"


BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".odt": Format.ODT,
    ".eml": Format.EML,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".warc": Format.WARC,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
}
_NOT_READ = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls, .ppt, .msg)", "save it as .docx, .csv or PDF"),
    (b"\x89PNG", "a picture", "give the words of it as text"),
    (b"\xff\xd8\xff", "a picture", "give the words of it as text"),
    (b"GIF8", "a picture", "give the words of it as text"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"BZh", "a bzip2 file", "unpack it first"),
    (b"\xfd7zXZ", "an xz file", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip file", "unpack it first"),
    (b"Rar!", "a RAR file", "unpack it first"),
    (b"{\\rtf", "a rich-text file", "save it as .docx or text"),
    (b"SQLite format 3", "a database", "export it as .csv"),
    (b"\x7fELF", "a program", "leave it out"),
    (b"MZ", "a program", "leave it out"),
    (b"OggS", "a sound or film", "give the words of it as text"),
    (b"ID3", "a sound", "give the words of it as text"),
)
_ZIPPED = (
    ("word/document.xml", Format.DOCX, ""),
    ("xl/workbook.xml", None, "an Excel file; say by a mapping file how to read it (sijill add --map), or save the sheet as .csv"),
    ("ppt/presentation.xml", None, "a PowerPoint file; save it as PDF"),
    ("content.xml", None, "an OpenDocument table or drawing; save it as .csv or PDF"),
)
_HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(
    rb"^(?:From |(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|X-[\w-]+):[ \t])[^\n]*\r?\n",
    re.IGNORECASE,
)
_MAIL_SECOND = re.compile(
    rb"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|Content-Type):[ \t]", re.IGNORECASE | re.MULTILINE
)
_FEED = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*|<\?xml-stylesheet[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org')
_TELEGRAM = re.compile(rb'"(?:messages|chats)"\s*:\s*[\[{]')
_TELEGRAM_KIND = re.compile(rb'"type"\s*:\s*"(?:message|service|personal_chat|bot_chat|private_\w+|public_\w+|saved_messages)"')
_JSON_ROW = re.compile(rb'^\s*\{\s*"')


def find_format(name: str, beginning: bytes, whole: BytesIO | None = None) -> Format:
    """The format of a file. ``beginning`` is its first bytes, ``whole`` lets a zip file be looked into.

    Raises UnknownFormat with the fix for formats that are not read, LockedReport for a Word file under a password.
    """
    named = BY_SUFFIX.get(PurePath(name).suffix.lower())
    if beginning[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return Format.PDF
    if beginning.startswith(b"WARC/1") or (beginning.startswith(b"\x1f\x8b") and name.lower().endswith(".warc.gz")):
        return Format.WARC
    if beginning.startswith(b"PK\x03\x04"):
        return _of_zip(whole, named)
    if beginning.startswith(_NOT_READ[0][0]):
        _refuse_old_office(beginning, named)
    for magic, what, fix in _NOT_READ[1:]:
        if beginning.startswith(magic) and not (magic.isalnum() and named):
            raise UnknownFormat(f"is {what}; {fix}")
    return _by_content(beginning.removeprefix(b"\xef\xbb\xbf"), named)


def _by_content(beginning: bytes, named: Format | None) -> Format:
    """The format of text: exports and feeds are known by their words, whatever their names say; else the name tells."""
    if named in (None, Format.FEED) and _FEED.match(beginning):
        return Format.FEED
    if named is None and beginning.lstrip().startswith(b"{"):
        if _JSON_FEED.search(beginning):
            return Format.JSON_FEED
        if _TELEGRAM.search(beginning) and _TELEGRAM_KIND.search(beginning):
            return Format.TELEGRAM
    if named is Format.HTML and b'class="page_header' in beginning and b'class="message ' in beginning:
        return Format.TELEGRAM_HTML
    if named in (None, Format.TEXT) and looks_like_whatsapp(beginning[:LINES].decode("utf-8", "replace").replace("\r\n", "\n")):
        return Format.WHATSAPP
    return named or _by_look(beginning)


def _of_zip(whole: BytesIO | None, named: Format | None) -> Format:
    try:
        archive = zipfile.ZipFile(whole) if whole is not None else None
        names = set(archive.namelist()) if archive else set()
        if archive and "mimetype" in names and archive.open("mimetype").read(200).strip() == Format.ODT.encode():
            return Format.ODT
    except (*ZIP_FAULTS, RuntimeError):
        if named in (Format.DOCX, Format.ODT):
            return named  # its reader says what is broken
        raise UnknownFormat("is a damaged zip file; unpack it and give the files in it") from None
    for inside, kind, refusal in _ZIPPED:
        if inside in names:
            if kind is None:
                raise UnknownFormat(f"is {refusal}")
            return kind
    return Format.ZIP


def _refuse_old_office(beginning: bytes, named: Format | None) -> None:
    """Word puts a file under a password into the container of old Office files."""
    if named is Format.DOCX or "EncryptedPackage".encode("utf-16-le") in beginning:
        raise LockedReport("is a Word file under a password; open it, remove the password, save it and give it again")
    _, what, fix = _NOT_READ[0]
    raise UnknownFormat(f"is {what}; {fix}")


def _by_look(beginning: bytes) -> Format:
    """The format of text with a name that says nothing."""
    if _HTML.match(beginning):
        return Format.HTML
    if _JSON_ROW.match(beginning) and b'"text"' in beginning:
        return Format.JSONL
    if _MAIL.match(beginning) and len(_MAIL_SECOND.findall(beginning[:4096])) >= 3:
        return Format.EML
    return Format.TEXT
