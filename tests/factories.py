"""Domain values with defaults, for tests that care about one field. Names and places are invented."""

from typing import Any

from sijill.domain.claim import Claim, Harm, Kind, Link, LinkType, Modality, Polarity, Scope
from sijill.domain.place import Level, Place
from sijill.domain.provenance import Source
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.reading import Reading
from sijill.domain.report import Head, Report
from sijill.domain.when import Precision, When
from sijill.extract import find_claims


def number(low: int | None, best: int | None = None, high: int | None = None, modifier: Modifier = Modifier.EXACT) -> Quantity:
    """A quantity; one figure alone is exact."""
    if best is None and high is None and modifier is Modifier.EXACT:
        best = high = low
    return Quantity(low, best, high, as_written=str(best if best is not None else low), modifier=modifier)


def at_least(low: int) -> Quantity:
    """ "at least N"."""
    return Quantity(low, low, None, f"at least {low}", Modifier.AT_LEAST)


def nearly(high: int) -> Quantity:
    """ "nearly N"."""
    return Quantity(None, high, high, f"nearly {high}", Modifier.NEARLY)


def day(iso: str, end: str | None = None) -> When:
    """A day, or the days from one to another."""
    return When(iso, end or iso, Precision.PERIOD if end else Precision.DAY)


def town(name: str, lat: float | None = 11.0, lon: float | None = -35.0, **fields: Any) -> Place:
    """A town of the invented country Marenna, five kilometres across."""
    return Place(name, name, **{"level": Level.TOWN, "country": "XM", "lat": lat, "lon": lon, "radius_km": 2.5, **fields})


def claim(identity: str = "c1", figure: Quantity | int | None = 3, **fields: Any) -> Claim:
    """An asserted claim of people killed in one incident, with no day and place unless given."""
    known: dict[str, Any] = {
        "kind": Kind.CASUALTY,
        "harm": Harm.KILLED,
        "group": "people",
        "scope": Scope.INCIDENT,
        "modality": Modality.ASSERTED,
        "polarity": Polarity.AFFIRMED,
        "number": number(figure) if isinstance(figure, int) else figure,
    }
    known.update(fields)
    quote = str(known.pop("quote", f"{identity} killed"))
    start = known.pop("start", 0)
    return Claim(id=identity, quote=quote, start=start, end=start + len(quote), **known)


def link(kind: LinkType, to: str) -> tuple[Link, ...]:
    """One relation to another claim of the same report."""
    return (Link(kind, to),)


def said_by(name: str | None, role: str = "speaker", **fields: Any) -> tuple[Source, ...]:
    """A chain of one."""
    return (Source(name, role, name, **fields),)


def reading(identity: str = "r1", *claims: Claim, **head: Any) -> Reading:
    """A reading of some claims, published by an outlet of its own unless given."""
    return Reading(identity, Head(**{"publisher": f"Outlet {identity}", "lang": "en", **head}), tuple(claims))


def report(text: str, identity: str = "r1", **head: Any) -> Report:
    """An English report of these words."""
    return Report(identity, text, Head(**{"lang": "en", **head}))


def read(text: str, **head: Any) -> tuple[Claim, ...]:
    """The claims of an English report of these words, read with the strict profile and without a gazetteer."""
    return find_claims(report(text, **head)).claims


def harms(text: str, **head: Any) -> tuple[Claim, ...]:
    """The claims of harm among them."""
    return tuple(found for found in read(text, **head) if found.harm is not None)
