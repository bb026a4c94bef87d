"""What the templates show of an incident."""

from dataclasses import replace

import pytest

from sijill.domain.claim import Claim, Harm, Kind
from sijill.domain.incident import Bounds, Incident
from sijill.domain.provenance import Source
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.domain.report import Head, Report
from sijill.exports.page.views import IncidentView, bounds_of, claimant_of, point
from sijill.exports.page.wording import wording
from sijill.exports.record import Claimant, Record
from sijill.exports.withholding import Disclosure, withhold
from tests.invented import velmora

SAY = wording("en")
SHOWN = withhold(velmora(), Disclosure())


def view(index: int = 0) -> IncidentView:
    return IncidentView(SHOWN, SAY, SHOWN.record.incidents[index])


def test_each_claimant_has_a_card_with_all_its_claims() -> None:
    assert [(card.claimant, card.side, len(card.quotes)) for card in view().cards] == [
        ("Velmora Rescue Corps", None, 5),
        ("Tarsk General Hospital", None, 1),
        ("Ministry of Defence", "government", 2),
    ]


def test_who_only_denies_claims_no_harm() -> None:
    assert view().claimants_of(Harm.INJURED) == {"Velmora Rescue Corps": "Velmora Rescue Corps"}
    assert view(6).claimants_of(Harm.KILLED) == {}
    assert [card.denies for card in view(6).cards] == [True]


def test_who_is_blamed_is_told_with_who_blames() -> None:
    assert view().blamed_by == (("Velmoran army", "Velmora Rescue Corps"), ("Upland Front", "Ministry of Defence"))
    assert view().is_contested


def test_parts_are_pictured_only_where_they_are_said() -> None:
    shares = view().shares
    assert shares is not None
    assert "women: 9" in shares
    assert view(4).shares is None


def test_rivals_and_updates_are_told_with_their_reason() -> None:
    assert [kind for kind, _ in view().relations] == ["updates", "rival"]


def test_not_stated_sorts_below_none() -> None:
    assert view(1).sort_injured == -1
    assert view(6).sort_injured == 0
    assert view(14).sort_date == "9999"


NOBODY = Head()
TOLD = Claim.at("ten died", 0, 8, id="c1", kind=Kind.CASUALTY, source_chain=(Source(None, as_written="rescuers"), Source("Agency")))


@pytest.mark.parametrize(
    ("claim", "head", "name"),
    [
        (TOLD, Head(publisher="Courier"), "rescuers"),
        (replace(TOLD, source_chain=()), Head(publisher="Courier"), "Courier"),
        (replace(TOLD, source_chain=()), NOBODY, "unnamed source"),
    ],
)
def test_the_claimant_is_the_first_of_the_chain_else_the_publisher(claim: Claim, head: Head, name: str) -> None:
    record = Record(
        workspace="w", profile="p", policy="q", reports=(Report("r", "ten died", head),), readings=(Reading("r", head, (claim,)),)
    )
    assert claimant_of(withhold(record, Disclosure()), ClaimRef("r", "c1"), SAY) == name


def test_one_voice_under_two_names_is_one_claimant_on_one_card() -> None:
    ref, other = ClaimRef("r", "c1"), ClaimRef("r", "c2")
    incident = Incident("I1", ("r",), (ref, other), None, (), Bounds(10, 10, 10), Bounds())
    claims = (replace(TOLD, harm=Harm.KILLED), replace(TOLD, id="c2", harm=Harm.KILLED, source_chain=(Source("the rescuers"),)))
    behind = tuple(Claimant(each, "unnamed", "unnamed rescuers", "rescuers in Tarsk") for each in (ref, other))
    readings = (Reading("r", NOBODY, claims),)
    record = Record(workspace="w", profile="p", policy="q", reports=(Report("r", "ten died", NOBODY),), readings=readings)
    shown = withhold(replace(record, incidents=(incident,), claimants=behind), Disclosure())
    one = IncidentView(shown, SAY, shown.record.incidents[0])
    assert (one.claimants, [card.claimant for card in one.cards]) == (("rescuers in Tarsk",), ["rescuers in Tarsk"])


def test_a_chart_takes_best_then_low_then_high() -> None:
    assert [point(figure) for figure in (Bounds(1, 2, 3), Bounds(1, None, 3), Bounds(None, None, 3), Bounds())] == [2, 1, 3, 0]
    assert bounds_of(None) == Bounds()
