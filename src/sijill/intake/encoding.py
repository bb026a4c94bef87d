r"""Bytes to working text: byte-order marks, UTF-8, what the format declares, and a careful guess where nothing is said.

The working text differs from what the bytes say in three ways only, each said by a note: line ends are ``\n``; NUL and halves of
surrogate pairs are U+FFFD, one for one; a byte-order mark is not part of the text.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from sijill.domain.errors import BinaryReport, EncodingFault
from sijill.intake.result import Note

SAMPLE = 1 << 18  # bytes that a guess looks at
BINARY = 0.01  # share of control characters above which bytes are no text
FEW = 3  # of which any text may have some
STRAY = 0.02  # share of letters outside ASCII that may be of another encoding and still be read
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = [
    "cp1256",
    "cp1252",
    "cp1251",
    "koi8_r",
    "iso8859_5",
    "iso8859_6",
    "cp866",
    "cp1254",
    "cp1255",
    "iso8859_8",
    "gb18030",
    "shift_jis",
]
_BAD = re.compile("[\udc80-\udcff]+")
_GOOD = re.compile("[^\x00-\x7f\udc80-\udcff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LINE_ENDS = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A working text, the encoding its bytes were read in, and what was done."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """The working text of bytes. Raises BinaryReport if they are no text, EncodingFault (naming the byte) if they are of more than one
    encoding.
    """
    encoding, start = find_encoding(content, declared)
    body = content[start:]
    notes: tuple[Note, ...] = ()
    try:
        raw = body.decode(encoding)
    except UnicodeDecodeError as fault:
        if encoding != "utf-8":
            raise EncodingFault(_fault(encoding, start + fault.start)) from fault
        raw, encoding, notes = _mend_utf8(body, start, fault)
    text, more = working_text(raw)
    return Decoded(text, encoding, (*notes, *more))


def find_encoding(content: bytes, declared: str | None = None) -> tuple[str, int]:
    """The encoding of bytes and the length of their byte-order mark: the mark, UTF-8 if they are, what is declared, a guess."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    if wide := _wide_without_mark(content):
        return wide, 0
    _refuse_binary(content)
    sample = content[:SAMPLE]
    found = sample.decode("utf-8", "surrogateescape")
    bad = sum(len(run) for run in _BAD.findall(found[:-3]))
    if not bad or 2 * sum(1 for _ in _GOOD.finditer(found)) > bad:
        return "utf-8", 0
    if declared and _can(declared, content):
        return codecs.lookup(declared).name, 0
    return _guess(sample, bad), 0


def _wide_without_mark(content: bytes) -> str | None:
    """UTF-16 without its mark: half of the bytes of Latin text are NUL, all on one side."""
    sample = content[:4096]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.3:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _refuse_binary(content: bytes) -> None:
    sample = content[:SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls > max(FEW, BINARY * len(sample)):
        first = _CONTROL.search(sample)
        raise BinaryReport(
            f"is no text (control characters from byte {first.start() if first else 0} on); give a text, web page, PDF, Word or mail file"
        )


def _can(encoding: str, content: bytes) -> bool:
    try:
        content[:SAMPLE].decode(encoding)
    except (LookupError, ValueError):  # a name that is none, or holds a NUL
        return False
    return True


def _guess(sample: bytes, bad: int) -> str:
    """The likeliest encoding with one byte a letter. Few letters outside ASCII are typographic marks and accents, which Windows-1252
    has.
    """
    if bad * 20 < len(sample) and _can("cp1252", sample):
        return "cp1252"
    best = from_bytes(sample[: 1 << 16], cp_isolation=_GUESSES).best()
    return best.encoding if best is not None else "cp1252"


def _mend_utf8(body: bytes, start: int, fault: UnicodeDecodeError) -> tuple[str, str, tuple[Note, ...]]:
    """UTF-8 with a few strays: safe to read where they are single Windows-1252 letters or the last character is cut, since figures are
    ASCII.
    """
    escaped = body.decode("utf-8", "surrogateescape")
    runs = list(_BAD.finditer(escaped))
    bad = sum(len(run[0]) for run in runs)
    at = start + fault.start
    if len(runs) == 1 and runs[0].end() == len(escaped) and bad <= 3 and fault.reason == "unexpected end of data":
        note = Note("truncated", f"ends in the middle of a character at byte {at}; the rest of the file is missing")
        return escaped[: runs[0].start()] + "\ufffd", "utf-8", (note,)
    good = sum(1 for _ in _GOOD.finditer(escaped))
    if bad > max(3, STRAY * good) or any(len(run[0]) > 2 for run in runs):
        raise EncodingFault(_fault("utf-8", at, f"; {bad} bytes of {len(body)} are not"))
    text = _BAD.sub(_as_windows_1252, escaped)
    note = Note("mixed_encoding", f"UTF-8 with {bad} bytes of another encoding, the first at byte {at}; those were read as Windows-1252")
    return text, "utf-8", (note,)


def _as_windows_1252(run: re.Match[str]) -> str:
    return "".join(bytes((ord(char) - 0xDC00,)).decode("cp1252", "replace") for char in run[0])


def _fault(encoding: str, at: int, more: str = "") -> str:
    return f"is not of one encoding: not {encoding} at byte {at}{more}; save the file as UTF-8 and give it again"


def working_text(raw: str) -> tuple[str, tuple[Note, ...]]:
    """The working text of decoded words, and what was changed besides line ends."""
    notes = []
    text = _LINE_ENDS.sub("\n", raw) if "\r" in raw else raw
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        notes.append(Note("nul", f"{text.count(chr(0))} NUL characters stand as U+FFFD, the first at character {text.index(chr(0))}"))
        text = text.replace("\x00", "\ufffd")
    if not text.isascii() and (half := _SURROGATE.search(text)):
        notes.append(Note("surrogate", f"halves of surrogate pairs stand as U+FFFD, the first at character {half.start()}"))
        text = _SURROGATE.sub("\ufffd", text)
    return text, tuple(notes)
