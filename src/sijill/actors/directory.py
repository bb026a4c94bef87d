"""Finding entries of the register by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sijill.actors.actor import Actor, ActorKind
from sijill.actors.folding import fold_name

_FIGHTING = (ActorKind.STATE, ActorKind.ARMY, ActorKind.ARMED_GROUP, ActorKind.BELLIGERENT)
_LONGEST_NAME = 9  # words


@dataclass(frozen=True, slots=True)
class Country:
    """A country as a party: its names and demonyms, folded by the reader, stand for its state, and before ``forces`` for its army."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    sides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Actors:
    """The register with its index. ``by_id`` holds every entry; names are looked up by their folded key.

    ``forces`` are the words that after a country's name or demonym mean its armed forces ("warplanes"), ``state_words`` its government.
    """

    by_id: Mapping[str, Actor]
    countries: tuple[Country, ...] = ()
    forces: frozenset[str] = frozenset()
    state_words: frozenset[str] = frozenset()
    _named: dict[str, tuple[Actor, ...]] = field(init=False, repr=False, default_factory=dict)
    _called: dict[str, tuple[Actor, ...]] = field(init=False, repr=False, default_factory=dict)
    _lands: dict[str, str] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._named.update(_index((fold_name(name), actor) for actor in self.by_id.values() for name in (actor.name, *actor.names)))
        self._called.update(_index((fold_name(name), actor) for actor in self.by_id.values() for name in actor.called))
        for country in self.countries:
            self._lands.update({fold_name(name): country.code for name in (country.name, *country.names, *country.demonyms)})

    def __iter__(self) -> Iterator[Actor]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)

    def find(self, name: str | None, country: str | None = None) -> Actor | None:
        """The one actor of that name, or ``None`` where nobody or more than one bears it.

        ``country`` is the country of the story (ISO 3166 alpha-2): it chooses between bearers of one name, and without it phrases like
        "regime forces" mean nobody.
        """
        key = fold_name(name or "")
        if not key:
            return None
        return self._phrase(key, country) or _one(self._named.get(key, ()), country) or self._of_country(key)

    def find_in(self, words: str | None, country: str | None = None) -> Actor | None:
        """The actor of the longest known name that stands inside some words ("a member of the White Helmets"), or ``None``.

        Of several names of that length the first counts; names of countries count only if nothing else is there.
        """
        return _find_in(self, words, country) if words else None

    def _inside(self, words: str, country: str | None) -> Actor | None:
        whole = self.find(words, country)
        if whole is not None:
            return whole
        tokens = fold_name(words).split()
        for length in range(min(_LONGEST_NAME, len(tokens)), 0, -1):
            for at in range(len(tokens) - length + 1):
                found = _one(self._named.get(" ".join(tokens[at : at + length]), ()), country)
                at_edge = at in (0, len(tokens) - length)  # "Media Office" is no media; "Dunmore police" are police
                if found is not None and found.kind is not ActorKind.STATE and (at_edge or found.kind is not ActorKind.ROLE):
                    return found
        return None

    def side_of(self, actor: Actor | str | None, country: str | None = None) -> str | None:
        """The id of the party to the conflict an actor belongs to or speaks for, ``None`` if it is of no side or unknown.

        ``country`` is where the conflict is: a state's side at home need not be its side abroad.
        """
        found = self.find(actor, country) if isinstance(actor, str) else actor
        return self._side(found, country, frozenset()) if found else None

    def organisations_of(self, actor: Actor) -> frozenset[str]:
        """The ids of the actor and of every body it is a member of, at any remove."""
        return _chain(self, actor.id)

    def are_one_organisation(self, left: Actor, right: Actor) -> bool:
        """One is the other, or one is a member of the other at any remove."""
        return left.id in self.organisations_of(right) or right.id in self.organisations_of(left)

    def _side(self, actor: Actor, country: str | None, seen: frozenset[str]) -> str | None:
        if country and country in actor.sides:
            return actor.sides[country]
        if actor.side:
            return self._side_abroad(actor, actor.side, country, seen)
        for parent in actor.member_of:
            if parent not in seen and (side := self._side(self.by_id[parent], country, seen | {actor.id})):
                return side
        return actor.id if actor.kind in _FIGHTING else None

    def _side_abroad(self, actor: Actor, side: str, country: str | None, seen: frozenset[str]) -> str | None:
        """A ministry of a state takes the state's side where the conflict is."""
        party = self.by_id.get(side)
        if party is None or side == actor.id or side in seen:
            return side
        return self._side(party, country, seen | {actor.id})

    def _of_country(self, key: str) -> Actor | None:
        """The armed forces or the state of a country: "Israeli warplanes", "Russia", "the Syrian government"."""
        if key in self._lands:
            return self.state_of(self._lands[key])
        land, _, rest = key.rpartition(" ")
        while land:
            if land in self._lands and rest in self.state_words:
                return self.state_of(self._lands[land])
            if land in self._lands and rest in self.forces:
                return self.army_of(self._lands[land])
            land, _, more = land.rpartition(" ")
            rest = f"{more} {rest}"
        return None

    def state_of(self, country: str) -> Actor | None:
        """The state of a country (ISO 3166 alpha-2)."""
        return self.by_id.get(f"state.{country.lower()}")

    def army_of(self, country: str) -> Actor | None:
        """The armed forces of a country, or its state where the register has no entry for them."""
        return self.by_id.get(f"army.{country.lower()}") or self.state_of(country)

    def _phrase(self, key: str, country: str | None) -> Actor | None:
        bearers = self._called.get(key, ())
        if country is None:
            return None
        own = [actor for actor in bearers if actor.country == country]
        return own[0] if len(own) == 1 else None


def _index(pairs: Iterable[tuple[str, Actor]]) -> dict[str, tuple[Actor, ...]]:
    found: dict[str, dict[str, Actor]] = defaultdict(dict)
    for key, actor in pairs:
        if key:
            found[key][actor.id] = actor
    return {key: tuple(actors.values()) for key, actors in found.items()}


def _one(bearers: tuple[Actor, ...], country: str | None) -> Actor | None:
    if len(bearers) <= 1:
        return bearers[0] if bearers else None
    own = [actor for actor in bearers if country and actor.country == country]
    return own[0] if len(own) == 1 else None


@lru_cache(maxsize=1024)  # a report names its speakers many times
def _find_in(actors: Actors, words: str, country: str | None) -> Actor | None:
    return actors._inside(words, country)  # noqa: SLF001 - the same room


@lru_cache(maxsize=8192)
def _chain(actors: Actors, start: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        current = waiting.pop()
        if current not in found and current in actors.by_id:
            found.add(current)
            waiting.extend(actors.by_id[current].member_of)
    return frozenset(found)
