import pytest

from sijill.intake.dates import iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2031-05-12", "2031-05-12"),
        ("2031-05", "2031-05"),
        ("2031", "2031"),
        ("2031-05-12T08:00:00+03:00", "2031-05-12"),
        ("2031-05-12 08:00", "2031-05-12"),
        ("20310512", "2031-05-12"),
        ("20310512T080000Z", "2031-05-12"),
        ("Mon, 12 May 2031 08:00:00 +0300", "2031-05-12"),
        ("12 May 2031", "2031-05-12"),
        ("May 12, 2031", "2031-05-12"),
        ("Monday, May 12, 2031", "2031-05-12"),
        ("12.05.2031", "2031-05-12"),
        ("25/12/2031", "2031-12-25"),
        ("05/12/2031", "2031"),
        ("2031-13-01", None),
        ("31.02.2031", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("9" * 5000, None),
    ],
)
def test_dates_have_exactly_the_certain_precision(written: str | None, iso: str | None) -> None:
    assert iso_date(written) == iso
