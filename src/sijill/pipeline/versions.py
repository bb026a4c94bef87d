"""What made a result: the program, its data, and their digests."""

from functools import cache
from pathlib import Path

import sijill
from sijill.domain.ids import digest_bytes, digest_parts
from sijill.languages import load_pack, load_profile, packs_available
from sijill.pipeline.reading import Manner
from sijill.places import gazetteer_digest

PACKAGE = Path(__file__).parent.parent
_SOURCES = (".py", ".yml", ".yaml", ".json", ".csv", ".tsv")
# Rooms that cannot change what is read in a report or how reports are put together.
_NOT_READING = ("cli", "web", "evaluate", "examples", "exports")


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


def versions_used(manner: Manner, policy: str) -> tuple[tuple[str, str], ...]:
    """Everything a result depends on besides the reports: name and version or digest, in a fixed order."""
    packs = ((f"pack {code}", load_pack(code).digest) for code in packs_available())
    return (
        ("sijill", sijill.__version__),
        ("code", code_digest()),
        *packs,
        ("profile", load_profile(manner.profile).label),
        ("policy", policy),
        ("gazetteer", gazetteer_digest(manner.gazetteers)),
    )
