"""Figures at the head: ranges with who claims them, open ends open."""

from sijill.exports.page.headline import headlines
from sijill.exports.page.views import IncidentView
from sijill.exports.page.wording import wording
from sijill.exports.withholding import Disclosure, withhold
from tests.invented import velmora


def test_each_figure_has_its_claimants_and_what_is_silent() -> None:
    shown = withhold(velmora(), Disclosure())
    views = [IncidentView(shown, wording("en"), incident) for incident in shown.record.incidents]
    killed, injured = headlines(shown.record, views)
    assert (killed.figure.low, killed.figure.high, killed.stated, killed.open_high, killed.open_low) == (125, None, 15, 1, 0)
    assert killed.claimants[0] == ("Velmora Rescue Corps", 10)
    assert killed.toll is not None
    assert (injured.stated, injured.silent, injured.toll) == (3, 12, None)


def test_no_total_is_in_a_sum() -> None:
    shown = withhold(velmora(), Disclosure())
    views = [IncidentView(shown, wording("en"), incident) for incident in shown.record.incidents]
    assert headlines(shown.record, views)[0].figure.low == sum(incident.killed.low or 0 for incident in shown.record.incidents)
