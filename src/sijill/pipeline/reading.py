"""One report read: what it says of itself, its claims, its own incidents."""

import gc
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sijill.domain.ids import digest_bytes
from sijill.domain.reading import Reading
from sijill.domain.report import Report
from sijill.exports import reading_to_line, to_wire
from sijill.extract import detect_language, find_all_claims, read_masthead
from sijill.languages import Pack, load_pack, load_profile, packs_available, use_packs
from sijill.pipeline.shingles import shingle
from sijill.places import open_gazetteer
from sijill.reconcile import incidents_of

COLLECT_AFTER = 20_000  # objects: a report makes some thousands, and nearly all of them are freed without a collection
SAMPLE = 1_000  # code points that tell a script
WORDS_OF_NO_LANGUAGE = "base"  # the pack under all packs: what a report in a language without one is still looked at with


@dataclass(frozen=True, slots=True)
class Manner:
    """How reports are read: by which number profile, with which project gazetteers before the built-in one, with packs in which folders."""

    profile: str = "strict"
    gazetteers: tuple[Path, ...] = ()
    packs: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Complete:
    """A report with all that is known of it, and why it was not read for claims, if it was not."""

    report: Report
    note: str | None = None


def prepare(manner: Manner) -> None:
    """Loads packs, profile and gazetteer once. Raises PackError or GazetteerError where one is faulty."""
    use_packs(manner.packs)
    for code in packs_available():
        load_pack(code)
    load_profile(manner.profile)
    open_gazetteer(manner.gazetteers)
    gc.freeze()  # what was loaded stays: no collection looks at it again, and forked workers go on sharing it
    gc.set_threshold(COLLECT_AFTER)


def complete_report(report: Report) -> Complete:
    """A report with what its own words say of it: zones, and title, publisher, author, date and language where they are not given."""
    given = report.head
    lang = given.lang or detect_language(report.text)
    masthead = read_masthead(report.text, _pack_of(lang))
    head = replace(
        given,
        title=given.title or masthead.title,
        publisher=given.publisher or masthead.publisher,
        author=given.author or masthead.author,
        published=given.published or masthead.published,
        source_line=given.source_line or masthead.source_line,
        lang=lang,
        digest=digest_bytes(report.text.encode()),
        shingles=shingle(report.text),
    )
    complete = replace(report, head=head, zones=report.zones or masthead.zones)
    return Complete(complete, masthead.wall or _missing_pack(complete))


def read_claims(complete: Complete, manner: Manner) -> Reading:
    """The claims of a report; of one that cannot be read for claims, none."""
    if complete.note:
        return Reading(complete.report.id, complete.report.head)
    return find_all_claims(complete.report, profile=manner.profile, gazetteer=open_gazetteer(manner.gazetteers))


def extract_line(report: Report, manner: Manner) -> dict[str, Any]:
    """What ``sijill extract`` says of one report, as a dict (``eval/README.md``); ``note`` says why a report was not read for claims."""
    return _line_of(complete_report(report), manner)


def extract_line_with_zones(report: Report, manner: Manner) -> dict[str, Any]:
    """The same with the ``zones`` of the report, as a run keeps it: its words are in the archive beside it."""
    complete = complete_report(report)
    return _line_of(complete, manner) | {"zones": to_wire(complete.report.zones)}


def _line_of(complete: Complete, manner: Manner) -> dict[str, Any]:
    reading = read_claims(complete, manner)
    line = reading_to_line(reading, incidents_of(reading), load_profile(manner.profile).label)
    if complete.note:
        line["note"] = complete.note
    return line


def _pack_of(lang: str | None) -> Pack:
    return load_pack(lang if lang in packs_available() else WORDS_OF_NO_LANGUAGE)


def _missing_pack(report: Report) -> str | None:
    lang = report.head.lang
    if lang is None:
        return None if _is_latin(report.text[:SAMPLE]) else "the language is not known"
    return None if lang in packs_available() else f"no pack for {lang} yet"


def _is_latin(sample: str) -> bool:
    """Most letters are Latin: a text too short to tell its language is read with the words of English, which are not those of others."""
    letters = sum(sign.isalpha() for sign in sample)
    return 2 * sum(sign.isascii() and sign.isalpha() for sign in sample) >= letters
