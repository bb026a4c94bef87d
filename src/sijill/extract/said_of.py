"""What a sentence says of people counted before it: "Fourteen of them were women", "The youngest was a girl of four"."""

from sijill.extract.amounts import Amount
from sijill.extract.counts import merge_plurals
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import chain_of
from sijill.extract.parts import SHARES, chain_behind, draft_for, last_whole, part_of
from sijill.extract.people import Group
from sijill.extract.units import Unit

REACH = 2  # sentences between a count and what is said of its people
SUBJECT_REACH = 6  # units between "the youngest" and the verb of being
ENDS = frozenset(("comma", "and", "or", "of", "dot", "stop", "sub", "prep", "who", "quote", "say"))
HARMED = frozenset(("killed", "injured", "abducted", "missing", "detained", "casualties"))
LEADS = frozenset(("comma", "and", "stop", "adv", "quote", "sub"))


def find_said_of(reader: Reader, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """Parts of the count told last, if this sentence says of some of its people who they were."""
    near = [draft for draft in before if draft.sentence >= reader.index - REACH]
    if not near:
        return []
    return _counted(reader, drafts, near) or (
        [] if drafts else _share(reader, near) or _in_brackets(reader, near) or _they_include(reader, near) or _eldest(reader, near)
    )


def settle_cared_for(reader: Reader, drafts: list[Draft], before: list[Draft]) -> None:
    """Makes those told to be in hospital or in danger, by a number alone, parts of the injured told before: "Three are in a coma"."""
    near = [draft for draft in before if draft.sentence >= reader.index - REACH]
    for draft in drafts:
        bare = draft.source is not None and draft.source.kind == "bare" and not draft.source.more
        if draft.harm != "injured" or draft.parent is not None or not bare or draft.finding is None or draft.number is None:
            continue
        if "in_care" in reader.sentence.units[draft.finding.predicate].roles:
            draft.parent = last_whole(near, "injured", (draft.number.point or 0) + 1)


def _counted(reader: Reader, drafts: list[Draft], near: list[Draft]) -> list[Draft]:
    """As in "Fourteen of them were women", "One was a nurse and two were pupils"."""
    units, whole = reader.sentence.units, None
    made: list[Draft] = []
    for group in reader.sentence.groups:
        if group.kind != "bare" or group.amount is None or not group.amount.n or draft_for(drafts, group) is not None:
            continue
        told = bool(made) if group.first > 1 else not drafts
        if not told or (group.first and units[group.first - 1].kind not in LEADS):
            continue
        at = group.last
        at += at < len(units) and units[at].kind == "include" and "of_them" in units[at].roles
        noun = _noun(reader, at)
        whole = whole or last_whole(near, None, group.amount.n + 1)
        if noun is None or whole is None or (group.amount.n > 1) is not noun.plural:
            continue
        noun.amount, noun.first = group.amount, group.first
        made.append(part_of(reader, noun, whole, drafts))
    return made


def _noun(reader: Reader, at: int) -> Group | None:
    """People without a number behind a verb of being, who close the clause; those joined to them are of the same number."""
    units, sentence = reader.sentence.units, reader.sentence
    index = sentence.by_first.get(at + 1) if at < len(units) and units[at].kind == "be" else None
    if index is None:
        return None
    group = merge_plurals(chain_of(sentence, index, leftward=False) or [sentence.groups[index]])[0]
    closed = group.core >= len(units) or units[group.core].kind in ENDS
    return group if group.kind == "people" and group.amount is None and closed and group.opener in ("a", "people", "age") else None


def _share(reader: Reader, near: list[Draft]) -> list[Draft]:
    """As in "Most of them were farmers"."""
    unit = reader.sentence.units[0]
    share = next((modifier for role, modifier in SHARES.items() if role in unit.roles), None)
    noun, whole = _noun(reader, 1), last_whole(near, None, 2)
    if share is None or unit.kind != "include" or noun is None or whole is None:
        return []
    draft = part_of(reader, noun, whole, [], Amount(share, None, None, unit.first, unit.first + 1))
    draft.start = reader.start_of(0)
    return [draft]


def _in_brackets(reader: Reader, near: list[Draft]) -> list[Draft]:
    """As in "Nearly half (14) were women": the number in brackets behind the share it is."""
    units, whole = reader.sentence.units, last_whole(near, None, 2)
    at = next((k for k in range(1, min(len(units), SUBJECT_REACH)) if units[k].word == "(" and units[k].amount is not None), None)
    noun = _noun(reader, at + 1) if at is not None else None
    size = (whole.number.point or 0) if whole is not None and whole.number is not None else 0
    amount = units[at].amount if at is not None else None
    if whole is None or noun is None or amount is None or not 0 < (amount.n or 0) < size:
        return []
    draft = part_of(reader, noun, whole, [], amount)
    draft.start = reader.start_of(0)
    return [draft]


def _they_include(reader: Reader, near: list[Draft]) -> list[Draft]:
    """As in "They included nine women"."""
    units, whole = reader.sentence.units, last_whole(near, None, 2)
    if len(units) < 2 or units[0].kind != "they" or units[1].kind != "include" or whole is None:
        return []
    groups = merge_plurals([group for group in chain_behind(reader, 1) if group.kind == "people"])
    return [part_of(reader, group, whole, []) for group in groups]


def _closes(units: list[Unit], at: int) -> bool:
    """The clause ends there: "was nine", "was nine years old"."""
    return at >= len(units) or units[at].kind in ("dot", "comma", "stop", "and", "sub")


def _eldest(reader: Reader, near: list[Draft]) -> list[Draft]:
    """As in "The youngest was a girl of four", "the oldest of the dead was a man of 91"."""
    units, whole = reader.sentence.units, last_whole(near, None, 2)
    at = next((k for k in range(min(len(units), 3)) if "of_an_age" in units[k].roles), None)
    if at is None or whole is None:
        return []
    be = next((k for k in range(at + 1, min(len(units), at + SUBJECT_REACH)) if units[k].kind == "be"), None)
    if be is None or whole.harm not in HARMED:
        return []
    noun = _noun(reader, be)
    if noun is None and be + 1 < len(units) and units[be + 1].kind in ("num", "figure", "age") and _closes(units, be + 2):
        noun = Group(max(0, at - 1), -1, at + 1, None, whole.group, whole.status, "", "a", plural=False, core=at + 1)
    if noun is None or noun.plural:
        return []
    draft = part_of(reader, noun, whole, [])
    draft.start = reader.start_of(max(0, at - 1))
    return [draft]
