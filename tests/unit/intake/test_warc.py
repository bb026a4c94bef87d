from io import BytesIO

import pytest

from sijill.intake.limits import LIMITS, Limits
from sijill.intake.result import BadRow, Extracted, Part
from sijill.intake.warc import read_warc
from tests.unit.intake.making import WORDS, make_page, make_pdf, make_warc

ADDRESS = "http://herald.example/a"


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
    assert parts(make_warc((ADDRESS, "text/html", make_page()), status="404 Not Found")) == []


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
        assert all(isinstance(each, BadRow | Extracted) for each in parts(whole.replace(name, b"x")))
