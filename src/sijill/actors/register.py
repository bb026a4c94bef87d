"""Reading the register: data in, typed entries out, all faults at once."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sijill.actors.actor import Actor, ActorKind
from sijill.actors.directory import Actors, Country
from sijill.domain.errors import PackError

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays a string; libyaml where it is there
FOLDER = Path(__file__).parent / "data"
_LISTS = ("names", "member_of", "called")
_KNOWN = {"id", "name", "kind", "country", "side", "sides", "unnamed", "source", "link", *_LISTS}


@lru_cache
def load_actors(folder: Path = FOLDER) -> Actors:
    """The register of the package, or of another folder of the same form.

    Raises PackError naming every fault of every file at once.
    """
    faults: list[str] = []
    entries: dict[str, Actor] = {}
    countries = _read_countries(folder / "countries.yml", faults)
    for country in countries:
        state = f"state.{country.code.lower()}"
        entries[state] = Actor(state, country.name, ActorKind.STATE, (), country.code, sides=country.sides, source="ISO 3166")
    for path in sorted(folder.glob("register*.yml")):
        for number, raw in enumerate(_read_list(path, faults), 1):
            actor = _read_actor(f"{path.name} entry {number}", raw, faults)
            if actor and actor.id in entries:
                faults.append(f"{path.name}: the id {actor.id} is given twice")
            elif actor:
                entries[actor.id] = actor
    _check_references(entries, faults)
    forces, state_words = _read_heads(folder / "heads.yml", faults)
    if faults:
        raise PackError("register of actors", faults)
    return Actors(entries, countries, forces, state_words)


def _read_list(path: Path, faults: list[str]) -> list[Any]:
    raw = _read_yaml(path, faults)
    if isinstance(raw, list):
        return raw
    faults.append(f"{path.name}: a list of entries is wanted")
    return []


def _read_yaml(path: Path, faults: list[str]) -> object:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        faults.append(f"{path.name}: cannot be read: {error}")
        return None


def _read_actor(where: str, raw: object, faults: list[str]) -> Actor | None:
    if not isinstance(raw, Mapping) or not all(isinstance(raw.get(key), str) and raw[key] for key in ("id", "name", "kind", "source")):
        faults.append(f"{where}: id, name, kind and source are wanted, each a text")
        return None
    where = f"{where} ({raw['id']})"
    unknown = sorted(set(raw) - _KNOWN)
    if unknown:
        faults.append(f"{where}: unknown keys {', '.join(unknown)}; known are {', '.join(sorted(_KNOWN))}")
    if raw["kind"] not in set(ActorKind):
        faults.append(f"{where}: unknown kind {raw['kind']}; known are {', '.join(ActorKind)}")
        return None
    lists = {key: raw.get(key, []) for key in _LISTS}
    for key, value in lists.items():
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            faults.append(f"{where}.{key}: a list of texts is wanted")
            return None
    if not str(raw.get("link", "https://")).startswith("https://"):
        faults.append(f"{where}.link: an address that begins with https:// is wanted")
    sides = raw.get("sides", {})
    if not isinstance(sides, Mapping):
        faults.append(f"{where}.sides: country codes with the id of a party are wanted")
        return None
    return Actor(
        id=raw["id"],
        name=raw["name"],
        kind=ActorKind(raw["kind"]),
        names=tuple(lists["names"]),
        country=raw.get("country"),
        side=raw.get("side"),
        sides=dict(sides),
        member_of=tuple(lists["member_of"]),
        called=tuple(lists["called"]),
        unnamed=raw.get("unnamed") == "true",
        source=raw["source"],
        link=raw.get("link"),
    )


def _check_references(entries: Mapping[str, Actor], faults: list[str]) -> None:
    for actor in entries.values():
        named = (actor.side, *actor.sides.values(), *actor.member_of)
        faults += [f"{actor.id}: {target} is not in the register" for target in named if target and target not in entries]


def _read_countries(path: Path, faults: list[str]) -> tuple[Country, ...]:
    found = []
    for raw in _read_list(path, faults):
        if not isinstance(raw, Mapping) or not {"code", "name", "demonyms"} <= set(raw):
            faults.append(f"{path.name}: code, name and demonyms are wanted in {raw}")
            continue
        found.append(Country(raw["code"], raw["name"], tuple(raw.get("names", [])), tuple(raw["demonyms"]), raw.get("sides", {})))
    return tuple(found)


def _read_heads(path: Path, faults: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    raw = _read_yaml(path, faults)
    if not isinstance(raw, Mapping) or not {"forces", "state"} <= set(raw):
        faults.append(f"{path.name}: the lists forces and state are wanted")
        return frozenset(), frozenset()
    from_list = [frozenset(" ".join(str(word).casefold().split()) for word in raw[key]) for key in ("forces", "state")]
    return from_list[0], from_list[1]
