"""A working copy holds no name and no exact place, in any of its files; what was left out is counted."""

from dataclasses import replace

import pytest

from sijill.domain.place import Level, Place
from sijill.domain.provenance import Source
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.domain.report import Head, Report
from sijill.exports.claims_csv import claims_csv
from sijill.exports.claims_jsonl import claims_jsonl
from sijill.exports.incidents_csv import incidents_csv
from sijill.exports.incidents_geojson import incidents_geojson
from sijill.exports.names import BLOCK
from sijill.exports.page import page_files
from sijill.exports.record import Record
from sijill.exports.withholding import Disclosure, Shown, coarsen, withhold
from tests.factories import claim
from tests.invented import velmora

EVERY_FILE = {
    "claims.csv": lambda shown: claims_csv(shown.record),
    "claims.jsonl": lambda shown: claims_jsonl(shown.record),
    "incidents.csv": lambda shown: incidents_csv(shown.record),
    "incidents.geojson": lambda shown: incidents_geojson(shown.record),
    "index.html": lambda shown: page_files(shown, "en")["index.html"],
    "index.ar.html": lambda shown: page_files(shown, "ar")["index.ar.html"],
}


@pytest.fixture(scope="module")
def shown() -> Shown:
    return withhold(velmora(), Disclosure())


@pytest.mark.parametrize("name", EVERY_FILE)
def test_no_file_holds_a_name_or_a_part_of_one(shown: Shown, name: str) -> None:
    text = EVERY_FILE[name](shown).decode().lower()
    for part in ("ilva", "marenko", "tessa"):
        assert part not in text


@pytest.mark.parametrize("name", EVERY_FILE)
def test_no_file_holds_an_exact_place(shown: Shown, name: str) -> None:
    text = EVERY_FILE[name](shown).decode()
    for degrees in ("12.43271", "-41.20118", "12.87654", "12.05512"):
        assert degrees not in text


def test_what_is_withheld_is_counted(shown: Shown) -> None:
    assert (shown.stubs.names, shown.stubs.coordinates) == (2, 3)


def test_asked_for_both_are_shown_and_nothing_is_counted() -> None:
    shown = withhold(velmora(), Disclosure(with_names=True, exact_places=True))
    assert b"Ilva Marenko" in claims_csv(shown.record)
    assert b"12.43271" in incidents_geojson(shown.record)
    assert (shown.stubs.names, shown.stubs.coordinates) == (0, 0)


def test_the_family_name_alone_is_masked_in_another_report_of_the_incident(shown: Shown) -> None:
    text = shown.masks["beacon-0505"].text
    start = text.index("Dr. Marenko")
    assert shown.cut("beacon-0505", start, start + 20) == f"Dr. {BLOCK}'s ward h"


def test_an_address_that_spells_a_name_is_masked(shown: Shown) -> None:
    assert shown.record.report_by_id["courier-0504"].head.address == f"https://courier.example/2031/05/04/{BLOCK}-killed-in-harbour"


def test_a_report_whose_id_is_a_name_gets_another_id_everywhere() -> None:
    record, named = velmora(), "ilva-marenko"
    report, reading, incident = record.reports[0], record.readings[0], record.incidents[0]
    moved = replace(
        record,
        reports=(replace(report, id=named), *record.reports[1:]),
        readings=(replace(reading, id=named), *record.readings[1:]),
        incidents=(replace(incident, reports=(named, *incident.reports[1:]), claims=(ClaimRef(named, "c1"), *incident.claims[1:])),),
        digests={named: "ab"},
    )
    kept = withhold(moved, Disclosure()).record
    identity = kept.readings[0].id
    assert "marenko" not in identity
    assert kept.reports[0].id == identity
    assert kept.incidents[0].reports[0] == identity
    assert kept.incidents[0].claims[0] == ClaimRef(identity, "c1")
    assert list(kept.digests) == [identity]


@pytest.mark.parametrize(
    ("level", "kept"), [(Level.TOWN, True), (Level.PROVINCE, True), (Level.VILLAGE, False), (Level.FACILITY, False), (Level.UNKNOWN, False)]
)
def test_only_places_finer_than_a_town_are_coarsened(level: Level, kept: bool) -> None:
    record = velmora()
    place = Place("x", "X", level, "XV", 1.2345, 2.3456)
    moved = withhold(type(record)(workspace="w", profile="p", policy="q", landmarks=(place,)), Disclosure()).record.landmarks[0]
    assert (moved == place) is kept


def test_a_coarsened_place_says_so_and_keeps_nothing_that_tells_the_point() -> None:
    place = coarsen(Place("x", "X", Level.FACILITY, "XV", 12.3456, -41.2345, "gazetteer", radius_km=0.2, precision=1, gazetteer_id="g:1"))
    assert (place.lat, place.lon, place.radius_km, place.precision) == (12.3, -41.2, 10.0, 2)
    assert place.coord == "coarsened"
    assert place.gazetteer_id is None


def test_two_persons_who_speak_for_themselves_stay_two() -> None:
    text = "Nine were killed, said Velka Oramet. Ten were killed, said Tovik Sarn."
    told = replace(Head(), lang="en")
    claims = tuple(
        claim(f"c{at}", source_chain=(Source(name, "speaker", name, start=text.index(name), end=text.index(name) + len(name)),))
        for at, name in enumerate(("Velka Oramet", "Tovik Sarn"))
    )
    record = Record(workspace="w", profile="p", policy="q", reports=(Report("r1", text, told),), readings=(Reading("r1", told, claims),))
    shown = withhold(record, Disclosure()).record.readings[0].claims
    assert [each.source_chain[0].name for each in shown] == [f"{BLOCK} 1", f"{BLOCK} 2"]
    assert {each.source_chain[0].as_written for each in shown} == {BLOCK}
    assert f"{BLOCK} 2 (speaker)" in claims_csv(withhold(record, Disclosure()).record).decode()
