"""Small invented wars with a known truth, and the reports that tell of them: some copied, rounded, delayed, or summed up.

Marenna is no country; its coordinates lie in the open Atlantic.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from sijill.domain.claim import Claim, Link, LinkType, Scope
from sijill.domain.ids import digest_parts
from sijill.domain.place import Level, Place
from sijill.domain.quantity import Quantity
from sijill.domain.reading import Reading
from sijill.domain.toll import Window
from sijill.domain.when import Precision, When
from tests.factories import at_least, claim, nearly, number, reading, said_by

START: Final = date(2031, 3, 1)
MARENNA: Final = Place("Marenna", "Marenna", Level.COUNTRY, "XM", 11.0, -35.0, radius_km=400.0, gazetteer_id="xm")
SOURCES: Final = ("Orrel Monitor", "Bell Rescue", "Vashti Doctors", "Karn Council", "Ministry of Order", "Harbour Radio")


@dataclass(frozen=True, slots=True)
class Event:
    """What truly happened."""

    day: date
    place: Place
    killed: int
    women: int


@dataclass(slots=True)
class World:
    """A truth and its reports."""

    events: list[Event]
    provinces: list[Place]
    readings: list[Reading] = field(default_factory=list)
    told: dict[str, Event] = field(default_factory=dict)  # what each report of one incident tells of

    def truth(self, window: Window) -> int:
        """How many were killed inside a window."""
        first, last = date.fromisoformat(window.start or "0001-01-01"), date.fromisoformat(window.end or "9999-12-31")
        group = [event.women if window.group == "women" else event.killed for event in self.events if _within(event, window, first, last)]
        return sum(group)


def make_world(rng: Random, events: int = 12, reports: int = 25, provinces: int = 3, days: int = 15) -> World:
    """A war of some events in which every claim is true: figures are exact, or bounds that hold."""
    lands = [_province(number_, rng) for number_ in range(provinces)]
    towns = [_town(land, place, rng) for land in lands for place in range(3)]
    world = World([_event(rng.choice(towns), days, rng) for _ in range(events)], lands)
    for at in range(reports):
        roll = rng.random()
        if roll < 0.15 and world.readings:
            original = rng.choice(world.readings)
            world.readings.append(copy_of(original, f"r{at:04d}", rng))
            if original.id in world.told:
                world.told[f"r{at:04d}"] = world.told[original.id]
        elif roll < 0.75:
            event = world.told[f"r{at:04d}"] = rng.choice(world.events)
            world.readings.append(_incident_report(f"r{at:04d}", event, rng))
        else:
            world.readings.append(_total_report(f"r{at:04d}", world, days, rng))
    return world


def copy_of(original: Reading, identity: str, rng: Random) -> Reading:
    """A repost under another name, some days later."""
    published = date.fromisoformat(original.head.published or "2031-04-01") + timedelta(days=rng.randint(0, 3))
    return reading(
        identity, *original.claims, publisher=f"Blog {identity}", published=published.isoformat(), shingles=original.head.shingles
    )


def _province(at: int, rng: Random) -> Place:
    lat, lon = 5.0 + 4.0 * at, -40.0 + rng.random()
    return Place(
        f"Province {at}", f"Province {at}", Level.PROVINCE, "XM", lat, lon, radius_km=120.0, gazetteer_id=f"p{at}", parents=("xm",)
    )


def _town(land: Place, at: int, rng: Random) -> Place:
    assert land.lat is not None
    assert land.lon is not None
    name, lat, lon = f"Town {land.gazetteer_id}-{at}", land.lat + rng.uniform(-0.6, 0.6), land.lon + rng.uniform(-0.6, 0.6)
    parents = (land.gazetteer_id or "", "xm")
    return Place(name, name, Level.TOWN, "XM", lat, lon, radius_km=3.0, gazetteer_id=f"{land.gazetteer_id}-{at}", parents=parents)


def _event(place: Place, days: int, rng: Random) -> Event:
    killed = rng.choice((1, 2, 3, 5, 8, 13, 31))
    return Event(START + timedelta(days=rng.randrange(days)), place, killed, rng.randint(0, killed))


def _told(value: int, rng: Random) -> Quantity:
    """A true wording of a number."""
    roll = rng.random()
    if roll < 0.5:
        return number(value)
    if roll < 0.75:
        return at_least(rng.randint(max(1, value // 2), value) if value else 0)
    return nearly(value + rng.randint(0, 2)) if roll < 0.85 else Quantity(max(0, value - 2), None, value + 2, f"{value - 2} to {value + 2}")


def _incident_report(identity: str, event: Event, rng: Random) -> Reading:
    when = When(event.day.isoformat(), event.day.isoformat(), Precision.DAY)
    common = {"when": when, "places": (event.place,), "source_chain": said_by(rng.choice(SOURCES))}
    claims = [claim("c1", _told(event.killed, rng), **common)]
    if event.women and rng.random() < 0.5:
        claims.append(claim("c2", number(event.women), group="women", subset_of="c1", start=20, **common))
    return _published(identity, claims, event.day, rng)


def _total_report(identity: str, world: World, days: int, rng: Random) -> Reading:
    length = rng.choice((0, 0, 2, days))
    first = START + timedelta(days=rng.randrange(max(1, days - length)))
    last = first + timedelta(days=length)
    place = rng.choice([MARENNA, *world.provinces])
    whole = world.truth(Window(place, first.isoformat(), last.isoformat()))
    when = When(first.isoformat(), last.isoformat(), Precision.PERIOD if length else Precision.DAY)
    common = {"when": when, "source_chain": said_by(rng.choice(SOURCES)), "scope": Scope.PERIOD_AGGREGATE if length else Scope.DAY_TOTAL}
    claims = [claim("c1", _told(whole, rng), places=(place,), **common)] if whole else []
    if whole and place is MARENNA:
        claims += _parts(world, first, last, common)
    return _published(identity, claims, last, rng)


def _parts(world: World, first: date, last: date, common: dict[str, object]) -> list[Claim]:
    """The total by province, as its claimant divides it."""
    parts: list[Claim] = []
    for at, land in enumerate(world.provinces):
        value = world.truth(Window(land, first.isoformat(), last.isoformat()))
        if value:
            before = tuple(Link(LinkType.DISJOINT_FROM, each.id) for each in parts)
            parts.append(claim(f"p{at}", number(value), places=(land,), subset_of="c1", relations=before, start=30 + 20 * at, **common))
    return parts


def _published(identity: str, claims: list[Claim], day_: date, rng: Random) -> Reading:
    published = (day_ + timedelta(days=rng.randint(0, 2))).isoformat()
    shingles = tuple(sorted(digest_parts("shingle", identity, str(at))[:16] for at in range(30)))
    return reading(
        identity, *claims, publisher=rng.choice(("Daily Orrel", "The Karn Post", "Bell Tribune")), published=published, shingles=shingles
    )


def _within(event: Event, window: Window, first: date, last: date) -> bool:
    where = window.place
    held = where is None or where.level is Level.COUNTRY or where.gazetteer_id in (*event.place.parents, event.place.gazetteer_id)
    return held and first <= event.day <= last
