import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.zones import find_furniture, is_prose, read_lines
from sijill.languages import load_pack

EN = load_pack("en")
BODY = "Shells hit the harbour of Port Amar on Monday, and at least 12 people were killed, officials of the town said."


def furniture(text: str) -> list[str]:
    return [zone.span.cut(text) for zone in find_furniture(text, EN).zones]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"{BODY}\n\nLeave a Reply\n\nName\n\nEmail\n\nWebsite\n\nPost", ["Leave a Reply\n\nName\n\nEmail\n\nWebsite\n\nPost"]),
        (
            f"{BODY}\n\nRelated articles\n\nFive killed in Dunmor\n\nThree dead in Brame",
            ["Related articles\n\nFive killed in Dunmor\n\nThree dead in Brame"],
        ),
        (f"{BODY}\n\nRELATED: Five killed in Dunmor\n\n{BODY}", ["RELATED: Five killed in Dunmor"]),
        (
            f"{BODY}\n\nPrev Post\n\nFive killed in Dunmor\n\nNext Post\n\nThree dead\n\nTwo hurt",
            ["Prev Post\n\nFive killed in Dunmor\n\nNext Post\n\nThree dead\n\nTwo hurt"],
        ),
        (f"Prev Post\n\nFive killed in Dunmor\n\n{BODY}", ["Prev Post\n\nFive killed in Dunmor"]),
        (f"{BODY}\n\nShare this: Facebook Twitter\n\n{BODY}", ["Share this: Facebook Twitter"]),
        (
            f"{BODY}\n\nCopyright 2031 Example News. All rights reserved. This may not be published.",
            ["Copyright 2031 Example News. All rights reserved. This may not be published."],
        ),
        (f"{BODY} All rights reserved. Example.", ["All rights reserved. Example."]),
        (f"{BODY}\n\nWe use cookies to improve this site.", ["We use cookies to improve this site."]),
        (
            f"{BODY}\n\n2:26 Tour of the bridge Pause\n\n1:39 Five killed in Dunmor\n\n4:24 Faith",
            ["2:26 Tour of the bridge Pause\n\n1:39 Five killed in Dunmor\n\n4:24 Faith"],
        ),
        (f"Buy Photo {BODY}", ["Buy Photo"]),
        (f"Read more: Five killed in Dunmor\n\n{BODY}", ["Read more: Five killed in Dunmor"]),
    ],
)
def test_furniture_is_marked(text: str, marked: list[str]) -> None:
    assert furniture(text) == marked


def test_links_to_other_posts_are_no_words_of_an_arabic_report() -> None:
    other = "السابق\n\nقتل عشرة عمال في بلدة الصفا..\n\nمقتل خمسة في زمرانة"
    zones = find_furniture(f"قتل مدنيان في رهوان.\n\n{other}", load_pack("ar")).zones
    assert [zone.span.cut(f"قتل مدنيان في رهوان.\n\n{other}") for zone in zones] == [other]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Related events killed five in Dunmor.\n\n{BODY}",
        f"{BODY}\n\nShare prices fell after 12 people were killed in the harbour.",
        f"{BODY}\n\n11:02 p.m.: Three dead\n\n10:52 p.m.: Two dead\n\n10:40 p.m.: One dead",
        f"{BODY}\n\n14:30 Two killed at the bridge\n\n15:10 Three killed in the market\n\n16:05 Four hurt at the mill",
        f"{BODY}\n\nSearch teams found three bodies.",
        f"Related attacks kill five in Dunmor\n\n{BODY}",
        f"Access denied to rescuers as 12 die\n\n{BODY}",
        "Access denied. Shells hit the harbour and 12 people were killed.",
        "We shall see more of this: 12 people were killed in Port Amar.",
        f"© Example Agency Five dead in the street of Dunmor after the shelling\n\n{BODY}",
        f"Community standards fell in Dunmor after five were killed\n\n{BODY}",
        f"All the same, {BODY}",
        f"{BODY}\n\nPhotos showed five dead in the street.",
        "Casualties:\n\nDunmor: 5 killed\n\nBrame: 3 killed",
        "Home was hit.\n\nMore were killed.\n\nImage of five dead people.",
        f"{BODY}\n\nComments by the minister: five killed.\n\nVideo shows three dead.",
        f"{BODY}\n\nLatest figures put the dead at 14, the wounded at 30.",
    ],
)
def test_body_is_never_marked(text: str) -> None:
    assert furniture(text) == []


def test_a_copyright_line_above_the_body_takes_nothing_of_it() -> None:
    assert furniture(f"Example Agency. All rights reserved. {BODY} {BODY}") == ["All rights reserved"]


def test_prose_behind_a_comment_form_is_body() -> None:
    text = f"{BODY}\n\nLeave a Reply\n\nName\n\n{BODY}\n\nFive more died in Dunmor, the mayor said."
    assert furniture(text) == ["Leave a Reply\n\nName"]


def test_a_box_of_headlines_in_the_midst_of_a_text_is_short() -> None:
    items = "\n\n".join(f"{number} killed in Dunmor" for number in range(2, 12))
    marked = furniture(f"{BODY}\n\nRelated articles\n\n{items}\n\n{BODY}")
    assert marked[0].count("\n\n") == 6


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        (
            "Post\n\nPost\n\nAge-restricted adult content. Not for all. For this you’ll need to log in to X.",
            "age",
        ),
        ("JavaScript is not available.\n\nSign in", "browser"),
        ("Please log in to continue", "login"),
        ("Access Denied", "removed"),
        ("English (US)Sign UpLog InMessengerFacebook LiteVideoPrivacy PolicyConsumer Health PrivacyMeta © 2031", "login"),
        (f"{BODY}\n\nAge-restricted adult content.", None),
        (BODY, None),
    ],
)
def test_a_page_that_was_not_shown_is_named(text: str, wall: str | None) -> None:
    found = find_furniture(text, EN)
    assert found.wall == wall
    if wall:
        assert [zone.span.cut(text) for zone in found.zones] == [text]


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("Five killed in Dunmor", False),
        ("Five were killed in Dunmor.", True),
        ("Share", False),
        ("قُتل خمسة في دنمور.", True),
        ("x" * 300, True),
    ],
)
def test_prose(line: str, prose: bool) -> None:
    assert is_prose(line) is prose


@given(st.text(alphabet=st.sampled_from("ab \n\t\r\u00a0\u2028é"), max_size=80))
def test_lines_stand_where_they_say(text: str) -> None:
    for line in read_lines(text):
        assert text[line.start : line.end] == line.words
        assert line.span.cut(text) == line.words.strip()
    assert " ".join(line.words for line in read_lines(text)).split() == text.split()
