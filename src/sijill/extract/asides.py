"""Short additions to a count: how badly some were hurt, the figure before, an item of a list without a verb."""

from sijill.extract.drafts import Draft, Reader
from sijill.extract.elided import COUNTED, ends_clause, is_speaker
from sijill.extract.findings import make_finding
from sijill.extract.parts import draft_for, last_whole, part_of
from sijill.extract.people import Group
from sijill.extract.units import Unit

ITEM_KINDS = frozenset(("include", "comma", "and", "stop", "dot", "quote"))
NEAR = 2  # sentences between a count and its rival
LIST_REACH = 3  # sentences between an item of a list and what was counted before it


def find_severe(reader: Reader, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """As in "nine were wounded, two critically", "many of them seriously": part of the injured told just before."""
    units, made = reader.sentence.units, []
    for group in reader.sentence.groups:
        if group.kind != "bare" or group.amount is None or draft_for(drafts, group) is not None or not _says_how_badly(units, group):
            continue
        earlier = [draft for draft in drafts if draft.start < reader.start_of(group.first)]
        whole = last_whole(earlier, "injured", group.amount.n or 0)
        if whole is not None:
            draft = part_of(reader, group, whole, drafts)
            draft.end = reader.end_of(_severity_end(units, group.last))
            made.append(draft)
    return made


def _says_how_badly(units: list[Unit], group: Group) -> bool:
    if not group.first or units[group.first - 1].kind not in ("comma", "dash", "open", "and"):
        return False
    end = _severity_end(units, group.last)
    closed = end >= len(units) or units[end].kind in ("comma", "dot", "stop", "close", "prep", "sub")
    return end > group.last and closed and "severity" in units[end - 1].roles


def _severity_end(units: list[Unit], at: int) -> int:
    while at < len(units) and ("severity" in units[at].roles or (units[at].kind == "include" and "partitive_opening" in units[at].roles)):
        at += 1
    return at


def find_older(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """As in "33 were killed, up from 29": the figure told before, which the new one replaces."""
    units = reader.sentence.units
    whole = next((draft for draft in drafts if draft.parent is None and draft.number is not None and draft.polarity == "affirmed"), None)
    if whole is None:
        return []
    made = []
    for group in reader.sentence.groups:
        at = group.first
        told = group.kind == "bare" and group.amount is not None and group.amount.n and draft_for(drafts, group) is None
        if told and at > 1 and "origin" in units[at - 1].roles and "up_or_down" in units[at - 2].roles:
            draft = part_of(reader, group, whole, drafts)
            draft.parent, draft.rule, draft.start = None, "toll, before", reader.start_of(at - 2)
            draft.links.append(("superseded_by", whole))
            made.append(draft)
    return made


def find_rival(reader: Reader, before: list[Draft]) -> list[Draft]:
    """As in "The army says 12 people were killed. Medics spoke of 40.": a number alone for what was counted before."""
    units = reader.sentence.units
    whole = next((draft for draft in reversed(before) if draft.parent is None and draft.harm in COUNTED and not draft.zero), None)
    if whole is None or whole.number is None or whole.sentence < reader.index - NEAR:
        return []
    for group in reader.sentence.groups:
        alone = group.kind == "bare" and group.amount is not None and group.amount.n is not None and ends_clause(units, group.last)
        if alone and is_speaker(units[: group.first]) and units[group.first - 1].kind != "comma":
            draft = part_of(reader, group, whole, [])
            draft.parent, draft.rule, draft.start = None, "elided", reader.start_of(0)
            draft.finding = make_finding(reader.sentence, whole.harm, [group], group.first, draft.rule)
            draft.links.append(("competing_estimate", whole))
            return [draft]
    return []


def find_compared(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """As in "shot dead: 9, against 15 the week before": the figure of another time, which is no rival and no part."""
    units = reader.sentence.units
    made = []
    for group in reader.sentence.groups:
        at = group.first
        if group.kind != "bare" or group.amount is None or not at or "compared" not in units[at - 1].roles or draft_for(drafts, group):
            continue
        earlier = [draft for draft in drafts if draft.parent is None and draft.start < reader.start_of(at) and draft.number is not None]
        if earlier and group.last < len(units) and units[group.last].kind == "time":
            draft = part_of(reader, group, earlier[-1], drafts)
            draft.parent, draft.rule, draft.end = None, "compared", reader.end_of(group.last + 1)
            draft.links.append(("separate_event", earlier[-1]))
            made.append(draft)
    return made


def find_item(reader: Reader, before: list[Draft]) -> list[Draft]:
    """As in "- 217 soldiers, including 14 officers": people of the harm told above, in a list without verbs."""
    units, groups = reader.sentence.units, reader.sentence.groups
    if not groups or not units or units[0].kind not in ("stop", "dash") or groups[0].first != 1 or groups[0].kind != "people":
        return []
    first = groups[0]
    singular = first.opener in ("a", "another") and not first.plural
    if (first.amount is None and not singular) or not _is_bare_item(units, first):
        return []
    near = [draft for draft in before if draft.sentence >= reader.index - LIST_REACH and draft.harm and draft.polarity == "affirmed"]
    if not near:
        return []
    owner = near[-1]
    while owner.parent is not None:
        owner = owner.parent
    whole = (
        owner if owner.rule != "part, item" and owner.sentence < reader.index - 1 else last_whole(before, owner.harm, _size(first)) or owner
    )
    draft = part_of(reader, first, whole, [])
    draft.rule = "part, item"
    return [draft]


def _size(group: Group) -> int:
    return (group.amount.n or 1) if group.amount is not None else 1


def _is_bare_item(units: list[Unit], group: Group) -> bool:
    """Nothing but the people, who they are, and whom they include stands in the line."""
    if any(unit.kind in ("harm", "be", "have", "modal", "verb", "who", "say") for unit in units):
        return False
    return group.last >= len(units) or units[group.last].kind in ITEM_KINDS
