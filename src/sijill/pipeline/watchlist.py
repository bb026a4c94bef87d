"""The feeds that a workspace watches: the section ``[watching]`` of its settings, and what is known of each feed from the last time."""

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sijill.custody import write_whole
from sijill.domain.errors import WorkspaceError
from sijill.exports import from_wire, to_wire
from sijill.pipeline.settings import NAME, WATCHING

MOST_SEEN = 5_000  # entries that are remembered of one feed, the newest
_KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "feeds": ("a list of addresses", lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value)),
    "minutes": ("a whole number of minutes", lambda value: type(value) is int and value > 0),
    "follow": ("true or false", lambda value: isinstance(value, bool)),
    "robots": ("true or false", lambda value: isinstance(value, bool)),
}


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched: addresses of feeds, minutes between two looks, whether the pages behind entries are fetched, and robots.txt."""

    feeds: tuple[str, ...] = ()
    minutes: int = 30
    follow: bool = True
    robots: bool = True


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed: the server's marks of its last state, the entries that were met, each in the state it had, when it may be
    asked again (ISO, UTC), and how often in a row it failed.
    """

    etag: str | None = None
    modified: str | None = None
    seen: tuple[str, ...] = ()
    due: str = ""
    failures: int = 0
    message: str | None = None

    def with_seen(self, keys: tuple[str, ...]) -> "FeedState":
        """The state with more entries met."""
        return replace(self, seen=tuple(dict.fromkeys((*self.seen, *keys)))[-MOST_SEEN:])


def read_watched(folder: Path) -> Watched:
    """What a workspace watches. Raises WorkspaceError naming the key that means nothing or is of the wrong kind."""
    path = folder / NAME
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")).get(WATCHING, {})
    for key, value in raw.items():
        if key not in _KINDS:
            raise WorkspaceError(f"{path}: {WATCHING}.{key} means nothing here; known are {', '.join(_KINDS)}")
        if not _KINDS[key][1](value):
            raise WorkspaceError(f"{path}: {WATCHING}.{key}: {_KINDS[key][0]} is wanted")
    known: dict[str, Any] = {key: tuple(value) if key == "feeds" else value for key, value in raw.items()}
    return Watched(**known)


def read_states(path: Path) -> dict[str, FeedState]:
    """What is known of each feed by address; nothing where the file is not there. Raises WorkspaceError where it is damaged."""
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise WorkspaceError(
            f"{path}: not as it was written ({error}); restore it from a backup, or delete it to ask every feed anew"
        ) from error
    return {address: from_wire(FeedState, state, at=str(path)) for address, state in raw.items()}


def write_states(path: Path, states: dict[str, FeedState]) -> None:
    """Keeps what is known of each feed: the old file or the new one, never half."""
    told = {address: to_wire(state) for address, state in sorted(states.items())}
    write_whole(path, json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n")
