"""Two mentions of the same people in one list: "a medic, Ola Brenn, 24", "Ola Brenn, a medic", "his neighbours, Ada Roe and Jens Roe"."""

from itertools import pairwise

from sijill.extract.people import Group
from sijill.extract.speakers import is_possessive
from sijill.extract.units import Unit

BETWEEN = frozenset(("comma", "figure", "age", "quote", "dash"))


def without_apposed(units: list[Unit], chain: list[Group]) -> list[Group]:
    """The list with every person in it once."""
    kept: list[Group] = []
    for group in chain:
        before = kept[-1] if kept else None
        if before is None or not _side_by_side(units, before, group):
            kept.append(group)
        elif _names_many(before) and (group.kind == "name" or _is_one(group)):
            kept[-1] = group  # "his neighbours, Ada Roe and her husband": the plural is those who follow
        elif not (_is_one(before) and _names_again(before, group)) and not _is_titled(units, before, group):
            kept.append(group)
    _lead_names(units, kept)
    return kept


def _side_by_side(units: list[Unit], a: Group, b: Group) -> bool:
    """Nothing but commas, an age or marks stands between them, and no "and" follows at once."""
    return all(unit.kind in BETWEEN for unit in units[a.core : b.first]) and b.first > a.core


def _is_one(group: Group) -> bool:
    return group.amount is None and not group.plural and group.kind in ("people", "unknown", "name")


def _is_titled(units: list[Unit], before: Group, group: Group) -> bool:
    """As in "its colleague, nurse Ada Roe": somebody's one colleague, then a title with a name."""
    owned = is_possessive(units[before.first]) and _is_one(before) and before.kind == "people"
    return owned and _is_one(group) and group.opener == "people" and group.core < len(units) and units[group.core].kind == "cap"


def _names_many(group: Group) -> bool:
    return group.amount is None and group.plural and group.kind == "people" and group.opener == "the"


def _names_again(before: Group, group: Group) -> bool:
    """A name behind a noun, or "a medic" behind a name."""
    if before.kind == "name":
        return group.opener == "a" and _is_one(group)
    return group.kind == "name" and before.opener in ("a", "the", "another", "people")


def _lead_names(units: list[Unit], chain: list[Group]) -> None:
    """As in "conscripts Tito Roe and Pablo Roe": the plural leads the first name and counts with it for one."""
    for group, behind in pairwise(chain):
        named = group.core < len(units) and units[group.core].kind == "cap"
        if named and behind.kind == "name" and group.plural and group.amount is None and group.kind == "people":
            group.plural, group.opener = False, "name"
