import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.report import ZoneKind
from sijill.extract.masthead import Masthead, read_masthead
from sijill.languages import load_pack

EN = load_pack("en")
BODY = "Shells hit the harbour of Port Amar on Monday, and at least 12 people were killed, officials of the town said."
LAYERS = {ZoneKind.UPDATE, ZoneKind.ORIGINAL}

REPOST = f"""Shells Kill 12 in Port Amar

{BODY}

(Source: Example Council’s Media Office / 12.05.2031)


Leave a Reply

Connecting to %s"""
DIGEST = f"""Arvenia Daily: 12 Killed

13 May 2031 –  By Jane Roe – outletname -The toll rose to 14.

ORIGINAL ENTRY: {BODY}"""
WIRE = f"PORT AMAR, 3 JAN 90 -- [REPORT] [EXAMPLE PRESS] [TEXT] {BODY.upper()}"
REPEATED = f"Shells Kill 12 in Port Amar\n\nShells Kill 12 in Port Amar AFP Monday 12 May 2031 {BODY}"


def zones(text: str, masthead: Masthead) -> list[tuple[str, str]]:
    return [(zone.kind.value, zone.span.cut(text)) for zone in masthead.zones]


def test_a_repost_names_its_origin_and_its_furniture() -> None:
    found = read_masthead(REPOST, EN)
    assert (found.title, found.published, found.rule) == ("Shells Kill 12 in Port Amar", "2031-05-12", "source line")
    assert found.source_line == "Example Council’s Media Office"
    assert [kind for kind, _ in zones(REPOST, found)] == ["headline", "source_line", "furniture"]


def test_a_digest_has_its_byline_and_layers() -> None:
    found = read_masthead(DIGEST, EN)
    assert (found.author, found.publisher, found.published) == ("Jane Roe", "outletname", "2031-05-13")
    assert zones(DIGEST, found)[1:] == [
        ("byline", "13 May 2031 –  By Jane Roe – outletname -"),
        ("update", "The toll rose to 14."),
        ("label", "ORIGINAL ENTRY: "),
        ("original_entry", BODY),
    ]


def test_an_old_wire_report_has_place_date_and_origin() -> None:
    found = read_masthead(WIRE, EN)
    assert (found.published, found.rule, found.source_line) == ("1990-01-03", "dateline", "EXAMPLE PRESS")
    assert found.place is not None
    assert found.place.cut(WIRE) == "PORT AMAR"


def test_the_title_said_again_and_the_agency_stand_above_the_body() -> None:
    found = read_masthead(REPEATED, EN)
    assert zones(REPEATED, found) == [
        ("headline", "Shells Kill 12 in Port Amar"),
        ("headline", "Shells Kill 12 in Port Amar"),
        ("byline", "AFP Monday 12 May 2031"),
    ]
    assert (found.source_line, found.published) == ("AFP", "2031-05-12")


def test_the_date_is_shown_by_its_words() -> None:
    found = read_masthead(DIGEST, EN)
    assert found.evidence is not None
    assert found.evidence.cut(DIGEST) == "13 May 2031"


def test_an_update_dates_a_report_only_if_nothing_else_does() -> None:
    found = read_masthead(f"Shells Kill 12 in Port Amar\n\nUpdated: May 13, 2031\n\n{BODY}", EN)
    assert (found.published, found.updated, found.rule) == ("2031-05-13", "2031-05-13", "update")


@pytest.mark.parametrize("text", ["", " \n ", BODY, "Three killed", "\u00a0", "\ud83d"])
def test_a_bare_text_says_nothing_of_itself(text: str) -> None:
    assert read_masthead(text, EN) == Masthead()


def test_a_wall_is_named_and_covers_the_page() -> None:
    text = "Post\n\nAge-restricted adult content.\n\nLog in"
    found = read_masthead(text, EN)
    assert found.wall == "age"
    assert zones(text, found) == [("furniture", text)]


def test_the_base_pack_serves_languages_without_a_pack() -> None:
    found = read_masthead("قُتل 12 شخصا\n\n12.05.2031\n\nقُتل 12 شخصا على الأقل في قصف على الميناء.\n\nFacebook", load_pack("base"))
    assert found.published == "2031-05-12"


WORDS = [BODY, "Shells Kill 12", "12 May 2031", "By Jane Roe", " – ", " -", "\n", "\n\n", "UPDATE 2: ", "ORIGINAL ENTRY: ", "Leave a Reply"]
WORDS += [
    "Related articles",
    "(Source: x / 12.05.2031)",
    "--Reuters",
    "Prev Post",
    "PORT AMAR (AP) — ",
    "© 2031",
    "قُتل",
    "😀",
    "\u00a0",
    "1:20 x y z",
]
PIECES = st.lists(st.sampled_from(WORDS), max_size=14)


@given(PIECES)
def test_zones_lie_in_the_text_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read_masthead(text, EN)
    spans = [zone.span for zone in found.zones]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    marks = [zone.span for zone in found.zones if zone.kind not in LAYERS]
    assert not any(left.overlaps(right) for left, right in pairwise(marks))


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    read_masthead(text, EN)


HOSTILE = ["A" * 1_000_000, "A-" * 500_000, "12 May " * 140_000, "(Source: " * 110_000, "By Jane " * 125_000, "UPDATE 1 " * 110_000]
HOSTILE += [
    "\n" * 1_000_000,
    "[TEXT] " * 140_000,
    "A. " * 333_000,
    "1:00 " * 200_000,
    "Source:\n" * 125_000,
    "-- " * 333_000,
    " " * 1_000_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: re.sub(r"\s", "_", text[:8]))
def test_a_hostile_megabyte_is_read_in_linear_time(text: str) -> None:
    began = time.process_time()
    read_masthead(text, EN)
    assert time.process_time() - began < 5


AR_BODY = "قتل ثلاثة مدنيين في قصف على سوق بلدة أرلو صباح اليوم، وفق ما قاله سكان من البلدة لمراسلنا هناك."


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ("قصف على سوق أرلو\n\nدخان فوق السوق (مراسل)\n\nالجريدة\n\n06/11/2031\n\n12:54 م", "2031-11-06"),
        ("مركز الأخبار\n\nالخميس, ٢٩ أغسطس ٢٠٣١, ١٨:٤٦", "2031-08-29"),
        ("قصف على سوق أرلو\n\nالجمعة 19 آب 2031", "2031-08-19"),
        ("قصف على سوق أرلو\n\n9:40 م, الثلاثاء, 12 أكتوبر 2031", "2031-10-12"),
        ("قصف على سوق أرلو\n\n26 يونيو/ حزيران 2031", "2031-06-26"),
        (
            "قصف على سوق أرلو\n\nحريق\n\nسوق\n\nميناء\n\nجسر\n\n2031/11/07\n\nحريق في الميناء\n\n2031/11/02",
            None,
        ),  # dates of other reports, line by line
    ],
)
def test_a_line_of_a_date_alone_dates_a_report(above: str, published: str | None) -> None:
    assert read_masthead(f"{above}\n\n{AR_BODY}", load_pack("ar")).published == published


def test_the_stamp_of_a_post_is_its_date_and_no_part_of_its_words() -> None:
    text = f"Example Courier's Post\n\nExample CourierMay 13, 2031 · Shared with Public{BODY}"
    found = read_masthead(text, EN)
    assert (found.published, found.rule) == ("2031-05-13", "stamp")
    assert ("byline", "May 13, 2031 · Shared with ") in zones(text, found)
