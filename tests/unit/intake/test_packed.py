"""Documents packed in a zip file: limits and faults told alike for all of them."""

import io
import zipfile

import pytest

from sijill.domain.errors import EmptyReport, LockedReport, TooLarge, TruncatedReport
from sijill.domain.report import Head
from sijill.intake.limits import Limits
from sijill.intake.packed import open_part, read_packed


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def read_part(archive: zipfile.ZipFile) -> tuple[list[str], Head]:
    return [open_part(archive, "words", Limits(unpacked=20)).read().decode(), "Snow fell."], Head()


def ask_for_a_password(archive: zipfile.ZipFile) -> tuple[list[str], Head]:
    raise RuntimeError(f"{archive.namelist()[0]} is encrypted")


def test_paragraphs_become_a_text() -> None:
    found = read_packed(packed(words="Rain fell."), read_part, "Word", "test/1")
    assert (found.text, found.extractor) == ("Rain fell.\n\nSnow fell.", "test/1")


def test_what_cannot_be_read_is_told_by_kind() -> None:
    with pytest.raises(TruncatedReport, match="damaged OpenDocument file"):
        read_packed(packed(words="Rain fell.")[:30], read_part, "OpenDocument", "test/1")
    with pytest.raises(TruncatedReport, match="damaged Word file"):
        read_packed(packed(other="Rain fell."), read_part, "Word", "test/1")
    with pytest.raises(LockedReport, match="under a password"):
        read_packed(packed(words="Rain fell."), ask_for_a_password, "Word", "test/1")
    with pytest.raises(TooLarge, match="unpacks to 40 bytes; the limit is 20"):
        read_packed(packed(words="x" * 40), read_part, "Word", "test/1")
    with pytest.raises(EmptyReport, match="holds no words"):
        read_packed(packed(words="x"), lambda _: ([" "], Head()), "Word", "test/1")
