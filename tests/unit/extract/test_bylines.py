import pytest

from sijill.extract.bylines import REACH, Byline, read_byline
from sijill.languages import load_pack

EN = load_pack("en")


def byline(marked: str) -> tuple[str, Byline]:
    """The byline of a text, which ends at the mark ``|>``."""
    text = marked.replace("|>", "")
    found = read_byline(text, 0, EN)
    assert found is not None, marked
    return text[: found.span.end] + "|>" + text[found.span.end :], found


@pytest.mark.parametrize(
    ("marked", "author", "outlet", "published", "updated"),
    [
        ("12 May 2031 – By Jane Roe – outletname -|>Shells hit the harbour.", "Jane Roe", "outletname", "2031-05-12", None),
        ("12 May 2031|> Shells hit the harbour.", None, None, "2031-05-12", None),
        ("Mon 12 May 2031 at 0914|> Shells hit the harbour.", None, None, "2031-05-12", None),
        ("Monday, May 12, 2031 8:18 PM EST|>\n\nShells", None, None, "2031-05-12", None),
        (
            "Posted: Monday, May 12, 2031 8:18 PM EST Updated: Tuesday, May 13, 2031 9:00 AM EST|>\n\nShells",
            None,
            None,
            "2031-05-12",
            "2031-05-13",
        ),
        ("Updated: 05/13/2031 10:06 AM\n\nCreated: 05/12/2031 7:18 PM|>\n\nShells", None, None, "2031", "2031-05-13"),
        ("Updated: Nov 14, 2031 @ 4:41 AM|>\n\nShells", None, None, None, "2031-11-14"),
        ("Published November 13 2031|> A monitor said.", None, None, "2031-11-13", None),
        ("Date of publication 6 June 2031|> At least three.", None, None, "2031-06-06", None),
        ("AFP Sunday 12 May 2031|> Shells hit.", None, None, "2031-05-12", None),
        ("12.05.2031(updated 1601 13.05.2031|>) Get it", None, None, "2031-05-12", "2031-05-13"),
        ("By Jane Roe|>\n\nShells hit the harbour.", "Jane Roe", None, None, None),
        ("By Jane Roe, Example Herald|>\n\nShells hit the harbour.", "Jane Roe", "Example Herald", None, None),
        ("By: Jane Roe and John Doe\n\nMay 12, 2031|>\n\nShells", "Jane Roe and John Doe", None, "2031-05-12", None),
        ("12-05-2031|> Five killed", None, None, "2031", None),
    ],
)
def test_bylines(marked: str, author: str | None, outlet: str | None, published: str | None, updated: str | None) -> None:
    shown, found = byline(marked)
    assert shown == marked
    assert (found.author, found.outlet) == (author, outlet)
    assert (found.published.iso if found.published else None) == published
    assert (found.updated.iso if found.updated else None) == updated


@pytest.mark.parametrize(
    "text",
    [
        "12 May 2031 saw the worst shelling of the war.",
        "12 people were killed on 12 May 2031.",
        "By Monday, 12 people had died.",
        "By May Roe was dead.",
        "By Jane Roe's account, 12 people were killed.",
        "Posted guards were killed in the harbour.",
        "Reuters said 12 people were killed.",
        "Sunday's shelling killed 12.",
        "On 12 May 2031 shells killed three.",
        "Updated figures put the dead at 12.",
        "31 February 2031 Shells",
    ],
)
def test_sentences_are_no_bylines(text: str) -> None:
    assert read_byline(text, 0, EN) is None


def test_no_byline_eats_a_number_of_people() -> None:
    text = "12 May 2031 2000 people fled the harbour."
    found = read_byline(text, 0, EN)
    assert found is None or found.span.end <= len("12 May 2031 ")


def test_a_byline_ends_within_reach() -> None:
    found = read_byline("12 May 2031 – " + "By Jane Roe – " * 200, 0, EN)
    assert found is None or found.span.end <= REACH
