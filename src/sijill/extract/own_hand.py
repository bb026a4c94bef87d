"""Who ends the own life after killing others: "turned the gun on himself", "a murder-suicide"."""

from collections.abc import Sequence

from sijill.extract.drafts import Draft
from sijill.extract.findings import Finding, Sentence, make_finding
from sijill.extract.objects import object_of
from sijill.extract.people import ATTACKING, Group
from sijill.extract.units import Unit

DEED = "suicide"  # the rule of a finding that a noun like "murder-suicide" makes
BESIDE = 2  # sentences between those killed and who killed them and then himself


def read_on_self(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "turned the gun on himself"; turned on others, it says not what became of them."""
    chain = object_of(sentence, at + 1)
    if len(chain) != 1 or not chain[0].own:
        return None
    return make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], chain, at, "active, on self")


def read_suicide(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "a murder-suicide" as the death of who did it; an attempted one says it of nobody."""
    units = sentence.units
    if _is_attempted(units, at):
        return None
    doer = Group(at, at, at + 1, None, "attackers", "unknown", units[at].word, "a", own=True, plural=False, core=at + 1)
    return make_finding(sentence, units[at].senses["harms"].meaning["harm"], [doer], at, DEED)


def _is_attempted(units: list[Unit], at: int) -> bool:
    """As in "an attempted murder-suicide", "a murder-suicide attempt"."""
    return any(unit.kind == "failed" for unit in (*units[max(0, at - 2) : at], *units[at + 1 : at + 2]))


def tie_suicides(drafts: Sequence[Draft]) -> None:
    """Who killed others and then himself is told once, and is one of those found dead, or one more than those he is said to have killed."""
    dead = [draft for draft in drafts if draft.harm == "killed" and draft.polarity == "affirmed" and draft.number is not None]
    doer = next((draft for draft in dead if _is_own(draft) and draft.rule != DEED), None)
    for draft in (each for each in dead if _is_own(each)):
        if draft.rule == DEED and doer is not None:
            draft.links, draft.parent = ([], doer.parent) if doer.parent is not None else ([("restates", doer)], None)
        elif not draft.links and draft.parent is None:
            _tie(draft, [other for other in dead if not _is_own(other) and other.parent is None])
        doer = doer or draft
    for draft in (each for each in dead if _is_the_attacker(each) and not each.links and each.parent is None):
        whole = _nearest(draft, [other for other in dead if other.group not in ATTACKING and other.parent is None])
        if whole is not None and _is_done_to(whole):
            draft.links.append(("disjoint_from", whole))


def _is_the_attacker(draft: Draft) -> bool:
    """As in "the gunman was killed": one who attacks, known from before."""
    group = draft.source
    return draft.group in ATTACKING and group is not None and group.opener == "the" and not group.plural and not group.own


def _is_own(draft: Draft) -> bool:
    return draft.source is not None and draft.source.own


def _tie(draft: Draft, others: Sequence[Draft]) -> None:
    whole = _nearest(draft, others)
    if whole is None:
        return
    draft.links.append(("same_event_as", whole))
    many = whole.number is not None and (whole.number.point or 0) > 1
    if many and draft.rule == DEED and not _is_done_to(whole):
        draft.parent = whole
    elif draft.rule == DEED or _is_done_to(whole) or (whole.sentence == draft.sentence and whole.end < draft.end):
        draft.links.append(("disjoint_from", whole))


def _nearest(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    near = [other for other in others if abs(other.sentence - draft.sentence) <= BESIDE]
    return min(near, key=lambda other: (abs(other.sentence - draft.sentence), other.start > draft.start, -other.start), default=None)


def _is_done_to(draft: Draft) -> bool:
    """As in "killed his wife": the words say that somebody did it to them, so he is not among them."""
    return "active" in draft.rule
