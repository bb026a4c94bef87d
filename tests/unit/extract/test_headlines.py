import pytest

from sijill.extract.headlines import Headline, find_repeat, read_headline
from sijill.extract.zones import read_lines
from sijill.languages import load_pack

EN = load_pack("en")
BODY = "\n\nShells hit the harbour of Port Amar on Monday, and at least 12 people were killed, officials said."


def headline(text: str) -> Headline | None:
    return read_headline(text, read_lines(text), 0, EN)


@pytest.mark.parametrize(
    ("line", "title", "site"),
    [
        ("Shells Kill 12 in Port Amar", "Shells Kill 12 in Port Amar", None),
        ("Shells Kill 12 in Port Amar - Example News 2", "Shells Kill 12 in Port Amar", "Example News 2"),
        ("Shells Kill 12 in Port Amar | Region | World | Example Online", "Shells Kill 12 in Port Amar", "Example Online"),
        ("Shells Kill 12 in Port Amar - WXYZ News - Amar, VL", "Shells Kill 12 in Port Amar", "WXYZ News"),
        ("Shells Kill 12 in Port Amar - example.com", "Shells Kill 12 in Port Amar", "example.com"),
        ("Shells Kill 12 - 3 of them children, Example News", "Shells Kill 12 - 3 of them children, Example News", None),
        ("Shells kill 12 in Port Amar – monitoring group says", "Shells kill 12 in Port Amar – monitoring group says", None),
    ],
)
def test_the_title_stands_apart_from_its_site(line: str, title: str, site: str | None) -> None:
    text = line + BODY
    found = headline(text)
    assert found is not None
    assert (found.title, found.site_name) == (title, site)
    assert found.span.cut(text) == title
    assert found.line_end == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit the harbour." + BODY,
        "Shells" + BODY,
        "Shells Kill 12 in Port Amar",
        "PORT AMAR (AP) — Shells hit the harbour" + BODY,
        "A long first line is a paragraph and no title" * 6 + BODY,
        "#PortAmar\nthree killed",
    ],
)
def test_first_lines_that_are_no_title(text: str) -> None:
    assert headline(text) is None


def test_the_title_said_again_is_found_with_its_full_stop() -> None:
    text = "Shells Kill 12 in Port Amar" + "\n\nShells kill 12 in Port Amar. Shells hit the harbour of the town on Monday."
    title = headline(text)
    assert title is not None
    again = find_repeat(text, 29, title)
    assert again is not None
    assert again.cut(text) == "Shells kill 12 in Port Amar."
    assert find_repeat(text, 30, title) is None


def test_a_title_that_runs_on_is_a_sentence() -> None:
    text = "Shells Kill 12 in Port\n\nShells kill 12 in Portsmouth and more were hurt, officials of the town said."
    title = headline(text)
    assert title is not None
    assert find_repeat(text, 24, title) is None


@pytest.mark.parametrize("line", ["# Shells Kill 12", "**Shells Kill 12**", "Title: Shells Kill 12", "HEADLINE: Shells Kill 12"])
def test_marks_of_a_title_are_no_part_of_it(line: str) -> None:
    found = headline(line + BODY)
    assert found is not None
    assert found.title == found.span.cut(line) == "Shells Kill 12"
    assert found.line_end == len(line)
