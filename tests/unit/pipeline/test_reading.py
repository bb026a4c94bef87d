"""One report read."""

import pytest

from sijill.domain.errors import PackError
from sijill.domain.ids import digest_bytes
from sijill.domain.report import Head, Report, ZoneKind
from sijill.pipeline.reading import Manner, complete_report, extract_line, extract_line_with_zones, prepare, read_claims

TEXT = """Shells hit Tel Qarma market, killing at least 12

By Jonas Verrill
8 June 2021

At least 12 people were killed on Tuesday when shells landed in the market of Tel Qarma, the town's health directorate said.
"""


def test_a_report_is_completed_from_its_own_words() -> None:
    complete = complete_report(Report("r", TEXT))
    head = complete.report.head
    assert (head.title, head.author, head.published, head.lang) == (TEXT.splitlines()[0], "Jonas Verrill", "2021-06-08", "en")
    assert head.digest == digest_bytes(TEXT.encode())
    assert head.shingles
    assert {ZoneKind.HEADLINE, ZoneKind.BYLINE} <= {zone.kind for zone in complete.report.zones}
    assert complete.note is None


def test_what_is_given_goes_before_what_is_found() -> None:
    given = Head(title="Given", published="2021-06-09", publisher="Paper", lang="en")
    head = complete_report(Report("r", TEXT, given)).report.head
    assert (head.title, head.published, head.publisher) == ("Given", "2021-06-09", "Paper")


def test_completing_twice_changes_nothing() -> None:
    once = complete_report(Report("r", TEXT))
    assert complete_report(once.report) == once


@pytest.mark.parametrize(("lang", "note"), [("fa", "no pack for fa yet"), ("xx", "no pack for xx yet")])
def test_a_language_without_a_pack_is_kept_and_not_read(lang: str, note: str) -> None:
    complete = complete_report(Report("r", TEXT, Head(lang=lang)))
    assert complete.note == note
    assert read_claims(complete, Manner()).claims == ()
    assert extract_line(complete.report, Manner())["note"] == note


def test_a_language_that_cannot_be_told_is_named() -> None:
    assert complete_report(Report("r", "ሰላም ለዓለም")).note == "the language is not known"


def test_a_short_text_in_latin_letters_is_read_all_the_same() -> None:
    complete = complete_report(Report("r", "Five people killed."))
    assert (complete.note, complete.report.head.lang) == (None, None)
    assert [claim.number.best for claim in read_claims(complete, Manner()).claims if claim.number] == [5]


def test_zones_are_kept_for_a_run_only() -> None:
    assert "zones" not in extract_line(Report("r", TEXT), Manner())
    assert extract_line_with_zones(Report("r", TEXT), Manner())["zones"][0]["kind"] == "headline"


def test_an_unknown_profile_is_told_before_anything_is_read() -> None:
    with pytest.raises(PackError, match="none of that name"):
        prepare(Manner("loose"))
