"""Bodies of answers, packed and not."""

import gzip
import zlib

import pytest

from sijill.domain.errors import FetchError
from sijill.intake.bodies import beginning, packing, read_body

WORDS = b"Shells fell on the harbour. " * 40
TWO = gzip.compress(WORDS[:300]) + gzip.compress(WORDS[300:])


def pieces(content: bytes, size: int) -> list[bytes]:
    return [content[at : at + size] for at in range(0, len(content), size)]


@pytest.mark.parametrize("size", [1, 7, 10_000])
@pytest.mark.parametrize(
    ("sent", "packed"),
    [
        (WORDS, ""),
        (WORDS, "identity"),
        (WORDS, "utf-8"),
        (gzip.compress(WORDS), "gzip"),
        (gzip.compress(WORDS), "x-gzip"),
        (zlib.compress(WORDS), "deflate"),
        (TWO, "gzip"),
        (TWO + b"\0" * 20, "gzip"),
    ],
)
def test_a_body_is_unpacked_whole(sent: bytes, packed: str, size: int) -> None:
    assert read_body("a", pieces(sent, size), packed, 10_000) == (sent, WORDS, False)


@pytest.mark.parametrize("sent", [gzip.compress(WORDS)[:-9], TWO[:-9]])
def test_a_packing_that_breaks_off_is_told(sent: bytes) -> None:
    found = read_body("a", [sent], "gzip", 10_000)
    assert found.is_cut
    assert WORDS.startswith(found.plain)


def test_nothing_is_no_half() -> None:
    assert read_body("a", [], "gzip", 10) == (b"", b"", False)


@pytest.mark.parametrize(
    ("sent", "packed", "told"),
    [
        (WORDS, "", "more than 100 bytes"),
        (gzip.compress(b"\0" * 10_000), "gzip", "more than 100 bytes"),
        (gzip.compress(b"x") + gzip.compress(b"\0" * 10_000), "gzip", "more than 100 bytes"),
        (b"x", "br", "packed as br"),
    ],
)
def test_what_is_refused(sent: bytes, packed: str, told: str) -> None:
    with pytest.raises(FetchError, match=told):
        read_body("a", [sent], packed, 100)


def test_the_beginning() -> None:
    assert list(beginning([b"abc", b"def", b"ghi"], 5)) == [b"abc", b"de"]


def test_how_a_body_is_packed() -> None:
    assert packing([(b"A", b"b"), (b"Content-Encoding", b" GZIP ")]) == "gzip"
    assert packing([]) == ""
