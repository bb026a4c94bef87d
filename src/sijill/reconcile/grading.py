"""Grades: how well harm and blame are supported, by published rule with reason codes. A machine never says "confirmed"."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sijill.domain.claim import Harm, Modality
from sijill.domain.incident import AttributionGrade, HarmGrade
from sijill.domain.provenance import Perpetrator
from sijill.reconcile.account import Account
from sijill.reconcile.bounds import Figures
from sijill.reconcile.claimants import Voice, two_sides
from sijill.reconcile.figures import RIVAL
from sijill.reconcile.policies import Policy
from sijill.reconcile.ties import Ties


class Grade(NamedTuple):
    """A grade with its reason codes and sentences."""

    value: str
    codes: tuple[str, ...]
    reasons: tuple[str, ...]


def grade_harm(accounts: Sequence[Account], figures: Figures, policy: Policy, is_confirmed: bool = False) -> Grade:
    """How well it is supported that people were harmed."""
    denied = {account.ref for account in figures.denials}
    heard_of = [account for account in accounts if account.counts and not account.is_zero and account.ref not in denied]
    gravest = next((harm for harm in Harm if any(account.harm is harm for account in heard_of)), None)
    voices = [account.voice for account in heard_of if account.harm is gravest]  # two voices for two harms bear out neither
    names = names_of(voices)
    heard = f"{len(names)} claimant{'s' * (len(names) != 1)}: {', '.join(names)}" if names else "nobody gives a figure"
    provisional = ("provisional",) if len({voice.root for voice in voices if voice.is_known}) < policy.needs else ()
    if is_confirmed:
        return Grade(HarmGrade.CONFIRMED, ("confirmed_by_person",), ("a person confirmed it",))
    if not voices:
        return Grade(HarmGrade.UNSUPPORTED, ("no_figure",), (heard,))
    if figures.rival_counts:
        two = ("two_independent_claimants",) if two_sides(voices) else ()
        return Grade(
            HarmGrade.RIVAL_COUNTS, ("rival_counts", *two, *provisional), (f"the counts of {', '.join(names)} cannot all be true",)
        )
    if two_sides(voices):
        return Grade(HarmGrade.CORROBORATED, ("two_independent_claimants", *provisional), (heard,))
    roots = {voice.root for voice in voices}
    why = "one_voice" if len(roots) == 1 else "one_side_or_unnamed"
    return Grade(HarmGrade.SINGLE_CLAIMANT, (why, *provisional), (heard if len(roots) == 1 else f"{heard}, not shown to be independent",))


def grade_attribution(accounts: Sequence[Account]) -> Grade:
    """How the blame stands. What hit the victims is no blame, and a belligerent's own claim is an admission."""
    blaming = [account for account in accounts if account.claim.perpetrators]
    hands = perpetrators_of(accounts)
    if not hands:
        return Grade(AttributionGrade.NOT_ALLEGED, ("nobody_named",), ("nobody is named as responsible",))
    if any(_admits(account) for account in blaming):
        return Grade(AttributionGrade.ADMITTED, ("own_claim",), ("the one named says so itself",))
    if _is_contested(blaming) or _is_denied(accounts):
        return Grade(AttributionGrade.CONTESTED, ("different_hands_or_denied",), ("different sides are blamed, or the blame is denied",))
    voices = [account.voice for account in blaming]
    names = ", ".join(names_of(voices))
    if two_sides(voices):
        return Grade(AttributionGrade.ALLEGED_BY_SEVERAL, ("several_claimants",), (f"blamed by {names}",))
    return Grade(AttributionGrade.ALLEGED_BY_ONE, ("one_claimant",), (f"blamed by {names}",))


def names_of(voices: Iterable[Voice]) -> list[str]:
    """One name for each voice, sorted."""
    return sorted({voice.root: voice.name for voice in voices}.values())


def perpetrators_of(accounts: Sequence[Account]) -> tuple[Perpetrator, ...]:
    """Everybody named as responsible, once each, in the order of first mention."""
    found: dict[str, Perpetrator] = {}
    for account in accounts:
        for hand in account.claim.perpetrators:
            found.setdefault((hand.name or hand.as_written or "").casefold(), hand)
    return tuple(hand for name, hand in found.items() if name)


def _admits(account: Account) -> bool:
    """A party speaks of what it did itself."""
    return account.claim.modality is Modality.CLAIMED and account.voice.side is not None and account.voice.side in account.accused


def _is_denied(accounts: Sequence[Account]) -> bool:
    """Somebody denies it: a claim says so, or is contested though no rival count contests it."""
    rivals = Ties(accounts, RIVAL)
    return any(
        account.claim.modality is Modality.DENIED or (account.claim.modality is Modality.CONTESTED and not rivals.of([account]))
        for account in accounts
    )


def _is_contested(blaming: Sequence[Account]) -> bool:
    """Two claimants blame hands of different sides."""
    by_voice: dict[str, set[str]] = {}
    for account in blaming:
        by_voice.setdefault(account.voice.root, set()).update(
            hand.side or (hand.name or "").casefold() for hand in account.claim.perpetrators
        )
    sets = list(dict.fromkeys(frozenset(hands) for hands in by_voice.values()))
    return any(not (one & other) for at, one in enumerate(sets) for other in sets[at + 1 :])
