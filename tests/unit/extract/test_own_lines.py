import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.span import Span
from sijill.extract.own_lines import LONGEST, read_own_line, read_own_words
from sijill.languages import load_pack

EN = load_pack("en")


@pytest.mark.parametrize(
    ("line", "author", "outlet", "published", "updated"),
    [
        ("Northern Courier, 5 March 2031", None, "Northern Courier", "2031-03-05", None),
        ("Northern Courier - March 5, 2031", None, "Northern Courier", "2031-03-05", None),
        ("5 March 2031 | Northern Courier", None, "Northern Courier", "2031-03-05", None),
        ("Northern Courier (5 March 2031)", None, "Northern Courier", "2031-03-05", None),
        ("The Arvenia Ledger, Wednesday 5 March 2031, 14:20", None, "The Arvenia Ledger", "2031-03-05", None),
        ("Arvenia Today - 05.03.2031", None, "Arvenia Today", "2031-03-05", None),
        ("Zeitmark, 5 March 2031", None, "Zeitmark", "2031-03-05", None),
        ("The Wayfarer, 5 March 2031", None, "The Wayfarer", "2031-03-05", None),
        ("example.org, 2031/03/05", None, "example.org", "2031-03-05", None),
        ("By Jane Roe | Northern Courier | 5 March 2031", "Jane Roe", "Northern Courier", "2031-03-05", None),
        ("Jane Roe | Northern Courier | March 5, 2031, 4:05 pm", "Jane Roe", "Northern Courier", "2031-03-05", None),
        ("Jane Roe, Northern Courier", "Jane Roe", "Northern Courier", None, None),
        ("By Jane Roe and John Doe in Port Amar", "Jane Roe and John Doe", None, None, None),
        ("By Jane Roe for the Northern Courier", "Jane Roe", "Northern Courier", None, None),
        ("By Jane Roe, Staff Writer", "Jane Roe", None, None, None),
        ("By Northern Courier staff", None, "Northern Courier", None, None),
        ("By our correspondent", None, None, None, None),
        ("By Jane RoeMarch 5, 2031", "Jane Roe", None, "2031-03-05", None),
        ("By Jane Roe. Published: 5 March 2031", "Jane Roe", None, "2031-03-05", None),
        ("By J. R. Roe Jr., 5 March 2031", "J. R. Roe Jr.", None, "2031-03-05", None),
        ("March 5, 20312:41 PM ET", None, None, "2031-03-05", None),
        ("5 March 2031 / 10:15 AM EST / Northern Courier", None, "Northern Courier", "2031-03-05", None),
        ("Posted by Jane Roe on 5 March 2031 in News", "Jane Roe", None, "2031-03-05", None),
        ("Published 5 March 2031 · Updated 6 March 2031", None, None, "2031-03-05", "2031-03-06"),
        ("Published in Northern Courier on 5 March 2031", None, "Northern Courier", "2031-03-05", None),
        ("Last updated: 6 March 2031 at 10.15 GMT", None, None, None, "2031-03-06"),
        ("Updated 3 hours ago", None, None, None, None),
        ("World | 5 March 2031 | 4 min read", None, None, "2031-03-05", None),
        ("Date: 5 March 2031", None, None, "2031-03-05", None),
        ("Source: Northern Courier", None, "Northern Courier", None, None),
        ("BYLINE: Jane Roe", "Jane Roe", None, None, None),
        ("LENGTH: 1,320 words", None, None, None, None),
        ("(c) 2031 Northern Courier", None, "Northern Courier", None, None),
        ("**By Jane Roe** — 5 March 2031", "Jane Roe", None, "2031-03-05", None),
        ("*Northern Courier, 5 March 2031*", None, "Northern Courier", "2031-03-05", None),
        ("05/03/2031", None, None, "2031", None),
        ("Northern Courier", None, "Northern Courier", None, None),
        ("Port Amar, 5 March 2031", None, None, "2031-03-05", None),
    ],
)
def test_own_lines(line: str, author: str | None, outlet: str | None, published: str | None, updated: str | None) -> None:
    found = read_own_line(f"{line}\nShells hit the harbour of Port Amar.", 0, EN)
    assert found is not None, line
    said = found.said
    assert (said.author, said.outlet) == (author, outlet)
    assert (said.published.iso if said.published else None, said.updated.iso if said.updated else None) == (published, updated)
    assert said.span == Span(0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Shells hit the harbour.",
        "Shells Kill 12 in Port Amar",
        "Nine Dead in Market, 5 March 2031",
        "12 people, 5 March 2031",
        "Amar bridge strike, 5 March 2031",
        "Second Strike This Week",
        "Two hospitals struck as talks falter",
        "Red Crescent: 12 dead",
        "The Red Crescent counted 12 dead",
        "The army's statement of 5 March 2031",
        "Health Ministry:",
        "By Monday, 12 people had died",
        "By May, the harbour was empty",
        "On 5 March 2031 shells killed three",
        "31 February 2031",
        "UPDATE, 5 March 2031",
        "— Example Rescue (@examplerescue) March 5, 2031",
        "SHELLS FELL ON PORT AMAR, 5 MARCH 2031",
        "",
        "A" * 300,
    ],
)
def test_other_lines(line: str) -> None:
    below = "SHELLS HIT." if line.isupper() else "Shells hit."
    assert read_own_line(f"{line}\n{below}", 0, EN) is None


@pytest.mark.parametrize(
    ("line", "sure", "named", "bare"),
    [
        ("5 March 2031", True, True, True),
        ("Published 5 March 2031", True, True, False),
        ("Northern Courier", False, True, False),
        ("Northern Courier, 5 March 2031", True, True, False),
        ("Amir Doe, 5 March 2031", True, False, False),
        ("Patrol Report May 12, 2031", True, False, False),
        ("14:20", False, True, True),
    ],
)
def test_how_far_a_line_can_be_trusted(line: str, sure: bool, named: bool, bare: bool) -> None:
    found = read_own_line(line, 0, EN)
    assert found is not None
    assert (found.sure, found.named, found.bare) == (sure, named, bare)


def test_words_of_a_bracket_are_read_without_it() -> None:
    text = "Shells hit. (Northern Courier, 5 March 2031)"
    found = read_own_words(text, Span(13, len(text) - 1), EN)
    assert found is not None
    assert found.said.outlet == "Northern Courier"


def test_a_script_without_capitals_shows_no_name() -> None:
    assert read_own_line("قصف الميناء\nنص", 0, EN) is None


def test_the_base_pack_reads_dates_alone() -> None:
    found = read_own_line("12.05.2031 14:20", 0, load_pack("base"))
    assert found is not None
    assert found.said.published is not None


@given(st.text(max_size=2 * LONGEST))
def test_a_line_never_reaches_over_its_end(text: str) -> None:
    found = read_own_line(text, 0, EN)
    assert found is None or found.said.span.end <= len(text.split("\n", 1)[0])
