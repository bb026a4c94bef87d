"""How a claim is said: in the reporter's own voice, reported, alleged, claimed by a party, contested, unverified."""

from collections.abc import Sequence

from sijill.domain.claim import Modality
from sijill.domain.provenance import Perpetrator
from sijill.extract.people import FIGHTING
from sijill.extract.telling import Speaker

PARTIES = frozenset(("army", "armed_group", "belligerent"))
ALLEGED = "alleged"  # the basis of a perpetrator whom the text only suspects


def modality_of(
    colours: frozenset[str],
    around: frozenset[str],
    speakers: Sequence[Speaker],
    perpetrators: Sequence[Perpetrator],
    *,
    rival: bool,
    status: str,
    issuer: str | None = None,
) -> Modality:
    """The modality from the words of the sentence (``colours``), of those around it, the speakers and the blame.

    ``status`` is the victims'; ``issuer`` the kind of body that publishes, which speaks where nobody else does.
    """
    if "unverified" in colours | around:
        return Modality.UNVERIFIED
    if rival or "deny" in around:
        return Modality.CONTESTED
    if _is_a_partys(speakers, colours, status, issuer):
        return Modality.CLAIMED
    if perpetrators and _is_alleged(colours, speakers, perpetrators):
        return Modality.ALLEGED
    return Modality.REPORTED if speakers or "hedge" in colours else Modality.ASSERTED


def _is_a_partys(speakers: Sequence[Speaker], colours: frozenset[str], status: str, issuer: str | None) -> bool:
    """A belligerent about itself or its enemy: its forces, or its state about fighters."""
    kinds = {speaker.source.kind for speaker in speakers} or {issuer}
    if kinds <= PARTIES:
        return True
    return bool(kinds & (PARTIES | {"state"})) and ("claim" in colours or status in FIGHTING)


def _is_alleged(colours: frozenset[str], speakers: Sequence[Speaker], perpetrators: Sequence[Perpetrator]) -> bool:
    """The blame is hedged, an accusation, or an unnamed source's."""
    if any(hand.basis == ALLEGED for hand in perpetrators) or colours & {"hedge", "claim"}:
        return True
    return bool(speakers) and all(speaker.unnamed for speaker in speakers)
