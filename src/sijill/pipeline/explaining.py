"""``sijill explain``: why these claims are one incident, and why its bounds are what they are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sijill.domain.errors import UsageError
from sijill.domain.incident import Bounds, Incident
from sijill.domain.relation import ClaimRef
from sijill.exports.airwars import harm_grade, strike_status
from sijill.exports.explanation import Explanation, Heard, Question
from sijill.languages import load_profile
from sijill.pipeline.manners import manner_of
from sijill.pipeline.tolling import reconcile_run
from sijill.pipeline.workspace import open_workspace
from sijill.reconcile import Account, Reconciliation, follow, policies

NO_INCIDENT = "no incident while it waits"


def explain_incident(folder: Path, number: str) -> Explanation:
    """Why an incident of the last run is what it is; a number that was merged leads to where it went.

    Raises UsageError where no such number was ever given or it was withdrawn, WorkspaceError where there is no workspace or no run.
    """
    workspace = open_workspace(folder)
    return explanation_of(reconcile_run(workspace), number, load_profile(manner_of(workspace).profile).label)


def explanation_of(found: Reconciliation, number: str, profile: str) -> Explanation:
    """The explanation of an incident of a reconciliation. Raises UsageError where the number stands for none."""
    incident = _incident(found, number)
    mine, reports = set(incident.claims), set(incident.reports)
    home = {ref: each.id for each in found.incidents for ref in each.claims}
    left = [(each.claim, each.reason) for each in found.not_counted if each.claim.report in reports]
    return Explanation(
        asked=number,
        incident=incident,
        heard=tuple(_heard(found, found.accounts[ref]) for ref in incident.claims),
        relations=tuple(each for each in found.relations if each.left in mine or each.right in mine),
        questions=tuple(_questions(found, mine, home)),
        left_out=tuple((ref, found.accounts[ref].claim.quote if ref in found.accounts else "", why) for ref, why in left),
        profile=profile,
        policy_says=policies()[incident.policy.split("/")[0]].source,
        airwars_harm=harm_grade(incident),
        airwars_strike=strike_status(incident),
    )


def _incident(found: Reconciliation, number: str) -> Incident:
    known = {incident.id: incident for incident in found.incidents}
    now = number if number in known else follow(found.register, number)
    if now in known:
        return known[now]
    entry = next((entry for entry in found.register.issued if entry.number == number), None)
    if entry is not None:
        raise UsageError(f"{number} was withdrawn: {entry.withdrawn}")
    near = f"; there are {min(known)} to {max(known)}" if known else "; there is none yet"
    raise UsageError(f"{number}: no incident ever had this number{near}")


def _heard(found: Reconciliation, account: Account) -> Heard:
    copies = {copy.report: copy.origin for copy in found.copies}
    return Heard(
        claim=account.ref,
        claimant=account.voice.name,
        side=account.voice.side,
        publisher=account.voice.publisher,
        published=_day(account),
        harm=account.harm.value,
        group=account.claim.group,
        figure=Bounds(account.low, account.best, account.high),
        words=account.claim.quote,
        copy_of=copies.get(account.ref.report),
        silent=_why_silent(account),
    )


def _day(account: Account) -> str | None:
    return date.fromordinal(account.published).isoformat() if account.published is not None else None


def _why_silent(account: Account) -> str | None:
    """Why an account bounds nothing; ``None`` where it may."""
    if account.claim.modality is not None and account.claim.modality.value == "denied":
        return "it is a denial"
    if account.is_silent:
        return "none reported, or not known, is no count"
    return None if account.counts else "it gives no number"


def _questions(found: Reconciliation, mine: set[ClaimRef], home: dict[ClaimRef, str]) -> Iterator[Question]:
    for pair in found.queue:
        other = pair.right if pair.left in mine else pair.left if pair.right in mine else None
        if other is not None:
            yield Question(home.get(other, NO_INCIDENT), (pair.left, pair.right), pair.points, pair.sentence)
