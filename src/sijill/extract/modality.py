"""How a claim is said: in the reporter's own voice, reported, alleged, claimed by a party, contested, unverified."""

from collections.abc import Sequence

from sijill.domain.claim import Modality
from sijill.domain.provenance import Perpetrator, Source

PARTIES = frozenset(("army", "armed_group", "belligerent", "state"))
UNNAMED = ("activist", "witness", "local source", "resident", "sources", "source")


def modality_of(
    colours: frozenset[str],
    around: frozenset[str],
    sources: Sequence[Source],
    perpetrators: Sequence[Perpetrator],
    *,
    blames: bool,
    rival: bool,
    status: str,
) -> Modality:
    """The modality from the words of the sentence (``colours``), of those around it, the speakers and the blame."""
    if "unverified" in colours | around:
        return Modality.UNVERIFIED
    if rival or "deny" in around:
        return Modality.CONTESTED
    party = any(source.kind in PARTIES for source in sources)
    if party and ("claim" in colours or status == "combatant"):
        return Modality.CLAIMED
    if party and all(source.kind in PARTIES for source in sources):
        return Modality.CLAIMED
    if "hedge" in colours and perpetrators:
        return Modality.ALLEGED
    if blames and sources and all(_is_unnamed(source) for source in sources):
        return Modality.ALLEGED
    if sources or "hedge" in colours:
        return Modality.REPORTED
    return Modality.ASSERTED


def _is_unnamed(source: Source) -> bool:
    written = (source.as_written or "").lower()
    return any(word in written for word in UNNAMED)
