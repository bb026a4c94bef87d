import io
import zipfile

import pytest

from sijill.domain.errors import EmptyReport, LockedReport, ReportError, TooLarge, TruncatedReport
from sijill.intake.limits import LIMITS, Limits
from sijill.intake.odt import read_odt
from tests.unit.intake.making import WORDS, make_odt

NOTE = "<text:note-body><text:p>So said he.</text:p></text:note-body>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<text:h>Shells hit</text:h><text:p/><text:p>Three <text:span>died</text:span> there.</text:p>",
            "Shells hit\n\nThree died there.",
        ),
        ("<table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>", "12"),
        ('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:s text:c="x"/>e</text:p>', "a   b\tc\nd e"),
        ("<text:tracked-changes><text:p>13</text:p></text:tracked-changes><text:p>12 died</text:p>", "12 died"),
        ("<text:p>12<office:annotation><text:p>check!</text:p></office:annotation> died</text:p>", "12 died"),
        (
            f"<text:p>12 died<text:note><text:note-citation>1</text:note-citation>{NOTE}</text:note> there.</text:p>",
            "12 died there.\n\nSo said he.",
        ),
    ],
)
def test_paragraphs_tables_notes_and_changes(body: str, text: str) -> None:
    assert read_odt(make_odt(body), LIMITS).text == text


def test_title_and_author() -> None:
    meta = "<dc:title>Shells</dc:title><meta:initial-creator>Jane Roe</meta:initial-creator><dc:creator>Sam</dc:creator>"
    head = read_odt(make_odt(meta=meta), LIMITS).head
    assert (head.title, head.author) == ("Shells", "Jane Roe")
    assert read_odt(make_odt(), LIMITS).text == WORDS


def test_what_cannot_be_read_is_told_with_the_fix() -> None:
    with pytest.raises(TruncatedReport, match="damaged OpenDocument"):
        read_odt(make_odt()[:200], LIMITS)
    with pytest.raises(LockedReport, match="password"):
        read_odt(make_odt(manifest="<manifest><encryption-data/></manifest>"), LIMITS)
    with pytest.raises(EmptyReport, match="no words"):
        read_odt(make_odt("<text:p> </text:p>"), LIMITS)
    with pytest.raises(TooLarge, match="unpacks to"):
        read_odt(make_odt(), Limits(unpacked=10))
    with pytest.raises(TruncatedReport):
        read_odt(make_odt("<text:q>"), LIMITS)


def test_packed_bytes_that_were_changed_are_a_damaged_file() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", "<a>" + "x" * 2_000 + "</a>")
    content = bytearray(out.getvalue())
    for at in range(41, len(content) - 80):
        with pytest.raises(ReportError):
            read_odt(bytes((*content[:at], content[at] ^ 0xFF, *content[at + 1 :])), LIMITS)
