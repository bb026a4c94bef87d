"""Totals: each once, with its arithmetic."""

from dataclasses import replace
from datetime import date

from sijill.domain.claim import LinkType
from sijill.exports.page.totals import total_views
from sijill.exports.page.wording import wording
from sijill.exports.record import TOTALS
from sijill.exports.withholding import Disclosure, withhold
from tests.factories import link
from tests.invented import velmora

SAY = wording("en")


def test_a_part_of_a_total_is_no_total_of_its_own() -> None:
    found = total_views(withhold(velmora(), Disclosure()), SAY)
    assert [total.quote.ref.claim for total in found] == ["c6", "c1"]


def test_the_parts_are_audited_by_place_and_by_group() -> None:
    day = total_views(withhold(velmora(), Disclosure()), SAY)[1]
    assert [dimension for dimension, _, _ in day.audits] == ["place", "population"]
    assert ">10</text>" in day.audits[0][1]
    assert day.audits[0][2] == "31 + 17 of 58 are placed; 10 are in no part."


def test_on_the_time_line_a_total_says_who_claims_it_and_for_when() -> None:
    day = total_views(withhold(velmora(), Disclosure()), SAY)[1].on_time_line(SAY)
    assert (day.start, day.end) == (date(2031, 5, 6), date(2031, 5, 6))
    assert day.label == "at least 58 · Hillside Documentation Network · 2031-05-06"


def test_a_headline_that_tells_a_total_again_stands_under_it() -> None:
    record = velmora()
    daily = next(reading for reading in record.readings if reading.id == "network-0507")
    total = next(claim for claim in daily.claims if claim.scope in TOTALS and not claim.subset_of)
    again = replace(total, id="again", places=(), relations=link(LinkType.RESTATES, total.id))
    told = replace(daily, claims=(*daily.claims, again))
    headed = replace(record, readings=tuple(told if each is daily else each for each in record.readings))
    found = {view.quote.ref.claim: [each.ref.claim for each in view.also] for view in total_views(withhold(headed, Disclosure()), SAY)}
    assert found[total.id] == ["again"]
    assert "again" not in found


def test_a_total_that_several_reports_give_stands_once() -> None:
    record = velmora()
    daily = next(reading for reading in record.readings if reading.id == "network-0507")
    report = record.report_by_id["network-0507"]
    repost = replace(
        record, readings=(*record.readings, replace(daily, id="repost")), reports=(*record.reports, replace(report, id="repost"))
    )
    found = total_views(withhold(repost, Disclosure()), SAY)
    assert [(total.quote.ref.report, [each.ref.report for each in total.also]) for total in found] == [("network-0507", ["repost"])] * 2
