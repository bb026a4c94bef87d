"""What is masked in each report, found once per report. Names and places are invented."""

from dataclasses import replace
from typing import Any

from sijill.domain.place import Level, Place
from sijill.domain.reading import Reading
from sijill.domain.report import Head, Report
from sijill.exports.masks import Masks, find_masks
from sijill.exports.names import BLOCK
from sijill.exports.record import Record
from tests.factories import claim

TEXT = "Nurse Velka Oramet died in Karsa. Oramet was 30. Call +90 555 010 01 99. It fell at 12.34567, 41.23456."


def masks(text: str = TEXT, names: bool = True, points: bool = True, places: tuple[Place, ...] = (), **head: Any) -> Masks:
    told = Head(lang="en", **head)
    record = Record(
        workspace="w", profile="p", policy="q", reports=(Report("r1", text, told),), readings=(Reading("r1", told, (claim(),), places),)
    )
    return find_masks(record, names, points)


def test_a_name_found_once_is_masked_wherever_the_report_has_it() -> None:
    mask = masks().of["r1"]
    assert mask.cut(0, 48) == f"Nurse {BLOCK} died in Karsa. {BLOCK} was 30."
    assert mask.mask("said Oramet") == f"said {BLOCK}"


def test_contacts_go_with_names_and_points_with_places() -> None:
    assert "+90" not in masks().of["r1"].cut(0, len(TEXT))
    assert "+90" in masks(names=False).of["r1"].cut(0, len(TEXT))
    assert "41.23456" in masks(points=False).of["r1"].cut(0, len(TEXT))
    assert masks(names=False, points=False).of["r1"].cut(0, len(TEXT)) == TEXT


def test_each_person_contact_and_point_is_counted_once() -> None:
    found = masks(title="Velka Oramet dies", author="Tovik Sarn, Reuters")
    assert found.persons == {("velka", "oramet"), ("tovik", "sarn")}
    assert found.contacts == {"+90 555 010 01 99"}
    assert found.points == {"12.34567, 41.23456"}


def test_authors_are_persons_unless_they_are_bodies() -> None:
    mask = masks(author="By Tovik Sarn and White Helmets")
    assert mask.of["r1"].mask("Tovik Sarn, White Helmets") == f"{BLOCK}, White Helmets"


def test_a_place_of_the_report_is_kept_where_a_person_bears_its_name() -> None:
    place = Place("Oramet", "Oramet", Level.TOWN, start=len(TEXT) + 4, end=len(TEXT) + 10)
    mask = masks(f"{TEXT} In Oramet it rained.", places=(place,)).of["r1"]
    assert mask.mask("Velka Oramet in Oramet") == f"{BLOCK} in Oramet"


def test_the_text_of_a_report_that_shows_no_words_is_not_read() -> None:
    told = Head(lang="en", title="Velka Oramet dies")
    record = Record(workspace="w", profile="p", policy="q", reports=(Report("r1", TEXT, told),))
    found = find_masks(replace(record), names=True, points=True)
    assert found.persons == {("velka", "oramet")}
    assert not found.points
