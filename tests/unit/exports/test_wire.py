"""Lines and back: nothing is lost, nothing is coerced, and a fault names its row and key."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Claim, Harm, Kind, Link, LinkType, Modality, Person, Polarity, Scope, Support, Target, Weapon
from sijill.domain.errors import WireError
from sijill.domain.incident import Bounds, HarmGrade, Incident
from sijill.domain.place import Level, Place
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.reading import Ignored, Reading
from sijill.domain.relation import ClaimRef, Relation, RelationKind
from sijill.domain.report import Context, Head, Report, Zone, ZoneKind
from sijill.domain.span import Span
from sijill.domain.when import Precision, When
from sijill.exports import wire

TEXT = "Rescuers in Tarsk said at least four people died on Monday."
CLAIM = Claim.at(
    TEXT,
    12,
    58,
    id="c1",
    kind=Kind.CASUALTY,
    support=(Support("Monday", 52, 58, "date"),),
    harm=Harm.KILLED,
    number=Quantity(4, 4, None, "at least four", Modifier.AT_LEAST, 23, 36),
    group="people",
    relations=(Link(LinkType.RESTATES, "c0"),),
    scope=Scope.INCIDENT,
    when=When("2031-05-04", "2031-05-04", Precision.DAY, "Monday", span_start=52, span_end=58),
    places=(Place("Tarsk", "Tarsk", Level.TOWN, "XX", 1.5, 2.0, start=12, end=17, parents=("p1",)),),
    perpetrators=(Perpetrator("the army", "Army", side="state"),),
    weapons=(Weapon("shells", "artillery", count=Quantity(3, 3, 3, "three")),),
    targets=(Target("a bakery", "bakery"),),
    source_chain=(Source("rescuers", "speaker", kind="rescue service"),),
    modality=Modality.REPORTED,
    polarity=Polarity.AFFIRMED,
    persons=(Person("A. Person", 7, "female"),),
)
REF = ClaimRef("r1", "c1")
INCIDENT = Incident(
    "i1",
    ("r1",),
    (REF,),
    CLAIM.when,
    CLAIM.places,
    Bounds(4, 4, None, (REF,), (REF,)),
    Bounds(),
    children_killed=Bounds(1, 1, 1),
    perpetrators=CLAIM.perpetrators,
    harm_grade=HarmGrade.CORROBORATED,
    policy="ucdp/1",
    reasons=("two claimants",),
)
READING = Reading("r1", Head(published="2031-05-05", lang="en", shingles=("0a",)), (CLAIM,), CLAIM.places, (Ignored("x", 0, 1, "sport"),))


def over_json(line: wire.Line) -> wire.Line:
    return wire.read_line(wire.write_line(line))


def test_a_claim_comes_back_as_it_went() -> None:
    assert wire.line_to_claim(over_json(wire.claim_to_line(CLAIM))) == CLAIM


def test_a_reading_comes_back_as_it_went() -> None:
    assert wire.line_to_reading(over_json(wire.reading_to_line(READING, (INCIDENT,), "strict/1"))) == READING


def test_an_incident_comes_back_as_it_went() -> None:
    assert wire.line_to_incident(over_json(wire.incident_to_line(INCIDENT))) == INCIDENT


def test_a_report_comes_back_as_it_went() -> None:
    report = Report("r1", TEXT, Head(title="T"), Context(country="Ostrava"), (Zone(ZoneKind.HEADLINE, Span(0, 3)),))
    assert wire.line_to_report(over_json(wire.report_to_line(report))) == report


def test_a_relation_comes_back_as_it_went() -> None:
    relation = Relation(REF, ClaimRef("r2", "c1"), RelationKind.SAME, "the same words")
    assert wire.line_to_relation(over_json(wire.relation_to_line(relation))) == relation


def test_schema_fields_are_always_there_and_inner_ones_only_when_known() -> None:
    line = wire.claim_to_line(Claim.at(TEXT, 0, 8, id="c1", kind=Kind.ATTACK, places=(Place("Tarsk", None),)))
    assert {"harm", "number", "subset_of", "zero", "persons"} <= line.keys()
    assert line["persons"] == []
    assert line["kind"] == "attack"
    assert "rule" not in line
    assert line["places"][0].keys() == {"as_written", "name", "level", "country", "lat", "lon", "coord", "start", "end"}


def test_the_incident_of_one_report_names_its_claims_by_id_alone() -> None:
    (incident,) = wire.reading_to_line(READING, (INCIDENT,))["incidents"]
    assert incident["claims"] == ["c1"]
    assert incident["killed"] == {"low": 4, "best": 4, "high": None, "low_claims": ["c1"], "best_claims": ["c1"]}
    assert "women_killed" not in incident
    assert "reports" not in incident


def test_lines_are_plain_lists_and_dicts() -> None:
    line = wire.reading_to_line(READING, (INCIDENT,))
    assert json.loads(json.dumps(line)) == line


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"number": {"low": "4", "best": 4, "high": 4}}, "row 7: number.low: Expected int | null, got str"),
        ({"harm": "murdered"}, "row 7: harm: Invalid enum value 'murdered'"),
        ({"start": True}, "row 7: start: Expected int, got bool"),
        ({"places": [{"as_written": "a", "name": None, "lat": "1"}]}, "row 7: places[0].lat: Expected float | null, got str"),
        ({"quote": None}, "row 7: quote: Expected str, got null"),
    ],
)
def test_a_wrong_type_names_row_and_key(change: wire.Line, said: str) -> None:
    with pytest.raises(WireError) as caught:
        wire.line_to_claim(wire.claim_to_line(CLAIM) | change, row=7)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ({"start": "2031-02-31"}, "'2031-02-31' is not a date"),
        ({"start": "2031-05-05", "end": "2031-05-04"}, "cannot end on 2031-05-04"),
        ({"month_day": "--02-30"}, "'--02-30' is no day of a year"),
        ({"weekday": 8}, "8 is no day of the week"),
    ],
)
def test_a_time_that_cannot_be_is_a_fault_of_its_row(when: wire.Line, said: str) -> None:
    line = wire.reading_to_line(READING)
    line["claims"][0]["when"] = when
    with pytest.raises(WireError) as caught:
        wire.line_to_reading(line, row=3)
    assert str(caught.value).startswith("row 3: claims: ")
    assert said in str(caught.value)


def test_a_fault_deep_in_a_reading_names_its_path() -> None:
    line = wire.reading_to_line(READING)
    line["claims"][0]["number"]["low"] = 1.5
    with pytest.raises(WireError, match=r"row 3: claims\[0\].number.low: "):
        wire.line_to_reading(line, row=3)


def test_a_missing_key_is_named() -> None:
    line = wire.claim_to_line(CLAIM)
    del line["quote"]
    with pytest.raises(WireError, match="quote"):
        wire.line_to_claim(line, row=1)


def test_unknown_keys_are_ignored() -> None:
    line = wire.claim_to_line(CLAIM) | {"colour": "blue"}
    assert wire.line_to_claim(line) == CLAIM


def test_a_report_needs_a_text_and_an_id() -> None:
    with pytest.raises(WireError, match="row a: text: a text is wanted, not null"):
        wire.line_to_report({"id": "a"})
    with pytest.raises(WireError, match="row 4: id: a text is wanted, not null"):
        wire.line_to_report({"text": "t"}, row=4)
    assert wire.line_to_report({"id": 12, "text": "t"}).id == "12"


@pytest.mark.parametrize("raw", ["[1]", '{"a":', "", '"x"', "12"])
def test_a_line_that_is_no_object_names_its_row(raw: str) -> None:
    with pytest.raises(WireError, match=r"^row 9: "):
        wire.read_line(raw, row=9)


def test_half_of_an_emoji_survives() -> None:
    line = wire.read_line('{"id": "a", "text": "cut \\ud83d"}')
    assert line["text"] == "cut \ud83d"
    assert wire.read_line(wire.write_line(line)) == line


@given(st.text(min_size=1))
def test_any_words_survive(words: str) -> None:
    claim = Claim.at(words, 0, len(words), id="c", kind=Kind.CASUALTY)
    assert wire.line_to_claim(over_json(wire.claim_to_line(claim))) == claim
