"""What everything else stands on: two reports of November 2016, retold in our own words, read without one wrong fact.

The reports are bundled examples (``src/sijill/examples/aleppo``); the facts were made public at the time.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import sijill
from sijill.domain.claim import CivilianStatus, Claim, Harm, Kind, LinkType, Modality, Scope
from sijill.domain.incident import Incident
from sijill.domain.quantity import Modifier
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.domain.toll import Said, Toll
from sijill.reconcile import incidents_of, reconcile

REPORTS = Path(str(files("sijill"))) / "examples" / "aleppo"
LEDGER = "levant-ledger-2016-11-17.txt"
RELEASE = "coalition-release-repost.txt"
DAY = "2016-11-16"


def read(name: str) -> Reading:
    return sijill.find_claims(sijill.read_report(REPORTS / name))


@pytest.fixture(scope="module")
def ledger() -> Reading:
    return read(LEDGER)


@pytest.fixture(scope="module")
def release() -> Reading:
    return read(RELEASE)


def harms(reading: Reading) -> list[Claim]:
    return [claim for claim in reading.claims if claim.kind is Kind.CASUALTY]


def counting(reading: Reading, figure: int, harm: Harm = Harm.KILLED) -> list[Claim]:
    """Claims of that harm with that figure as a bound, in the order of their words."""
    numbers = ((claim, claim.number) for claim in harms(reading) if claim.harm is harm)
    return [claim for claim, number in numbers if number and figure in (number.low, number.best, number.high)]


def one(reading: Reading, words: str) -> Claim:
    """The one claim of harm whose number is written so in the body."""
    mine = [claim for claim in harms(reading) if claim.number and re.fullmatch(words, claim.number.as_written or "", re.IGNORECASE)]
    assert len(mine) == 1, [claim.quote for claim in mine]
    return mine[0]


def names(claim: Claim) -> str:
    return " | ".join(f"{place.as_written} {place.name}" for place in claim.places)


def sources(claim: Claim) -> str:
    return " | ".join(f"{source.name} {source.as_written}" for source in claim.source_chain)


def whole(reading: Reading, claim: Claim) -> Claim:
    """The claim a part belongs to, however deep."""
    known = {each.id: each for each in reading.claims}
    while claim.subset_of:
        claim = known[claim.subset_of]
    return claim


class TestDayTotal:
    """It shows 1: 116 killed, at least, all of Syria, 16 November 2016."""

    def test_total(self, ledger: Reading) -> None:
        total = one(ledger, "at least 116")
        assert total.number is not None
        assert (total.harm, total.number.low, total.number.high, total.number.modifier) == (Harm.KILLED, 116, None, Modifier.AT_LEAST)
        assert (total.scope, total.civilian_status) == (Scope.DAY_TOTAL, CivilianStatus.UNKNOWN)
        assert total.when is not None
        assert (total.when.start, total.when.end) == (DAY, DAY)
        assert "Syria" in names(total)
        assert "Aleppo" not in names(total)

    def test_who_says_so(self, ledger: Reading) -> None:
        assert "Local Coordination Committees" in sources(one(ledger, "at least 116"))

    def test_publisher_and_date(self, ledger: Reading) -> None:
        assert (ledger.head.published, ledger.head.author) == ("2016-11-17", "Rana Tellawi")
        assert (ledger.head.publisher or "").lower().replace(" ", "") == "levantledger"

    def test_headline_restates_the_total(self, ledger: Reading) -> None:
        total = one(ledger, "at least 116")
        (headline,) = [claim for claim in counting(ledger, 116) if claim.id != total.id]
        assert (LinkType.RESTATES, total.id) in {(link.type, link.to) for link in headline.relations}

    @pytest.mark.parametrize(
        ("words", "group", "place"), [("11", "women", ""), ("19", "children", ""), ("82", "people", "Aleppo"), ("25", "people", "Hama")]
    )
    def test_parts(self, ledger: Reading, words: str, group: str, place: str) -> None:
        part = one(ledger, words)
        assert (part.harm, part.group) == (Harm.KILLED, group)
        assert whole(ledger, part).id == one(ledger, "at least 116").id
        assert place in names(part)

    def test_nobody_claims_the_remainder(self, ledger: Reading) -> None:
        assert counting(ledger, 9) == []

    def test_torture_deaths_are_not_given_to_air_strikes(self, ledger: Reading) -> None:
        tortured = one(ledger, "some")
        assert "tortured" in tortured.quote
        assert tortured.weapons == ()
        assert whole(ledger, tortured).id == one(ledger, "at least 116").id


class TestOtherFiguresOfTheDigest:
    def test_period_total(self, ledger: Reading) -> None:
        period = one(ledger, "more than 600")
        assert period.number is not None
        assert (period.number.low, period.number.high) in ((600, None), (601, None))
        assert (period.scope, period.group, period.civilian_status) == (Scope.PERIOD_AGGREGATE, "civilians", CivilianStatus.CIVILIAN)
        assert period.when is not None
        assert (period.when.start, period.when.end) == ("2016-09-19", "2016-10-18")
        assert re.search("east.*Aleppo", names(period), re.IGNORECASE)

    def test_munitions_on_a_district_are_no_casualties(self, ledger: Reading) -> None:
        assert counting(ledger, 18) == []
        (attack,) = [claim for claim in ledger.claims if claim.kind is Kind.ATTACK and "18 barrel bombs" in claim.quote]
        (weapon,) = attack.weapons
        assert (weapon.type, weapon.count.low if weapon.count else None) == ("barrel_bomb", 18)
        assert "al-Shaar" in names(attack)

    def test_blood_bank_was_hit(self, ledger: Reading) -> None:
        (damage,) = [claim for claim in ledger.claims if claim.kind in (Kind.DAMAGE, Kind.ATTACK) and "blood bank" in claim.quote]
        assert any("blood bank" in (target.as_written or "") for target in damage.targets)
        assert damage.when is not None
        assert damage.when.start == DAY

    def test_five_trauma_facilities_function(self, ledger: Reading) -> None:
        (status,) = [claim for claim in ledger.claims if claim.kind is Kind.FACILITY_STATUS]
        assert status.number is not None
        assert status.number.best == 5
        assert "Syrian American Medical Society" in sources(status)

    def test_besieged_people_are_no_casualties(self, ledger: Reading) -> None:
        (siege,) = [claim for claim in ledger.claims if claim.kind is Kind.SIEGE_DISPLACEMENT]
        assert siege.harm is Harm.BESIEGED
        assert siege.number is not None
        assert siege.number.best == 270_000

    def test_treaty_years_date_nothing(self, ledger: Reading) -> None:
        years = {(claim.when.start or "")[:4] for claim in harms(ledger) if claim.when}
        assert years <= {"2016", ""}


class TestFleeingCivilians:
    """It shows 2: Bab al-Nayrab, the night of 28 to 29 November 2016."""

    def test_headline_and_body_are_one_figure(self, release: Reading) -> None:
        headline, body = counting(release, 25)
        assert body.number is not None
        assert (body.number.low, body.number.high, body.number.modifier) == (None, 25, Modifier.NEARLY)
        assert (LinkType.RESTATES, body.id) in {(link.type, link.to) for link in headline.relations}
        assert (body.group, body.civilian_status) == ("civilians", CivilianStatus.CIVILIAN)
        assert "Bab Alnairab" in names(body)

    def test_incident_is_low_open_high_25(self, release: Reading) -> None:
        incident = incidents_of(release)[0]
        assert (incident.killed.low, incident.killed.high) == (None, 25)

    def test_night(self, release: Reading) -> None:
        when = incidents_of(release)[0].when
        assert when is not None
        assert when.start == "2016-11-28"
        assert when.end == "2016-11-29"

    def test_dozens_more_are_injured_besides(self, release: Reading) -> None:
        (injured,) = [
            claim for claim in harms(release) if claim.harm is Harm.INJURED and claim.number and claim.number.modifier is Modifier.DOZENS
        ]
        assert injured.scope is Scope.INCIDENT
        assert injured.subset_of is None

    def test_who_says_so(self, release: Reading) -> None:
        body = counting(release, 25)[1]
        assert "ctivists" in sources(body)
        assert body.modality is Modality.ALLEGED

    def test_publisher_is_a_media_office_with_a_side(self, release: Reading) -> None:
        assert release.head.published == "2016-11-29"
        assert "Syrian Coalition" in f"{release.head.publisher} {release.head.source_line}"
        sides = {source.side for claim in harms(release) for source in claim.source_chain if "Coalition" in f"{source.name}"}
        assert sides
        assert None not in sides

    @pytest.mark.parametrize(("words", "harm"), [("over 500", Harm.KILLED), ("1,600", Harm.INJURED)])
    def test_campaign_totals(self, release: Reading, words: str, harm: Harm) -> None:
        total = one(release, words)
        assert total.harm is harm
        assert total.scope in (Scope.CAMPAIGN_AGGREGATE, Scope.PERIOD_AGGREGATE, Scope.CUMULATIVE)
        assert total.group == "civilians"
        assert total.when is not None
        assert total.when.start == "2016-11-15"

    def test_factories_tents_treaties_and_forms_are_no_casualties(self, release: Reading) -> None:
        figures = {claim.number.as_written for claim in harms(release) if claim.number and claim.number.best in (1, 2, 3, 10)}
        assert figures == set()

    def test_nothing_is_found_in_the_comment_form(self, release: Reading) -> None:
        text = (REPORTS / RELEASE).read_text(encoding="utf-8")
        assert all(claim.start < text.index("Add your comment") for claim in release.claims)


@pytest.fixture(scope="module")
def incidents(ledger: Reading, release: Reading) -> tuple[Incident, ...]:
    return reconcile([ledger, release]).incidents


@pytest.fixture(scope="module")
def november(ledger: Reading, release: Reading) -> Toll:
    return sijill.toll([ledger, release], start="2016-11-01", end="2016-11-30")


class TestIncidentsAndTolls:
    """It shows 3: no total is ever inside a sum of incidents."""

    def test_no_incident_carries_a_total(self, incidents: tuple[Incident, ...]) -> None:
        figures = {bound for each in incidents for bound in (each.killed.low, each.killed.best, each.killed.high, each.injured.best)}
        assert not figures & {116, 500, 501, 600, 601, 1600}

    def test_the_two_twenty_fives_are_apart(self, incidents: tuple[Incident, ...], ledger: Reading, release: Reading) -> None:
        assert incidents
        assert not [each for each in incidents if {ledger.id, release.id} <= set(each.reports)]

    def test_incident_sum_holds_no_total(self, november: Toll, incidents: tuple[Incident, ...]) -> None:
        bests = [each.killed.best if each.killed.best is not None else each.killed.low for each in incidents]
        assert (november.incident_sum.best or 0) <= sum(best or 0 for best in bests)
        assert (november.incident_sum.best or 0) < 116
        assert not {november.incident_sum.low, november.incident_sum.high} & {116, 500, 501, 600, 601}

    def test_floor_names_its_totals_claimant_and_words(self, november: Toll, ledger: Reading, release: Reading) -> None:
        known = {ClaimRef(reading.id, claim.id): claim for reading in (ledger, release) for claim in reading.claims}
        assert november.floors
        for said in said_of(november):
            assert said.claimant
            assert said.words
            assert said.words in known[said.claim].quote


def said_of(toll: Toll) -> Iterator[Said]:
    for floor in toll.floors:
        for cell in floor.cells:
            yield from cell.said
