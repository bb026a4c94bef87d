"""All words of a pack in one table, found in one pass over the tokens of a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sijill.actors import ActorKind, Actors
from sijill.extract.tokens import Tokens, tokenise
from sijill.languages import Entry, Pack

SECTIONS = ("grammar", "numbers", "people", "harms", "things", "weapons", "targets", "forces", "speech", "attacks", "kinds")
Senses = Mapping[str, Entry]  # section -> entry
_Phrases = tuple[tuple[tuple[str, ...], Senses], ...]  # longest first


@dataclass(frozen=True, slots=True)
class Lexicon:
    """First word -> the phrases that begin with it, longest first. Hyphens inside phrases and text are passed over alike."""

    by_first: Mapping[str, _Phrases]
    age_units: frozenset[str] = frozenset()
    age_tails: frozenset[str] = frozenset()

    def all_at(self, words: list[str], at: int) -> list[tuple[int, Senses]]:
        """Every phrase that begins at a token, longest first."""
        found = []
        for rest, senses in self.by_first.get(words[at], ()):
            if (end := _match(words, at + 1, rest)) is not None:
                found.append((end, senses))
        return found

    def senses_at(self, words: list[str], at: int) -> tuple[int, Senses] | None:
        """The longest phrase that begins at a token: the index behind its last token, and what it can mean."""
        for rest, senses in self.by_first.get(words[at], ()):
            if (end := _match(words, at + 1, rest)) is not None:
                return end, senses
        return None


def _match(words: list[str], at: int, rest: tuple[str, ...]) -> int | None:
    size = len(words)
    for word in rest:
        if at < size and words[at] == "-":
            at += 1
        if at >= size or words[at] != word:
            return None
        at += 1
    return at


@lru_cache
def compile_lexicon(pack: Pack, actors: Actors | None = None) -> Lexicon:
    """The lexicon of a pack: every word of the sections that the clause grammar reads, and the names of the register of actors."""
    phrases: dict[tuple[str, ...], dict[str, Entry]] = {}
    for section in SECTIONS:
        for entry in pack[section].values():
            for word in entry.words:
                phrases.setdefault(_key(word), {}).setdefault(section, entry)
    for section, name, entry in _named(actors) if actors is not None else ():
        if key := _key(name):
            phrases.setdefault(key, {}).setdefault(section, entry)
    by_first: dict[str, list[tuple[tuple[str, ...], Senses]]] = {}
    for key, senses in phrases.items():
        by_first.setdefault(key[0], []).append((key[1:], senses))
    table = {first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in by_first.items()}
    return Lexicon(table, _words(pack, "age_unit"), _words(pack, "age_tail"))


def _named(actors: Actors) -> Iterator[tuple[str, str, Entry]]:
    """Names of the register ("named") and of countries with their demonyms ("nations"). Both are written with a capital."""
    for actor in actors:
        if actor.kind is not ActorKind.ROLE and actor.kind is not ActorKind.STATE:
            entry = Entry(actor.id, meaning={"kind": actor.kind.value, "name": actor.name})
            yield from (("named", name, entry) for name in (actor.name, *actor.names))
    for country in actors.countries:
        entry = Entry(country.code, meaning={"kind": "state", "name": country.name})
        yield from (("nations", name, entry) for name in (country.name, *country.names, *country.demonyms))


def _words(pack: Pack, entry: str) -> frozenset[str]:
    return frozenset(pack["ages"][entry].words) if entry in pack["ages"] else frozenset()


def _key(phrase: str) -> tuple[str, ...]:
    tokens: Tokens = tokenise(phrase, 0, len(phrase))
    return tuple(word for word in tokens.words if word != "-")
