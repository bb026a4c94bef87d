"""From accounts of one moment to an incident."""

from collections.abc import Sequence

from sijill.domain.incident import Incident
from sijill.domain.place import Place
from sijill.domain.when import When
from sijill.reconcile.account import Account
from sijill.reconcile.bounds import figures_of
from sijill.reconcile.events import Event
from sijill.reconcile.grading import grade_attribution, grade_harm, perpetrators_of
from sijill.reconcile.policies import Policy
from sijill.reconcile.regions import COARSE


def compose_incident(
    number: str, accounts: Sequence[Account], policy: Policy, reasons: Sequence[str] = (), is_confirmed: bool = False
) -> Incident:
    """The incident these accounts tell, under a policy. Order of the accounts makes no difference."""
    ordered = sorted(accounts, key=lambda account: (account.ref.report, account.claim.start, account.ref))
    figures = figures_of(ordered, policy)
    harm, blame = grade_harm(ordered, figures, policy, is_confirmed), grade_attribution(ordered)
    denied = tuple(f"{account.voice.name} denies it; a denial by the accused changes no bound" for account in figures.denials)
    return Incident(
        id=number,
        reports=tuple(sorted({account.ref.report for account in ordered})),
        claims=tuple(account.ref for account in ordered),
        when=when_of(ordered),
        places=places_of(ordered),
        killed=figures.killed,
        injured=figures.injured,
        civilians_killed=figures.civilians_killed,
        civilians_injured=figures.civilians_injured,
        women_killed=figures.women_killed,
        children_killed=figures.children_killed,
        attackers_killed=figures.attackers_killed,
        perpetrators=perpetrators_of(ordered),
        harm_grade=harm.value,  # type: ignore[arg-type]
        attribution_grade=blame.value,  # type: ignore[arg-type]
        policy=policy.stamp,
        reasons=(_who_says(ordered), *harm.reasons, *blame.reasons, *denied, *figures.conflicts, *reasons),
        reason_codes=(
            *harm.codes,
            *blame.codes,
            *(("denied_by_accused",) if denied else ()),
            *(("part_exceeds_whole",) if figures.conflicts else ()),
        ),
    )


def when_of(accounts: Sequence[Account]) -> When | None:
    """The time of the most exactly dated account, the earliest mention on a tie."""
    dated = [account for account in accounts if account.claim.when is not None and account.days.is_known]
    if dated:
        return min(dated, key=lambda account: account.days.length).claim.when
    return next((account.claim.when for account in accounts if account.claim.when is not None), None)


def places_of(accounts: Sequence[Account]) -> tuple[Place, ...]:
    """The places of the region most accounts name, finest first; one place once."""
    region = Event(tuple(accounts)).region
    keys = {spot.key for spot in region}
    from_claims = [place for account in accounts if account.region == region for place in account.claim.places]
    chosen: dict[str, Place] = {}
    for place in from_claims:
        chosen.setdefault((place.gazetteer_id or place.name or place.as_written or "").casefold(), place)
    return tuple(sorted(chosen.values(), key=lambda place: place.level in COARSE)) if keys else ()


def _who_says(accounts: Sequence[Account]) -> str:
    """How many reports, and how many claimants behind them."""
    reports = len({account.ref.report for account in accounts})
    voices = len({account.voice.root for account in accounts})
    return f"{reports} report{'s' * (reports != 1)}, {voices} claimant{'s' * (voices != 1)}"
