"""Tolls: "the death toll rose from 12 to 17", "bringing to 61 the number of dead"."""

from sijill.extract.findings import Finding, Sentence, chain_of, make_finding
from sijill.extract.people import Group
from sijill.extract.units import Unit

TOLL_REACH = 16  # units between "toll" and its number


def read_toll(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "the death toll rose from 12 to 17", "the toll stands at 12"."""
    units = sentence.units
    end = min(len(units), at + 1 + TOLL_REACH)
    older: Group | None = None
    for k in range(at + 1, end):
        unit = units[k]
        if (
            unit.kind in ("stop", "include")
            or (unit.kind == "sub" and unit.word != "as")
            or (unit.kind == "harm" and unit.senses["harms"].meaning["form"] == "toll")
        ):
            break
        index = sentence.by_first.get(k)
        if index is None or sentence.groups[index].amount is None:
            continue
        group = sentence.groups[index]
        if not _toll_leads_to(units, at + 1, group.first):
            continue
        if units[k - 1].word == "from" and older is None:
            older = group
            continue
        chain = chain_of(sentence, index, leftward=False)
        found = make_finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "toll")
        found.from_toll, found.older = True, older
        return found
    return _toll_before(sentence, at)


def _toll_before(sentence: Sentence, at: int) -> Finding | None:
    """As in "bringing to 61 the number of dead": the number stands before the toll."""
    index = sentence.by_last.get(at)
    if index is None and at and sentence.units[at - 1].kind == "the":
        index = sentence.by_last.get(at - 1)
    if (
        index is None
        or sentence.groups[index].kind != "bare"
        or sentence.groups[index].amount is None
        or not sentence.groups[index].first
        or sentence.units[sentence.groups[index].first - 1].word not in ("to", "at")
    ):
        return None
    found = make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], [sentence.groups[index]], at, "toll")
    found.from_toll = True
    return found


def _toll_leads_to(units: list[Unit], start: int, at: int) -> bool:
    """The number is what the toll is, or has come to: "rose to 12", "stood at 12", "of 12", "has passed 12", "toll: 12", "toll 12"."""
    if at == start:
        return True
    before = units[at - 1]
    return before.word in ("to", "at", "of", "past", "from", "with", "as", "than", "by then") or before.kind in (
        "be",
        "colon",
        "have",
        "adv",
        "dash",
        "open",
        "neg",
        "word",
        "say",
        "to",
    )
