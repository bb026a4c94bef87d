"""The settings of a workspace: ``sijill.toml``."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from sijill.domain.errors import WorkspaceError

NAME = "sijill.toml"
WATCHING = "watching"  # the section that the watch list reads
VERSION = 1  # of the workspace's layout

DEFAULTS = f"""\
# Settings of this Sijill workspace. Lines that begin with # show the defaults; take the # away to change one.

workspace_version = {VERSION}

[record]
# What the page and the tables are headed with.
# title = "Casualty record"

[reading]
# How vague words ("dozens", "a family") become bounds: strict, airwars, acled or ucdp.
# profile = "strict"

[reconciling]
# How rival claims become one range: ucdp, airwars, ibc or strict.
# policy = "ucdp"

[working_copy]
# Persons' names, and coordinates finer than a town, stay out of out/ unless these are true.
# with_names = false
# exact_places = false

[archive]
# Each archived item is encrypted with a key of its own, so that `sijill destroy` makes backups unreadable too. The keys lie in
# keys/items.txt, and `sijill backup` writes them into a file of their own: WITHOUT THEM NOTHING CAN BE READ. With false, new items are
# plain files; those that are there already stay as they are.
# own_keys = true

[{WATCHING}]
# Feeds that `sijill watch` asks, how many minutes apart; whether the pages behind their entries are fetched; whether robots.txt is obeyed.
# feeds = ["https://example.org/feed.xml"]
# minutes = 30
# follow = true
# robots = true
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``sijill.toml`` decides. An option on the command line goes before it."""

    title: str = "Casualty record"
    profile: str = "strict"
    policy: str = "ucdp"
    with_names: bool = False
    exact_places: bool = False
    own_keys: bool = True


_SECTIONS = {
    "record": ("title",),
    "reading": ("profile",),
    "reconciling": ("policy",),
    "working_copy": ("with_names", "exact_places"),
    "archive": ("own_keys",),
}


def read_settings(path: Path) -> Settings:
    """The settings in a file.

    Raises WorkspaceError where the file is not TOML, is of another version, or has a key that means nothing: a setting that is
    silently ignored would be a decision nobody took.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkspaceError(f"{path}: cannot be read: {error}") from error
    version = raw.pop("workspace_version", None)
    if version != VERSION:
        raise WorkspaceError(f"{path}: workspace_version is {version!r}, this Sijill works with {VERSION}; use the Sijill that made it")
    return Settings(**_known(path, raw))


def _known(path: Path, raw: dict[str, object]) -> dict[str, Any]:
    kinds = {field.name: type(field.default) for field in fields(Settings)}
    found: dict[str, Any] = {}
    for section, body in raw.items():
        if section == WATCHING and isinstance(body, dict):
            continue
        if section not in _SECTIONS or not isinstance(body, dict):
            raise WorkspaceError(f"{path}: [{section}] means nothing here; known are {', '.join((*_SECTIONS, WATCHING))}")
        for key, value in body.items():
            if key not in _SECTIONS[section]:
                raise WorkspaceError(f"{path}: {section}.{key} means nothing here; known are {', '.join(_SECTIONS[section])}")
            if type(value) is not kinds[key]:
                raise WorkspaceError(f"{path}: {section}.{key}: {kinds[key].__name__} is wanted, not {value!r}")
            found[key] = value
    return found
