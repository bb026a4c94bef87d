"""All times of one report."""

import pytest

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.read import ReportTimes, read_date, read_times
from sijill.languages import Pack, load_pack

ENGLISH = load_pack("en")


def starts(times: ReportTimes) -> list[str | None]:
    return [told.when.start for told in times.times]


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("2031-05-09", "2031-05-09"),
        ("2031-05", "2031-05"),
        ("2031-05-09T11:00:00.000Z", "2031-05-09"),
        ("9 MAY 89", "1989-05-09"),
        ("May 9, 2031", "2031-05-09"),
        ("2031-13-40", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_beside_a_report_are_read_as_they_come(said: str | None, iso: str | None) -> None:
    assert read_date(said, ENGLISH) == iso


def test_days_lean_on_the_day_told_before() -> None:
    times = read_times("Shells fell on 3 May. The next day two mills burned.", ENGLISH, Anchor("2031-05-20"))
    assert starts(times) == ["2031-05-03", "2031-05-04"]


def test_a_report_without_a_date_leans_on_its_dateline() -> None:
    times = read_times("NORTHFORT, 9 May 2031 (Agency) - Shells fell on Wednesday.", ENGLISH, Anchor())
    assert (times.anchor.published, starts(times)) == ("2031-05-09", ["2031-05-09", "2031-05-07"])


def test_a_layer_has_its_own_day() -> None:
    text = "UPDATE: two more died yesterday. FIRST: five died yesterday."
    layers = ((Span(0, 33), "2031-05-10"), (Span(33, len(text)), "2031-05-09"))
    assert starts(read_times(text, ENGLISH, Anchor("2031-05-10"), layers=layers)) == ["2031-05-09", "2031-05-08"]


def test_a_period_that_runs_on_ends_with_the_last_day_told() -> None:
    times = read_times("Sixty have died since 2 May. Four died on Tuesday.", ENGLISH, Anchor("2031-05-08"))
    assert (times.times[0].when.start, times.times[0].when.end) == ("2031-05-02", "2031-05-06")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("On 3/4/2031 and 25/4/2031 mills burned.", "2031-04-03"),
        ("On 3/4/2031, then on 4/25/2031, mills burned.", "2031-03-04"),
        ("On 3/4/2031 a mill burned.", "2031"),
    ],
)
def test_other_dates_settle_the_order_of_numbers(text: str, start: str) -> None:
    assert starts(read_times(text, ENGLISH, Anchor()))[0] == start


def test_a_full_date_gives_those_behind_it_their_year() -> None:
    assert starts(read_times("It began on 3 May 2031. On 5 May it ended.", ENGLISH, Anchor())) == ["2031-05-03", "2031-05-05"]
    assert starts(read_times("On 5 May it ended.\n\nMore: the fire of 3 May 2032", ENGLISH, Anchor())) == [None, "2032-05-03"]


def test_furniture_tells_no_time() -> None:
    text = "Posted Monday. Two died on Sunday."
    zones = (Zone(ZoneKind.FURNITURE, Span(0, 14)),)
    assert [told.mention.as_written for told in read_times(text, ENGLISH, Anchor(), zones=zones).times] == ["on Sunday"]


def test_what_tells_of_another_event_is_known() -> None:
    text = "Guards fired in retaliation for the killing of two men on Sunday. It rained on Monday."
    sunday, monday = read_times(text, ENGLISH, Anchor("2031-05-09")).times
    assert (sunday.scene, monday.scene) == (text.index("in retaliation"), None)


def test_a_language_without_time_words_tells_none() -> None:
    assert read_times("on Monday", Pack("xx", {}, digest="none"), Anchor()).times == ()
