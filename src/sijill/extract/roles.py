"""The parts that single small words play in rules: "of" that ties a number to its noun, "that" that opens what is said."""

import re
from functools import lru_cache, partial

from sijill.extract.folding import Remembered
from sijill.extract.writing import plain_word
from sijill.languages import Pack

NO_ROLES: frozenset[str] = frozenset()
Roles = Remembered[frozenset[str]]


def no_roles() -> Roles:
    """Those of a language whose pack says none: no word plays a part."""
    return Remembered(_of_none)


@lru_cache
def roles_of(pack: Pack) -> Roles:
    """The parts that each word or phrase plays, by the names of the entries of ``roles.yml``: those that list it, and those whose
    pattern it is from its first letter to its last.
    """
    section = pack["roles"]
    known: dict[str, frozenset[str]] = {}
    for entry in section.values():
        for word in entry.words:
            folded = plain_word(word, pack)
            known[folded] = known.get(folded, NO_ROLES) | {entry.name}
    shaped = [(entry.name, entry.pattern) for entry in section.values() if entry.pattern is not None]
    shape = re.compile("".join(rf"(?=(?P<{name}>{pattern})\Z|)" for name, pattern in shaped))  # one look for all of them
    return Remembered(partial(_roles, known, shape if shaped else None, {}))


def _roles(
    known: dict[str, frozenset[str]], shape: "re.Pattern[str] | None", shared: dict[frozenset[str], frozenset[str]], word: str
) -> frozenset[str]:
    found = known.get(word, NO_ROLES)
    if shape is not None and (match := shape.match(word)) is not None and match.lastindex:
        found |= {name for name, told in match.groupdict().items() if told is not None}
    return shared.setdefault(found, found)


def _of_none(_: str) -> frozenset[str]:
    return NO_ROLES
