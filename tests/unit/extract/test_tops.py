import pytest

from sijill.extract.tops import read_foot, read_top
from sijill.extract.zones import read_lines
from sijill.languages import load_pack

EN = load_pack("en")
BODY = "Shells hit the harbour of Port Amar on Monday, and at least 12 people were killed, officials of the town said."
TITLE = "Shells Kill 12 in Port Amar"


def top(above: str) -> tuple[str | None, list[str], str]:
    """The title, the bylines, and the words that are body, of lines above a body; ``<B>`` is the body, ``<T>`` the title."""
    text = (above if "<B>" in above else f"{above}\n\n<B>").replace("<T>", TITLE).replace("<B>", BODY)
    found = read_top(text, read_lines(text), 0, EN)
    taken = [*(each.span for each in found.bylines), *found.labels, *found.repeats]
    taken += [found.headline.span] if found.headline else []
    taken += [found.dateline.span] if found.dateline else []
    body = "".join(sign for at, sign in enumerate(text) if not any(span.start <= at < span.end for span in taken)).split("\n")
    left = " / ".join(line.strip() for line in body if line.strip()).replace(BODY, "<B>")
    return found.headline.title if found.headline else None, [each.span.cut(text) for each in found.bylines], left


@pytest.mark.parametrize(
    ("above", "title", "bylines", "body"),
    [
        ("<T>\nNorthern Courier, 5 March 2031", TITLE, ["Northern Courier, 5 March 2031"], "<B>"),
        ("Northern Courier, 5 March 2031\n<T>", TITLE, ["Northern Courier, 5 March 2031"], "<B>"),
        ("Northern Courier\n5 March 2031\n<T>", TITLE, ["Northern Courier", "5 March 2031"], "<B>"),
        ("NORTHERN COURIER\n\n<T>", TITLE, ["NORTHERN COURIER"], "<B>"),
        ("5 March 2031\n<T>", TITLE, ["5 March 2031"], "<B>"),
        (
            (
                "5 March 2031\nNew bridge opens in the north at last\nMayor of Tarsk speaks to the council again\n"
                "Rain expected over the coast this week\nFarmers ask for seeds and for water pumps\n<B>"
            ),
            "5 March 2031",
            [],
            (
                "New bridge opens in the north at last / Mayor of Tarsk speaks to the council again / "
                "Rain expected over the coast this week / Farmers ask for seeds and for water pumps / <B>"
            ),
        ),
        ("World | 5 March 2031\n<T>", TITLE, ["World | 5 March 2031"], "<B>"),
        ("PRESS RELEASE\n5 March 2031\n<T>", TITLE, ["5 March 2031"], "<B>"),
        ("Patrol Report May 12, 2031", "Patrol Report May 12, 2031", [], "<B>"),
        ("<T>\nBy Jane Roe\n<B>", TITLE, ["By Jane Roe"], "<B>"),
        ("<T>\nBy Jane Roe5 March 2031<B>", TITLE, ["By Jane Roe5 March 2031"], "<B>"),
        (
            "<T>\nTwo hospitals struck as talks falter\nBy Jane Roe\n5 March 2031",
            TITLE,
            ["By Jane Roe\n5 March 2031"],
            "Two hospitals struck as talks falter / <B>",
        ),
        ("<T>\nJane Roe\n5 March 2031", TITLE, ["5 March 2031"], "Jane Roe / <B>"),
        ("<T>\nPublished 5 March 2031\nUpdated 2 hours ago", TITLE, ["Published 5 March 2031\nUpdated 2 hours ago"], "<B>"),
        (
            "<T>\nDate: 5 March 2031\nSource: Northern Courier\nAuthor: Jane Roe",
            TITLE,
            ["Date: 5 March 2031", "Source: Northern Courier", "Author: Jane Roe"],
            "<B>",
        ),
        (
            "<T>\nBy Jane Roe\n320 words\n5 March 2031\nNorthern Courier",
            TITLE,
            ["By Jane Roe", "320 words", "5 March 2031", "Northern Courier"],
            "<B>",
        ),
        ("<T>\n\nA picture of the harbour\n\nPORT AMAR, March 5 (Reuters) - <B>", TITLE, [], "A picture of the harbour / <B>"),
        (
            "<T>\nAmir Doe, 5 March 2031\nLina Doe, 5 March 2031\nOmar Roe, 6 March 2031",
            TITLE,
            [],
            "Amir Doe, 5 March 2031 / Lina Doe, 5 March 2031 / Omar Roe, 6 March 2031 / <B>",
        ),
        (
            "The days of the war\n5 March 2031\n<B>\n6 March 2031\nThree died.\n7 March 2031\nOne died.",
            "The days of the war",
            [],
            "5 March 2031 / <B> / 6 March 2031 / Three died. / 7 March 2031 / One died.",
        ),
        ("Dozens\nNorthern Courier, 5 March 2031", "Dozens", ["Northern Courier, 5 March 2031"], "<B>"),
        ("Northern Desk, 2031-03-05", None, ["Northern Desk, 2031-03-05"], "<B>"),
        ("*Doctors of the Coast, 5 March 2031*", None, ["*Doctors of the Coast, 5 March 2031*"], "<B>"),
        ("Jane Roe, 5 March 2031", None, ["Jane Roe, 5 March 2031"], "<B>"),
        ("<T>\nTwelve Dead, Northern Courier Told", TITLE, [], "Twelve Dead, Northern Courier Told / <B>"),
        ("<B>\n5 March 2031\n<B>", None, [], "<B> / 5 March 2031 / <B>"),
    ],
)
def test_what_stands_above_a_body(above: str, title: str | None, bylines: list[str], body: str) -> None:
    assert top(above) == (title, bylines, body)


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("Northern Courier, 5 March 2031", ["Northern Courier, 5 March 2031"]),
        ("— Northern Courier, 5 March 2031", ["— Northern Courier, 5 March 2031"]),
        ("Published: 5 March 2031\nUpdated: 6 March 2031", ["Published: 5 March 2031", "Updated: 6 March 2031"]),
        ("Amir Doe, 5 March 2031", []),
        ("Jane Roe, 34, was killed.", []),
        ("The army's statement of 5 March 2031", []),
        ("Northern Courier", []),
    ],
)
def test_what_closes_a_body(foot: str, expected: list[str]) -> None:
    text = f"{BODY}\n\n{foot}"
    assert [each.span.cut(text) for each in read_foot(text, read_lines(text), 0, len(text), EN)] == expected
