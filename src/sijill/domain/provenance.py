"""Who says it, and who is said to have done it."""

from dataclasses import dataclass

from sijill.domain.filling import quickly_filled


@quickly_filled
@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain of telling, from the first speaker to the publisher.

    ``role`` is in the report's terms (``"speaker"``, ``"via"``, ``"publisher"``, ``"issuer"``, ``"belligerent claim"`` ...); ``kind``
    and ``side`` come from the register of actors, where it knows the name; ``start`` and ``end`` place ``as_written`` in the text.
    """

    name: str | None
    role: str | None = None
    as_written: str | None = None
    kind: str | None = None
    side: str | None = None
    start: int | None = None
    end: int | None = None


@quickly_filled
@dataclass(frozen=True, slots=True)
class Perpetrator:
    """Who is said to have done it, in these words; alleged unless the claim's modality says otherwise."""

    as_written: str | None
    name: str | None
    basis: str | None = None
    side: str | None = None
    start: int | None = None
    end: int | None = None
