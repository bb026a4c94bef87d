import gzip as gzip_file
import hashlib
from base64 import b32encode
from contextlib import suppress
from io import BytesIO

import pytest

from sijill.domain.errors import EmptyReport
from sijill.intake.limits import LIMITS, Limits
from sijill.intake.result import BadRow, Extracted, Part
from sijill.intake.warc import read_warc
from tests.unit.intake.making import WORDS, make_page, make_pdf, make_warc

ADDRESS = "http://herald.example/a"
REVISIT = b"WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Target-URI: http://herald.example/a\r\nContent-Length: 0\r\n\r\n\r\n\r\n"


def parts(content: bytes, limits: Limits = LIMITS) -> list[Part]:
    return list(read_warc(BytesIO(content), limits))


@pytest.mark.parametrize("gzip", [True, False])
def test_each_page_is_a_report_with_its_address(gzip: bool) -> None:
    records = ((ADDRESS, "text/html", make_page()), (f"{ADDRESS}.pdf", "application/pdf", make_pdf("Three died.")))
    page, pdf = parts(make_warc(*records, gzip=gzip))
    assert isinstance(page, Extracted)
    assert isinstance(pdf, Extracted)
    assert WORDS in page.text
    assert (page.row, page.head.address, page.head.title) == (1, ADDRESS, "Shells hit harbour")
    assert (pdf.row, pdf.text, pdf.head.address) == (2, "Three died.", f"{ADDRESS}.pdf")
    assert page.notes[0].message.endswith(f"from {ADDRESS}")


def test_records_that_hold_no_page_are_counted() -> None:
    (page,) = parts(make_warc((ADDRESS, "text/html", make_page()), (ADDRESS, "image/png", b"x"), (ADDRESS, "text/css", b"x")))
    assert isinstance(page, Extracted)
    assert page.notes[-1].message.startswith("2 records of this file hold no page")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (make_warc((ADDRESS, "text/html", make_page()), status="404 Not Found"), "holds no page (1 records of this file hold no page"),
        (REVISIT, "holds no page (1 records say that a page was the same as when it was captured before"),
        (REVISIT.replace(b"revisit", b"request"), "holds no page (no record is an answer of a server)"),
    ],
)
def test_a_file_without_a_page_says_what_it_holds(content: bytes, told: str) -> None:
    with pytest.raises(EmptyReport) as found:
        parts(content)
    assert str(found.value).startswith(told)


def test_pages_told_to_be_the_same_as_before_are_counted() -> None:
    (page,) = parts(make_warc((ADDRESS, "text/html", make_page()), gzip=False) + REVISIT)
    assert isinstance(page, Extracted)
    assert page.notes[-1].message.startswith("1 records say that a page was the same")


def chunks(content: bytes) -> bytes:
    return (
        b"".join(b"%x\r\n%s\r\n" % (len(content[at : at + 90]), content[at : at + 90]) for at in range(0, len(content), 90)) + b"0\r\n\r\n"
    )


def in_chunks(body: bytes, headers: bytes, digested: bytes, *, block: bool = True) -> bytes:
    """A record whose body came in chunks, with the digest of its payload over some bytes."""

    def sha1(content: bytes) -> bytes:
        return b"sha1:" + b32encode(hashlib.sha1(content).digest())

    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n" + headers + b"\r\n" + chunks(body)
    about = b"WARC-Block-Digest: %s\r\n" % sha1(answer) if block else b""
    about += b"WARC-Payload-Digest: %s\r\nContent-Length: %d\r\n" % (sha1(digested), len(answer))
    kind = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\n" % ADDRESS.encode()
    )
    return kind + about + b"\r\n" + answer + b"\r\n\r\n"


PAGE = make_page()
PACKED = gzip_file.compress(PAGE)


@pytest.mark.parametrize(
    "content",
    [
        in_chunks(PAGE, b"", PAGE),
        in_chunks(PAGE, b"", chunks(PAGE)),
        in_chunks(PAGE, b"", PAGE, block=False),
        in_chunks(PACKED, b"Content-Encoding: gzip\r\n", PACKED),
        in_chunks(PACKED, b"Content-Encoding: gzip\r\n", PAGE, block=False),
    ],
)
def test_digests_over_a_body_in_chunks_hold_with_and_without_them(content: bytes) -> None:
    (page,) = parts(content)
    assert isinstance(page, Extracted)
    assert WORDS in page.text
    for harmed in (content.replace(b"At least 12", b"At least 19"), content.replace(PACKED[-8:-4], b"\0\0\0\0")):
        assert harmed == content or not any(isinstance(each, Extracted) for each in parts(harmed))


def test_a_packing_that_is_not_read_is_named() -> None:
    (bad,) = parts(in_chunks(b"\x1b\x0b", b"Content-Encoding: br\r\n", b"\x1b\x0b"))
    assert isinstance(bad, BadRow)
    assert "is packed as br" in str(bad.error)


def test_the_charset_of_the_server_counts() -> None:
    (page,) = parts(make_warc((ADDRESS, "text/plain; charset=windows-1256", "قتل ثلاثة أشخاص في القصف".encode("cp1256"))))
    assert isinstance(page, Extracted)
    assert page.text == "قتل ثلاثة أشخاص في القصف"


def test_a_record_whose_bytes_were_changed_is_named() -> None:
    content = make_warc((ADDRESS, "text/html", make_page()), gzip=False).replace(b"At least 12", b"At least 19")
    (bad,) = parts(content)
    assert isinstance(bad, BadRow)
    assert "own digest" in str(bad.error)


@pytest.mark.parametrize("gzip", [True, False])
@pytest.mark.parametrize("share", [0.55, 0.75, 0.9, 0.99])
def test_a_file_that_breaks_off_is_named_and_the_rest_is_read(gzip: bool, share: float) -> None:
    whole = make_warc((ADDRESS, "text/html", make_page()), (f"{ADDRESS}2", "text/html", make_page()), gzip=gzip)
    found = [type(each).__name__ for each in parts(whole[: int(len(whole) * share)])]
    assert found.count("BadRow") == 1
    assert found.count("Extracted") in ((1, 2) if gzip else (1,))  # packed, the last bytes may be but the check sum of the second


def test_limits_and_other_formats_are_named() -> None:
    (large,) = parts(make_warc((ADDRESS, "text/html", make_page())), Limits(unpacked=100))
    assert isinstance(large, BadRow)
    assert "unpacks to more than 100 bytes" in str(large.error)
    (other,) = parts(make_warc((f"{ADDRESS}.csv", "text/csv", b"a,b")))
    assert isinstance(other, BadRow)
    assert "give it by itself" in str(other.error)


def test_records_without_their_heads_are_named() -> None:
    whole = make_warc((ADDRESS, "text/html", make_page()), gzip=False)
    for name in (b"WARC-Record-ID", b"WARC-Type", b"WARC-Date", b"Content-Length", b"HTTP/1.1", b"WARC/1.0"):
        with suppress(EmptyReport):  # no record is an answer of a server any more, which is told
            found = parts(whole.replace(name, b"x"))
            assert found
            assert all(isinstance(each, BadRow | Extracted) for each in found)
