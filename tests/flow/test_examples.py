"""The bundled examples show what their README says. Zemrana is invented."""

from importlib.resources import files
from pathlib import Path

import pytest

import sijill
from sijill.domain.claim import Harm, Kind
from sijill.domain.incident import AttributionGrade, HarmGrade, Incident
from sijill.domain.reading import Reading
from sijill.domain.report import Report

EXAMPLES = Path(str(files("sijill"))) / "examples"
GAZETTEER = EXAMPLES / "zemrana-places.csv"
FILES = sorted(path for path in (EXAMPLES / "zemrana").iterdir())
Readings = dict[str, list[Reading]]


@pytest.fixture(scope="module")
def reports() -> dict[str, list[Report]]:
    return {path.name: sijill.read_reports(path) for path in FILES}


@pytest.fixture(scope="module")
def readings(reports: dict[str, list[Report]]) -> Readings:
    return {name: [sijill.find_claims(report, gazetteers=[GAZETTEER]) for report in several] for name, several in reports.items()}


@pytest.fixture(scope="module")
def incidents(readings: Readings) -> tuple[Incident, ...]:
    return tuple(sijill.reconcile(reading for several in readings.values() for reading in several))


def of(incidents: tuple[Incident, ...], reading: Reading) -> list[Incident]:
    return [incident for incident in incidents if any(ref.report == reading.id for ref in incident.claims)]


def test_every_report_says_that_it_is_invented(reports: dict[str, list[Report]]) -> None:
    texts = [report.text for several in reports.values() for report in several]
    assert len(texts) == 15
    assert [text for text in texts if "no country called Zemrana" not in text and "لا يوجد بلد اسمه زمرانة" not in text] == []


def test_arabic_is_stored_and_not_guessed_at(reports: dict[str, list[Report]]) -> None:
    arabic = [report for several in reports.values() for report in several if report.head.lang == "ar"]
    assert len(arabic) == 2


def test_a_copy_and_a_rising_toll_are_one_incident(readings: Readings, incidents: tuple[Incident, ...]) -> None:
    (wire,) = readings["meridian-2021-06-08-tel-qarma.txt"]
    (copy,) = readings["courier-2021-06-08-wire-copy.html"]
    (later,) = readings["courier-2021-06-09-toll-rises.html"]
    (incident,) = of(incidents, later)
    assert {wire.id, copy.id, later.id} <= set(incident.reports)
    assert incident.killed.high == 17


def test_the_named_victim_is_part_of_the_toll(readings: Readings) -> None:
    (later,) = readings["courier-2021-06-09-toll-rises.html"]
    named = [claim for claim in later.claims if any(person.name == "Salma Idris" for person in claim.persons)]
    assert [claim.subset_of is not None for claim in named] == [True]


def test_a_denial_makes_the_blame_contested(readings: Readings, incidents: tuple[Incident, ...]) -> None:
    (later,) = readings["courier-2021-06-09-toll-rises.html"]
    (incident,) = of(incidents, later)
    assert incident.attribution_grade is AttributionGrade.CONTESTED


def test_two_counts_stand_side_by_side(readings: Readings, incidents: tuple[Incident, ...]) -> None:
    (rivals,) = readings["courier-2021-06-11-rival-counts.html"]
    (incident,) = of(incidents, rivals)
    assert (incident.killed.low, incident.killed.high) == (8, 13)
    assert incident.harm_grade is HarmGrade.RIVAL_COUNTS


@pytest.mark.parametrize("name", ["circle-2021-06-10-daily.md", "doctors-2021-06-10-statement.md", "coast-voice-2021-06-11-repost.txt"])
def test_totals_are_in_no_incident(readings: Readings, incidents: tuple[Incident, ...], name: str) -> None:
    (reading,) = readings[name]
    assert [incident for incident in of(incidents, reading) if incident.killed.is_known] == []


def test_an_accident_is_out_of_scope(readings: Readings) -> None:
    accident = readings["meridian-briefs.jsonl"][1]
    assert [claim for claim in accident.claims if claim.kind is Kind.CASUALTY] == []
    assert [each.reason for each in accident.ignored] != []


def test_nobody_was_hurt_by_the_rocket(readings: Readings) -> None:
    (claim,) = [claim for claim in readings["meridian-briefs.jsonl"][0].claims if claim.kind is Kind.CASUALTY]
    assert claim.number is not None
    assert (claim.number.low, claim.number.high) == (0, 0)


def test_facilities_and_the_siege_are_no_casualties(readings: Readings) -> None:
    (statement,) = readings["doctors-2021-06-10-statement.md"]
    kinds = {claim.kind for claim in statement.claims}
    assert {Kind.FACILITY_STATUS, Kind.SIEGE_DISPLACEMENT} <= kinds
    killed = [claim.number.low for claim in statement.claims if claim.harm is Harm.KILLED and claim.number]
    assert killed in ([240], [241])
