"""Which times go on in the words behind them, and that looking for them costs no more in a longer report."""

import pytest

from sijill.domain.span import Span
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.assign import assign_time
from sijill.extract.times.carrying import carries, carries_or_month, carries_running_total, carries_total, dates_a_statement, leads
from sijill.extract.times.read import ToldTime, last_of, read_times
from sijill.languages import load_pack

RULES = (carries, carries_or_month, leads, dates_a_statement, carries_total, carries_running_total)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Shells fell on Monday.", {"carries", "carries_or_month", "leads"}),
        ("Shells fell in May 2031.", {"carries_or_month", "carries_total"}),
        ("Shells have fallen since May 2031.", {"carries_total", "carries_running_total"}),
        ("Shells fell in 2029.", {"carries_total"}),
        ("Officials said on Wednesday that the mill burned.", {"dates_a_statement"}),
    ],
)
def test_each_rule_takes_its_sort_of_time(text: str, rules: set[str]) -> None:
    (time,) = read_times(text, load_pack("en"), Anchor("2031-11-20")).times
    assert {rule.__name__ for rule in RULES if rule(time)} == rules


def test_the_last_of_a_row_is_the_nearest() -> None:
    times = read_times("Shells fell on Monday. Smoke rose on Tuesday. Rain came in 2029.", load_pack("en"), Anchor("2031-11-20"))
    nearest = last_of(times.times, leads)
    assert nearest is not None
    assert nearest.mention.as_written == "on Tuesday"
    assert times.last_before(30, leads) == times.times[0]
    assert times.last_before(5, leads) is None


@pytest.mark.parametrize("paragraphs", [20, 200])
def test_each_time_is_looked_at_once_however_many_claims_ask(paragraphs: int) -> None:
    text = "\n\n".join(["Rain came in 2029."] * paragraphs)
    times = read_times(text, load_pack("en"), Anchor("2031-11-20"))
    looked = 0

    def wanted(time: ToldTime) -> bool:
        nonlocal looked
        looked += 1
        return leads(time)

    for end in range(0, len(text), 20):
        assert times.last_before(end, wanted) is None
    assert looked == paragraphs
    assert assign_time(times, 0, 4, sentence=Span(0, 18), paragraph=Span(0, 18)).start == "2029"
