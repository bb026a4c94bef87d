"""Report to claims: what each claim carries, what is left out with its reason, and the laws every reading keeps."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.domain.claim import Claim, Kind, Target, Weapon
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.quantity import Modifier
from sijill.domain.report import Context, Report
from sijill.extract import find_claims
from sijill.places import Gazetteer, open_gazetteer
from tests.factories import harms, read, report
from tests.unit.extract.marked import shown, unmark


def told(claim: Claim) -> str:
    """Harm, number, group and status of a claim in one cell."""
    return f"{claim.harm} {shown(claim.number)} {claim.group} {claim.civilian_status}"


@pytest.mark.parametrize(
    ("marked", "rows"),
    [
        ("[At least 12 people were killed] in Dunmor.", ["killed at_least 12 people unknown"]),
        ("An air strike [killed 17 workers] and [wounded 30].", ["killed 17 workers civilian", "injured 30 workers civilian"]),
        ("[Three soldiers] and [14 civilians were killed].", ["killed 3 soldiers combatant", "killed 14 civilians civilian"]),
        ("[Up to 15 fighters were killed] in clashes.", ["killed up_to 15 militants combatant"]),
        ("[Twelve were killed] and [30 wounded] in the raid.", ["killed 12 people unknown", "injured 30 people unknown"]),
        ("The strike left [dozens dead] and [hundreds wounded].", ["killed dozens people unknown", "injured hundreds people unknown"]),
        ("Shells [killed nine villagers in Dunmor].", ["killed 9 residents civilian"]),
        ("The [death of two nurses in Brame] shocked the town.", ["killed 2 medical staff civilian"]),
        ("[Nine people died of hunger].", ["died_indirect 9 people unknown"]),
        ("[Some 5,000 civilians are besieged] in Dunmor.", ["besieged approximately 5000 civilians civilian"]),
        ("[A 12-year-old boy was killed] by sniper fire.", ["killed 1 boys civilian"]),
        ("[Four people were shot] near the checkpoint.", ["shot_unspecified 4 people unknown"]),
        ("The army said there were [no casualties in the attack].", ["killed_or_injured 0 people unknown"]),
        ("The shelling [resulted in casualties].", ["casualties unquantified_plural people unknown"]),
        ("[Casualties from the bombing are unknown].", ["casualties - people unknown"]),
        ("[All four were transported to Orlo General Hospital] in stable condition.", ["injured 4 people unknown"]),
        ("[Two SDF members died] in the blast.", ["killed 2 militants combatant"]),
        ("The town slept.", []),
        ("", []),
    ],
)
def test_claims_of_harm(marked: str, rows: list[str]) -> None:
    text, words = unmark(marked)
    found = harms(text)
    assert [told(claim) for claim in found] == rows
    assert [claim.quote for claim in found] == words


def test_a_charge_counts_where_nobody_is_told_dead_otherwise() -> None:
    charged = "Jon Roe faces two counts of murder after the shooting in Orlo."
    assert [(claim.harm, claim.number.best if claim.number else None) for claim in harms(charged)] == [("killed", 2)]
    reading = find_claims(report(charged + " A clerk was killed at the gate."))
    assert [claim.quote for claim in reading.claims if claim.harm == "killed"] == ["A clerk was killed"]
    assert [(each.quote, each.reason) for each in reading.ignored] == [("two counts of murder", "charge")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A car crash killed six people on the Kerr road.", "accident"),
        ("An earthquake killed 300 people in Marenna.", "natural_disaster"),
        ("The militia threatened to kill ten hostages.", "hypothetical"),
        ("Ten hostages could be killed, a monitor warned.", "hypothetical"),
        ("The guards were not killed in the raid.", "negated"),
        ("Police detained protesters.", "no number"),
    ],
)
def test_what_is_left_out_is_kept_with_its_reason(text: str, reason: str) -> None:
    reading = find_claims(report(text))
    assert [claim for claim in reading.claims if claim.harm] == []
    assert [ignored.reason for ignored in reading.ignored] == [reason]
    assert all(text[ignored.start : ignored.end] == ignored.quote for ignored in reading.ignored)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Five people were shot after a football match in Orlo.", ["Five people were shot"]),
        ("A hunter's shooting of two boys in Orlo was an accident. One of them was killed with a rifle.", ["shooting of two boys in Orlo"]),
        ("Two goals were shot in the football match. One player died.", []),
        ("A guard with two children died in a car crash.", []),
    ],
)
def test_harm_by_a_gun_is_armed_whatever_the_day_was_about(text: str, quotes: list[str]) -> None:
    assert [claim.quote for claim in harms(text)][: max(1, len(quotes))] == quotes


def test_siege_and_displacement_are_a_kind_of_their_own() -> None:
    assert [claim.kind for claim in harms("Shelling displaced 3,000 people. Nine people were killed.")] == [
        Kind.SIEGE_DISPLACEMENT,
        Kind.CASUALTY,
    ]


def test_numbers_of_dates_ages_and_measures_count_nobody() -> None:
    text = "On 12 May 2031 shells fell along 45 km of road and on 30 houses. A 14-year-old girl was killed."
    assert [told(claim) for claim in harms(text)] == ["killed 1 girls civilian"]


def test_the_profile_turns_wordings_into_bounds() -> None:
    text = "Dozens of people were killed by shelling."
    bounds = {name: find_claims(report(text), profile=name).claims[0].number for name in ("strict", "airwars", "acled", "ucdp")}
    assert all(number is not None and number.modifier is Modifier.DOZENS for number in bounds.values())
    assert bounds["strict"] is not None
    assert (bounds["strict"].low, bounds["strict"].best, bounds["strict"].high) == (24, None, None)
    assert len({(number.low, number.best, number.high) for number in bounds.values() if number}) > 1


def test_without_a_gazetteer_there_are_no_places_but_those_beside_the_report() -> None:
    text = "Nine people were killed by shelling in Tripoli."
    assert read(text)[0].places == ()
    reading = find_claims(Report("r", text, context=Context(location="Ostin")))
    assert [place.name for place in reading.claims[0].places] == ["Ostin"]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def test_with_a_gazetteer_a_claim_has_its_place(gazetteer: Gazetteer) -> None:
    text = "Nine people were killed by shelling in Nairobi, officials said."
    reading = find_claims(report(text), gazetteer=gazetteer)
    (place,) = reading.claims[0].places
    assert (place.as_written, place.country) == ("Nairobi", "KE")
    assert place.candidates == ()


# laws ---------------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "At least 12 people",
        "were killed",
        "killing nine",
        "including four children",
        "two of them women",
        "and",
        ",",
        ". ",
        "\n\n",
        "by rebels",
        "officials said",
        "the death toll rose from 4 to 9",
        "wounded",
        "(three men and six boys)",
        "no casualties",
        "unknown",
        "on Monday",
        "Most of the victims were women",
        "a car crash",
        "an air strike",
        "a hospital",
        "“",
        "”",
        "in Dunmor",
        "Ilva Marenko, 34,",
        "others",
        "destroyed",
        "more than 100",
        "dozens",
        "since the start of the war",
        "if",
        "İ",
        "\u202e",
        "😀",
        "\u200f",
        "ß",
        "\ufeff",
        "\u0301",
        "12 شخصا",
        "٣",
        "²",
        "½",
    ]
)
SENTENCES = st.lists(PIECES, max_size=15).map(" ".join)
PHRASES = st.builds(
    "{} {} {} {}.".format,
    st.sampled_from(["At least 12", "Nine", "Up to 40", "Dozens of", "20 to 30", "A few"]),
    st.sampled_from(["people", "women", "soldiers", "fishermen", "children, including two girls,"]),
    st.sampled_from(["were killed", "were wounded", "died", "were abducted", "were killed and 15 were wounded"]),
    st.sampled_from(["by shelling", "in a raid, officials said", "by rebels on Monday, four of them women", "in Brame"]),
)
REPORTS = st.lists(PHRASES, min_size=1, max_size=3).map(" ".join)


@given(REPORTS | SENTENCES | st.text(max_size=200))
def test_words_stand_where_they_are_said(text: str) -> None:
    reading = find_claims(report(text))
    for claim in reading.claims:
        assert claim.quote == text[claim.start : claim.end]
        number = claim.number
        if number is not None and number.start is not None:
            assert number.as_written == text[number.start : number.end]
        told_by: list[Weapon | Target | Perpetrator | Source] = [*claim.weapons, *claim.targets, *claim.perpetrators, *claim.source_chain]
        for part in told_by:
            if part.start is not None:
                assert part.as_written == text[part.start : part.end]
    for ignored in reading.ignored:
        assert ignored.quote == text[ignored.start : ignored.end]
        assert ignored.reason


@given(REPORTS | SENTENCES)
def test_claims_stand_in_the_order_of_their_words_and_name_each_other(text: str) -> None:
    claims = read(text)
    assert [(claim.start, claim.end) for claim in claims] == sorted((claim.start, claim.end) for claim in claims)
    ids = [claim.id for claim in claims]
    assert len(set(ids)) == len(ids)
    for claim in claims:
        assert claim.subset_of is None or claim.subset_of in ids
        assert claim.subset_of != claim.id
        assert all(link.to in ids and link.to != claim.id for link in claim.relations)


@given(REPORTS)
def test_a_part_is_never_more_than_its_whole(text: str) -> None:
    claims = {claim.id: claim for claim in read(text)}
    for claim in claims.values():
        whole = claims.get(claim.subset_of or "")
        if whole is None or claim.number is None or whole.number is None:
            continue
        if claim.number.modifier is whole.number.modifier is Modifier.EXACT:
            assert (claim.number.best or 0) <= (whole.number.best or 0)


@given(REPORTS | SENTENCES)
def test_bounds_that_are_told_are_in_order(text: str) -> None:
    for claim in read(text):
        if claim.number is not None:
            bounds = [bound for bound in (claim.number.low, claim.number.best, claim.number.high) if bound is not None]
            assert bounds == sorted(bounds)


@given(SENTENCES)
def test_the_same_report_is_read_the_same_way(text: str) -> None:
    assert find_claims(report(text)) == find_claims(report(text))


@given(REPORTS | SENTENCES)
def test_only_casualties_and_sieges_have_a_harm(text: str) -> None:
    for claim in read(text):
        assert (claim.harm is not None) == (claim.kind in (Kind.CASUALTY, Kind.SIEGE_DISPLACEMENT))


HOSTILE = [
    ("one endless list", "", "two women, ", "and a child were killed."),
    ("nothing but harm", "", "killed ", ""),
    ("open brackets", "12 killed ", "(", ""),
    ("numbers in a row", "", "12 ", "killed"),
    ("number words in a row", "", "hundred thousand ", "were killed"),
    ("parts of parts", "Twelve people were killed", ", including two women", "."),
    ("commas", "Nine people", ",", " were killed"),
    ("names", "", "Ilva Marenko ", "was killed"),
    ("relative clauses", "", "people who ", "were killed"),
    ("quotes", "", "“killed” said ", ""),
    ("hands", "", "killed by rebels ", ""),
    ("one word", "", "killed", ""),
]
SHORT, LONG = 2100, 6300  # code points, both beyond the longest sentence


def steps(text: str) -> int:
    """How many lines of Python one reading runs through: the same on every machine and under every load."""
    count, before = 0, sys.gettrace()

    def step(_frame: FrameType, event: str, _value: object) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return step

    sys.settrace(step)
    try:
        find_claims(report(text))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(("before", "unit", "after"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_steps_grow_with_the_text_and_no_faster(before: str, unit: str, after: str) -> None:
    """Three times the text in less than five times the steps."""
    short, long = (before + unit * (size // len(unit)) + after for size in (SHORT, LONG))
    find_claims(report(long))  # what is made once is made here
    assert steps(long) < 5 * steps(short)


@given(st.lists(st.sampled_from(sorted({unit for _, _, unit, _ in HOSTILE})), min_size=1, max_size=5))
@settings(max_examples=6)
def test_steps_grow_no_faster_whatever_is_mixed(units: list[str]) -> None:
    unit = "".join(units)
    short, long = (unit * (size // len(unit) + 1) for size in (SHORT, LONG))
    find_claims(report(long))
    assert steps(long) < 5 * steps(short)


def test_a_report_without_harm_is_looked_at_for_places_only() -> None:
    reading = find_claims(report("The fair in Paris opened on Monday. Three bands played."), gazetteer=open_gazetteer())
    assert [place.as_written for place in reading.places] == ["Paris"]
    assert reading.claims == ()


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("A man was charged on Tuesday, 6 May 2031, in the slayings of four people.", None, "2031-05-06", "as_of"),
        ("On Tuesday, 6 May 2031, a judge sentenced the man who killed two clerks.", None, "2031-05-06", "as_of"),
        ("On Tuesday, 6 May 2031, a man killed two clerks.", "2031-05-06", "2031-05-06", "day"),
    ],
)
def test_the_day_of_what_followed_bounds_the_harm(text: str, start: str | None, end: str, precision: str) -> None:
    when = harms(text, published="2031-05-12")[0].when
    assert when is not None
    assert (when.start, when.end, when.precision.value) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the battle the sides traded prisoners. Sixty guards came home.", ["released 60"]),
        ("Nine nurses were abducted in May. Four have since come home.", ["abducted 9", "released 4"]),
        ("After the battle 60 guards came home.", []),
        ("After the raid an unknown number of people were displaced.", ["displaced unquantified_plural"]),
        ("After the raid people were displaced.", []),
    ],
)
def test_who_comes_home_was_let_go_where_people_are_held(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text) if claim.group != "detainees"] == told


@pytest.mark.parametrize(
    ("text", "harms_told"),
    [
        ("The rebels besiege Ostin; 4,000 people cannot leave.", ["besieged"]),
        ("Trains stand still; 4,000 people cannot leave the station.", []),
        ("The two sides swapped captives. Sixty-four servicemen came home.", ["released"]),
        ("The captives were freed in May. On Friday, 200 tourists came home.", []),
    ],
)
def test_words_that_tell_of_war_only_beside_it(text: str, harms_told: list[str]) -> None:
    assert [claim.harm for claim in harms(text) if claim.number is not None] == harms_told
