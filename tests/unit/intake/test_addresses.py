"""Web addresses as they may be asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.errors import FetchError
from sijill.intake.addresses import checked_address, onward_address, shown_address


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hosts",
        "ftp://a.example",
        "nonsense",
        "http://",
        "http://a.example:x/",
        "http://[::1/",
        "http://a\ud800.example/",
        "http://" + "\u00fc" * 300 + "/",
    ],
)
def test_what_is_no_web_address(address: str) -> None:
    with pytest.raises(FetchError, match="is no web address"):
        checked_address(address)


def test_addresses_are_asked_as_they_are_but_without_user_and_fragment() -> None:
    assert checked_address(" https://a.example/b?c=d#e ") == "https://a.example/b?c=d"
    assert checked_address("http://bücher.example:8/") == "http://xn--bcher-kva.example:8/"
    with pytest.raises(FetchError, match="user's name"):
        checked_address("http://jane:secret@a.example/")


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("http://a.example/\u0623/b c?q=\u00e9&d=%20", "http://a.example/%D8%A3/b%20c?q=%C3%A9&d=%20"),
        ("http://a.example/a,b;c=(d)!/~e?f[]=g", "http://a.example/a,b;c=(d)!/~e?f[]=g"),
        ("http://[2001:db8::1]:8/a", "http://[2001:db8::1]:8/a"),
        ('http://a.example/"<x>', "http://a.example/%22%3Cx%3E"),
    ],
)
def test_letters_of_any_script_are_encoded(address: str, asked: str) -> None:
    assert checked_address(address) == asked


@given(st.text().map("http://a.example/{}".format) | st.text())
def test_an_address_is_plain_and_stays_as_it_is_or_is_refused(address: str) -> None:
    try:
        asked = checked_address(address)
    except FetchError as error:
        str(error).encode()
        return
    assert asked.isascii()
    assert checked_address(asked) == asked


@pytest.mark.parametrize(
    ("location", "onward"),
    [
        (b"/b", "http://a.example/b"),
        (b" http://b.example/\xd8\xa3 \xe9 ", "http://b.example/%D8%A3%20%E9"),
        (b"//b.example", "http://b.example"),
    ],
)
def test_where_an_answer_leads_on(location: bytes, onward: str) -> None:
    assert onward_address("http://a.example/x", [(b"location", location)]) == onward


def test_an_answer_that_leads_nowhere() -> None:
    assert onward_address("http://a.example/", [(b"Location", b""), (b"Server", b"x")]) is None
    with pytest.raises(FetchError, match="is no web address"):
        onward_address("http://a.example/", [(b"Location", b"http://[::1")])


def test_what_is_no_text_can_be_shown() -> None:
    assert shown_address("http://a\ud800" + "b" * 300) == "http://a\\ud800" + "b" * 191
