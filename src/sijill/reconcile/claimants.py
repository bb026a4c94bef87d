"""Who says it: the voice behind a claim, and whether voices are of two sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sijill.actors import Actor, ActorKind, Actors, fold_name
from sijill.domain.claim import Claim
from sijill.domain.filling import quickly_filled
from sijill.domain.provenance import Source
from sijill.domain.reading import Reading

UNNAMED: Final = "unnamed"
BY_NAME: Final = "name:"  # before the folded name of one the register does not know
BY_ROLE: Final = "role."  # begins the register's ids of those that are no body of their own: the police of any town
_OWN_ROLES: Final = ("publisher", "issuer")


@quickly_filled
@dataclass(frozen=True, slots=True)
class Voice:
    """The claimant at the root of a chain of telling.

    ``root`` is the same for everything that is one claimant: an organisation and its members, a role ("police"), a publisher in its own
    voice, all unnamed speakers together. ``is_known`` is false where nobody could say who it is, so that it cannot be shown to be
    independent of another; ``publisher`` is who printed it; ``is_own`` marks a publisher that speaks for itself; ``sort`` says what kind of
    unnamed speaker it is (activists, residents).
    """

    root: str
    name: str
    side: str | None
    is_known: bool
    publisher: str | None
    is_own: bool = False
    sort: str | None = None


def voice_of(claim: Claim, reading: Reading, actors: Actors, origin: Reading | None = None) -> Voice:
    """The voice of a claim: its first named speaker, else whoever publishes in its own voice.

    ``origin`` is the report this one copies, if it does: what a copy says in its own voice is the voice of the original.
    """
    country = next((place.country for place in claim.places if place.country), None)
    head = reading.head
    publisher = head.publisher or head.source_line
    own = fold_name(publisher) if publisher else None
    speakers = [link for link in claim.source_chain if link.name and not _is_publisher(link, own)]
    issuer = _issuer(claim.source_chain, own)
    if speakers:
        return _spoken(speakers, issuer or publisher, country, actors)
    first = origin or reading
    teller = (None if origin else issuer) or first.head.source_line or first.head.publisher
    return _own_voice(teller, first.id, country, actors, publisher)


def two_sides(voices: Sequence[Voice]) -> bool:
    """Among them are two independent voices that are not of one side."""
    ordered = sorted({(voice.root, voice.side) for voice in voices if voice.is_known}, key=str)
    return any(
        root != other and (side is None or side != against)
        for at, (root, side) in enumerate(ordered)
        for other, against in ordered[at + 1 :]
    )


def _is_publisher(link: Source, own: str | None) -> bool:
    if (link.role or "").startswith(_OWN_ROLES):
        return True
    return own is not None and fold_name(link.name or "") == own


def _issuer(chain: Sequence[Source], own: str | None) -> str | None:
    return next((link.name for link in reversed(chain) if link.name and _is_publisher(link, own)), None)


def _spoken(speakers: Sequence[Source], publisher: str | None, country: str | None, actors: Actors) -> Voice:
    """The first speaker who is somebody; the side of an unnamed one is that of the next who passes the words on."""
    first = speakers[0]
    actor = _actor_of(first, country, actors)
    passers = [_actor_of(link, country, actors) for link in speakers[1:]] + [actors.find_in(publisher, country)]
    if actor is None:
        return Voice(f"{BY_NAME}{fold_name(first.name or '')}", first.name or UNNAMED, first.side, True, publisher)
    if actor.unnamed:
        side = next((found for passer in passers if passer and (found := actors.side_of(passer, country))), None)
        return Voice(UNNAMED, first.name or UNNAMED, side, False, publisher, sort=actor.id)
    return Voice(_organisation(actor, actors), first.name or actor.name, first.side or actors.side_of(actor, country), True, publisher)


def _actor_of(link: Source, country: str | None, actors: Actors) -> Actor | None:
    return actors.find_in(link.name, country) or actors.find_in(link.as_written, country)


def _own_voice(teller: str | None, origin: str, country: str | None, actors: Actors, publisher: str | None) -> Voice:
    if not teller:
        return Voice(f"report:{origin}", "an unnamed publisher", None, False, publisher, True)
    actor = actors.find_in(teller, country)
    if actor is None or actor.kind is ActorKind.ROLE:
        return Voice(f"{BY_NAME}{fold_name(teller)}", teller, None, True, publisher, True)
    return Voice(_organisation(actor, actors), actor.name, actors.side_of(actor, country), True, publisher, True)


def _organisation(actor: Actor, actors: Actors) -> str:
    """The id of the topmost body the actor is a member of."""
    seen = {actor.id}
    while actor.member_of and actor.member_of[0] not in seen:
        actor = actors.by_id[actor.member_of[0]]
        seen.add(actor.id)
    return actor.id
