import json

import pytest

from sijill.domain.errors import EmptyReport, EncodingFault, TruncatedReport, WireError
from sijill.intake.feed import parse_feed, read_feed
from sijill.intake.result import BadRow, Extracted
from tests.unit.intake.making import make_rss

ITEM = (
    "<guid>a1</guid><title>Shells hit harbour</title><link>http://herald.example/a</link>"
    "<pubDate>Mon, 12 May 2031 08:00:00 +0300</pubDate>"
    "<description>&lt;p&gt;Two died.&lt;/p&gt;&lt;p&gt;One was hurt.&lt;/p&gt;</description>"
)
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
<entry><id>x</id><title>Shells</title><link href="http://herald.example/x"/><updated>2031-05-12T08:00:00Z</updated>
<author><name>Jane Roe</name></author><summary>Short.</summary><content type="html">Two people died there.</content></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Herald",
    "language": "en-GB",
    "items": [
        {
            "id": 7,
            "url": "http://herald.example/7",
            "title": "Shells",
            "content_html": "<p>Two died.</p>",
            "date_published": "2031-05-12T08:00:00Z",
            "authors": [{"name": "Jane Roe"}],
        }
    ],
}


def only(content: bytes) -> Extracted:
    (found,) = read_feed(content)
    assert isinstance(found, Extracted)
    return found


def test_rss() -> None:
    found = only(make_rss(ITEM))
    assert found.text == "Shells hit harbour\n\nTwo died.\n\nOne was hurt."
    assert (found.head.publisher, found.head.published, found.head.address) == ("Example Herald", "2031-05-12", "http://herald.example/a")


def test_atom_gives_the_longer_words() -> None:
    found = only(ATOM)
    assert found.text == "Shells\n\nTwo people died there."
    assert (found.head.author, found.head.published, found.head.publisher) == ("Jane Roe", "2031-05-12", "Herald")


def test_json_feed() -> None:
    found = only(json.dumps(JSON).encode())
    assert found.text == "Shells\n\nTwo died."
    assert (found.head.author, found.head.lang, found.head.published) == ("Jane Roe", "en", "2031-05-12")


def test_an_entry_keeps_its_id_until_its_words_change() -> None:
    assert only(make_rss(ITEM)).id == only(make_rss(ITEM, title="Other")).id
    assert only(make_rss(ITEM)).id != only(make_rss(ITEM.replace("Two", "Three"))).id
    assert len(list(read_feed(make_rss(ITEM, ITEM)))) == 1


def test_entries_have_a_link_to_the_whole() -> None:
    assert [(each.key, each.link) for each in parse_feed(make_rss(ITEM)).entries] == [("a1", "http://herald.example/a")]


def test_an_entry_without_words_is_named() -> None:
    (bad,) = read_feed(make_rss("<guid>a1</guid>"))
    assert isinstance(bad, BadRow)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (make_rss(), EmptyReport),
        (b"<rss", WireError),
        (b'<?xml version="1.0" encoding="utf\x008"?><rss version="2.0"><channel><title>a', TruncatedReport),
        (b"no feed", WireError),
        (b'{"items": [', TruncatedReport),
        (b'{"items": 1}', WireError),
        (b'{"items": "\xff"}', EncodingFault),
    ],
)
def test_what_is_no_feed_is_told(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_feed(content)


def test_links_are_made_whole_by_the_address_of_the_feed() -> None:
    items = (
        "<guid>1</guid><link>/a</link>",
        "<guid>2</guid>",
        "<guid>3</guid><link>http://[</link>",
        "<guid>4</guid><link>http://b.example/</link>",
    )
    links = [each.link for each in parse_feed(make_rss(*items), "http://a.example/feed").entries]
    assert links == ["http://a.example/a", "2", "http://[", "http://b.example/"]


@pytest.mark.parametrize(
    ("now", "is_same"),
    [
        ("<guid>1</guid><title>a</title>", True),
        ("<guid>1</guid><title>b</title>", False),
        ("<guid>2</guid><title>a</title>", False),
        ("<guid>1</guid><title>a</title><description>c</description>", False),
    ],
)
def test_an_entry_in_another_state_has_another_mark(now: str, is_same: bool) -> None:
    before, after = (parse_feed(make_rss(each)).entries[0].mark for each in ("<guid>1</guid><title>a</title>", now))
    assert (before == after) is is_same


def test_the_stamp_of_an_entry_goes_before_its_words() -> None:
    form = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>{}</title><updated>2031-05-12T00:00:00Z</updated></entry></feed>"
    )
    first, second = (parse_feed(form.format(title).encode()).entries[0].mark for title in "ab")
    assert first == second
