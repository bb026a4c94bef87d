"""Days of a report whose own date is not known."""

import pytest

from sijill.domain.claim import Claim, LinkType
from sijill.domain.report import Head, Report
from sijill.domain.span import Span
from sijill.domain.when import When
from sijill.extract.find import find_claims
from sijill.extract.times import Anchor, read_times
from sijill.extract.unanchored import RelativeDays, are_apart
from tests.factories import harms
from tests.unit.extract.marked_ar import AR


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("اليوم", ("from the telling", 0)),
        ("أول أمس", ("from the telling", -2)),
        ("قبل ثلاثة أيام", ("from the telling", -3)),
        ("يوم الأحد", ("weekday", 7)),
        ("يوم الأحد ثم أمس الاثنين", ("from the telling", -2)),
        ("الثلاثاء الماضي ثم أمس الاثنين", ("from the telling", -7)),
        ("الأحد ثم أمس الاثنين ثم اليوم الجمعة", ("weekday", 7)),
        ("4 أيار", ("year", 504)),
        ("4 أيار 2031", None),
        ("الشهر الماضي", None),
    ],
)
def test_the_day_of_the_first_words(text: str, day: tuple[str, int] | None) -> None:
    times = read_times(text, AR, Anchor())
    when = times.times[0].when
    assert RelativeDays(times).day_of(when, Span(0, len(text))) == day


def test_words_of_another_paragraph_tell_no_day() -> None:
    times = read_times("قتل ثلاثة عمال اليوم", AR, Anchor())
    assert RelativeDays(times).day_of(times.times[0].when, Span(0, 4)) is None
    assert RelativeDays(times).day_of(When(), Span(0, 99)) is None


def test_only_days_counted_alike_are_apart() -> None:
    assert are_apart(("weekday", 1), ("weekday", 2))
    assert not are_apart(("weekday", 1), ("year", 101))
    assert not are_apart(("weekday", 1), None)


def _apart(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(claim.id, link.to) for claim in claims for link in claim.relations if link.type is LinkType.NOT_SAME_AS]


def test_counts_of_other_days_are_of_other_events() -> None:
    text = "قتل ثلاثة عمال اليوم الجمعة في رهوان.\n\nوقتل ثلاثة عمال الإثنين الماضي في قصف مدفعي."
    assert _apart(find_claims(Report("r", text, Head(lang="ar"))).claims) == [("c2", "c1")]
    assert not _apart(find_claims(Report("r", text, Head(lang="ar", published="2031-05-09"))).claims)


def test_in_english_too() -> None:
    assert _apart(harms("Nine people were killed on Tuesday.\n\nTwo were killed on Sunday.")) == [("c2", "c1")]
    assert not _apart(harms("Nine people were killed on Tuesday.\n\nTwo more died on Tuesday."))
