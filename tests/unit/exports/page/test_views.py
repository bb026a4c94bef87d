"""What the templates show of an incident."""

from sijill.domain.claim import Claim, Harm, Kind
from sijill.domain.incident import Bounds
from sijill.domain.provenance import Source
from sijill.domain.report import Head
from sijill.exports.page.views import IncidentView, bounds_of, claimant_of, point
from sijill.exports.page.wording import wording
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
    assert view().claimants_of(Harm.INJURED) == ("Velmora Rescue Corps",)
    assert view(6).claimants_of(Harm.KILLED) == ()
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


def test_the_claimant_is_the_first_of_the_chain_else_the_publisher() -> None:
    claim = Claim.at("ten died", 0, 8, id="c1", kind=Kind.CASUALTY)
    told = Claim.at("ten died", 0, 8, id="c1", kind=Kind.CASUALTY, source_chain=(Source(None, as_written="rescuers"), Source("Agency")))
    assert claimant_of(told, Head(publisher="Courier"), SAY) == "rescuers"
    assert claimant_of(claim, Head(publisher="Courier"), SAY) == "Courier"
    assert claimant_of(claim, Head(), SAY) == "unnamed source"


def test_a_chart_takes_best_then_low_then_high() -> None:
    assert [point(figure) for figure in (Bounds(1, 2, 3), Bounds(1, None, 3), Bounds(None, None, 3), Bounds())] == [2, 1, 3, 0]
    assert bounds_of(None) == Bounds()
