import pytest

from sijill.extract.dated_layers import dated_layers
from sijill.extract.masthead import read_masthead
from sijill.extract.times import living_mentions
from sijill.languages import load_pack

EN = load_pack("en")
TITLE = "Shells Kill 12 in Port Amar\n\n"


def layers(text: str, published: str | None) -> list[tuple[str, str]]:
    """The first words of each part with a day of its own, and that day."""
    zones = read_masthead(text, EN).zones
    found = dated_layers(text, living_mentions(text, EN, zones), zones, published)
    return [(" ".join(span.cut(text).split()[:3]), day) for span, day in found]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Shells hit.\n\nUPDATE (13 May): Two died.", "2031-05-12", [("UPDATE (13 May):", "2031-05-13")]),
        ("Shells hit.\n\nUPDATE 14 May 2031: Two died.", None, [("UPDATE 14 May", "2031-05-14")]),
        ("Shells hit.\n\nUPDATE 8:30 PM, JAN. 3 - Two died.", "2031-01-02", [("UPDATE 8:30 PM,", "2031-01-03")]),
        ("The toll rose.\n\nEarlier report (30 December): Two died.", "2031-01-02", [("Earlier report (30", "2030-12-30")]),
        (
            "12 May 2031 18:30\n\nTwo died.\n\n11 May 2031 09:10\n\nThree died.",
            None,
            [("12 May 2031", "2031-05-12"), ("11 May 2031", "2031-05-11")],
        ),
        (
            "13 May, 09:10 - Three died.\n12 May, 18:00 - Two died.",
            "2031-05-13",
            [("13 May, 09:10", "2031-05-13"), ("12 May, 18:00", "2031-05-12")],
        ),
        ("* 13 May: Three died.\n* 12 May: Two died.", "2031-05-13", [("13 May: Three", "2031-05-13"), ("12 May: Two", "2031-05-12")]),
        ("12 May 2031\n\nTwo died on 11 May.", None, []),
        ("12 May 2031 saw two die.\n11 May 2031 saw three die.", None, []),
        ("UPDATE 2: Two died on 11 May.", "2031-05-12", []),
        ("13 May: Three died.\n12 May: Two died.", None, []),
    ],
)
def test_parts_with_a_day_of_their_own(text: str, published: str | None, expected: list[tuple[str, str]]) -> None:
    assert layers(text if text[0].isdigit() or text[0] == "*" else TITLE + text, published) == expected
