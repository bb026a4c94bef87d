import pytest

from sijill.extract.source_lines import read_source_line
from sijill.languages import load_pack

EN = load_pack("en")
BODY = "Shells hit the harbour. A military source: nobody was hurt, it said.\n\n"


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("(Source: Example Council’s Media Office / 12.05.2031)", "Example Council’s Media Office", "2031-05-12"),
        ("Source: Example Herald", "Example Herald", None),
        ("SOURCE: Example Herald, 12 May 2031", "Example Herald", "2031-05-12"),
        ("[Sources: agencies]", "agencies", None),
        ("--Reuters", "Reuters", None),
        ("The town is calm. (Xinhua)", "Xinhua", None),
        ("The town is calm.-REUTERS", "REUTERS", None),
        ("The town is calm. (Northern Courier, 12 May 2031)", "Northern Courier", "2031-05-12"),
    ],
)
def test_source_lines(line: str, name: str, date: str | None) -> None:
    text = BODY + line + "\n\n\nLeave a Reply"
    found = read_source_line(text, 0, len(BODY + line), EN)
    assert found is not None
    assert found.name == name
    assert (found.date.iso if found.date else None) == date
    assert found.span.cut(text) in line
    assert found.span.cut(text).startswith(("(", "[", "S", "-"))


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "A source: three killed.",
        "The sources: silent",
        "Reuters reported it.",
        "Killed - Reuters says - 12",
        "",
        "Killed (Jane Roe, 2031). ",
    ],
)
def test_prose_is_no_source_line(text: str) -> None:
    text += "Nobody knows more of it."
    assert read_source_line(text, 0, len(text), EN) is None


def test_the_credit_of_a_picture_is_no_source_line() -> None:
    text = "(Source: Example Herald)\n\n" + BODY * 5
    assert read_source_line(text, 0, len(text), EN) is None
