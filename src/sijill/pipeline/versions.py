"""What made a result: the program, its data, and their digests."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sijill.domain.ids import digest_bytes, digest_parts
from sijill.languages import load_pack, packs_available
from sijill.languages.profile import load_profile
from sijill.places import gazetteer_digest

PACKAGE = Path(__file__).parent.parent
_SOURCES = (".py", ".yml", ".yaml", ".json", ".csv", ".tsv")
# Rooms that cannot change what is read in a report or how reports are put together.
_NOT_READING = ("cli", "web", "evaluate", "examples", "exports")


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("sijill")
    except PackageNotFoundError:  # a source tree that was never installed
        return "0+source"


@cache
def code_digest() -> str:
    """The SHA-256 over the sources and data that decide what claims and incidents come out, packs left out.

    Cached readings are kept under it, so that no result of older code is ever taken for a result of this one.
    """
    parts: list[str] = []
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE)
        if path.suffix in _SOURCES and inside.parts[0] not in _NOT_READING and inside.parts[:2] != ("languages", "packs"):
            parts += [inside.as_posix(), digest_bytes(path.read_bytes())]
    return digest_parts("code", *parts)


def versions_used(profile: str, policy: str) -> tuple[tuple[str, str], ...]:
    """Everything a result depends on besides the reports: name and version or digest, in a fixed order."""
    packs = ((f"pack {code}", load_pack(code).digest) for code in packs_available())
    return (
        ("sijill", program_version()),
        ("code", code_digest()),
        *packs,
        ("profile", load_profile(profile).label),
        ("policy", policy),
        ("gazetteer", gazetteer_digest()),
    )
