"""One report read: what it says of itself, its claims, its own incidents."""

from dataclasses import dataclass, replace
from typing import Any

from sijill.domain.ids import digest_bytes
from sijill.domain.reading import Reading
from sijill.domain.report import Head, Report
from sijill.exports import reading_to_line
from sijill.extract import detect_language, find_claims, read_masthead
from sijill.languages import load_pack, packs_available
from sijill.languages.profile import load_profile
from sijill.pipeline.shingles import shingle
from sijill.places import open_gazetteer
from sijill.reconcile import incidents_of


@dataclass(frozen=True, slots=True)
class Manner:
    """How reports are read: by which number profile."""

    profile: str = "strict"


def prepare(manner: Manner) -> None:
    """Loads packs, profile and gazetteer once. Raises PackError or GazetteerError where one is faulty."""
    for code in packs_available():
        load_pack(code)
    load_profile(manner.profile)
    open_gazetteer()


def complete_report(report: Report) -> Report:
    """The report with what its own words say of it: zones, and title, publisher, author, date and language where they are not given."""
    masthead = read_masthead(report.text)
    given = report.head
    head = replace(
        given,
        title=given.title or masthead.title,
        publisher=given.publisher or masthead.publisher,
        author=given.author or masthead.author,
        published=given.published or masthead.published,
        source_line=given.source_line or masthead.source_line,
        lang=given.lang or detect_language(report.text),
        digest=digest_bytes(report.text.encode()),
        shingles=shingle(report.text),
    )
    return replace(report, head=head, zones=report.zones or masthead.zones)


def missing_pack(head: Head) -> str | None:
    """The line that says why a report was not read for claims, or ``None`` if it can be."""
    if head.lang is None:
        return "the language is not known"
    if head.lang not in packs_available():
        return f"no pack for {head.lang} yet"
    return None


def read_claims(report: Report, manner: Manner) -> Reading:
    """The claims of a complete report; of a report in a language without a pack, none."""
    if missing_pack(report.head):
        return Reading(report.id, report.head)
    return find_claims(report, profile=manner.profile, gazetteer=open_gazetteer())


def extract_line(report: Report, manner: Manner) -> dict[str, Any]:
    """What ``sijill extract`` says of one report, as a dict (``eval/README.md``); ``note`` says why a report was not read."""
    complete = complete_report(report)
    reading = read_claims(complete, manner)
    line = reading_to_line(reading, incidents_of(reading), load_profile(manner.profile).label)
    if note := missing_pack(complete.head):
        line["note"] = note
    return line
