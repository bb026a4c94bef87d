import pytest

from sijill.domain.errors import EmptyReport, ReportError, TooLarge, TruncatedReport
from sijill.intake.docx import read_docx
from sijill.intake.limits import LIMITS, Limits
from tests.unit.intake.making import WORDS, make_docx


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


BOX = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:p>{}</w:p></mc:Choice>'
    "<mc:Fallback><w:p>{}</w:p></mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('Shells ')}{run('hit')}</w:p><w:p/><w:p>{run('Three died.')}</w:p>", "Shells hit\n\nThree died."),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('12')}</w:p></w:tc><w:tc><w:p>{run('killed')}</w:p></w:tc></w:tr></w:tbl>", "12\n\nkilled"),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a\nb\tc"),
        (f"<w:p><w:del><w:r><w:delText>13</w:delText></w:r></w:del><w:ins>{run('12')}</w:ins>{run(' died')}</w:p>", "12 died"),
        (f"<w:p><w:moveFrom>{run('12 died')}</w:moveFrom></w:p><w:p><w:moveTo>{run('12 died')}</w:moveTo></w:p>", "12 died"),
        (f"<w:p>{run('Shells')}{BOX.format(run('12 died'), run('12 died'))}{run(' hit')}</w:p>", "Shells\n12 died\n hit"),
    ],
)
def test_paragraphs_tables_and_changes(body: str, text: str) -> None:
    assert read_docx(make_docx(body), LIMITS).text == text


def test_title_author_and_notes() -> None:
    content = make_docx(
        core="<dc:title>Shells</dc:title><dc:creator>Jane Roe</dc:creator>", notes=f"<w:footnote><w:p>{run('See 3.')}</w:p></w:footnote>"
    )
    found = read_docx(content, LIMITS)
    assert (found.head.title, found.head.author) == ("Shells", "Jane Roe")
    assert found.text == f"{WORDS}\n\nSee 3."


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        (make_docx()[:100], TruncatedReport, "damaged"),
        (make_docx("<w:p>"), TruncatedReport, "damaged"),
        (make_docx(""), EmptyReport, "no words"),
        (make_docx("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", head=BOMB + "]>"), TruncatedReport, "damaged"),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, error: type[ReportError], said: str) -> None:
    with pytest.raises(error, match=said):
        read_docx(content, LIMITS)


def test_a_file_that_unpacks_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match="unpacks to"):
        read_docx(make_docx(), Limits(unpacked=50))
