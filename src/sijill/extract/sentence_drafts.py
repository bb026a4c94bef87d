"""All drafts of one sentence in the order of its words."""

from sijill.extract.asides import find_compared, find_item, find_older, find_rival, find_severe
from sijill.extract.breakdowns import find_elsewhere, find_listed, find_named, find_of_victims, find_said_to_be
from sijill.extract.counts import count_people
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import Finding
from sijill.extract.later_dead import find_later_dead, settle_told_hurt
from sijill.extract.losses import settle_losses
from sijill.extract.parts import find_bracketed, find_held, find_included, held_behind, settle_of_the_told, tells_whole
from sijill.extract.people import FIGHTING
from sijill.extract.said_of import find_said_of, settle_cared_for
from sijill.extract.units import Unit


def drafts_of(reader: Reader, findings: list[Finding], before: list[Draft]) -> list[Draft]:
    """All drafts of a sentence in the order of their words; ``before`` are those of earlier sentences."""
    drafts: list[Draft] = []
    for finding in findings:
        drafts += count_people(reader, finding, drafts, before)
    drafts += find_item(reader, before) if not drafts else []
    for at, unit in enumerate(reader.sentence.units):
        if unit.kind == "include":
            if not tells_whole(reader, at, drafts):
                held = held_behind(reader, at)
                drafts += find_held(reader, held, drafts) if held else find_included(reader, at, drafts, before)
        elif unit.kind == "open":
            drafts += find_bracketed(reader, at, drafts)
        elif unit.kind == "harm" and _refers_back(unit):
            drafts += find_of_victims(reader, at, drafts, before)
    drafts += find_later_dead(reader, findings, drafts, before)
    settle_told_hurt(drafts)
    settle_of_the_told(reader, drafts)
    drafts += find_said_to_be(reader, drafts)
    drafts += find_listed(reader, drafts, before)
    drafts += find_severe(reader, drafts, before) + find_older(reader, drafts) + find_compared(reader, drafts)
    settle_cared_for(reader, drafts, before)
    drafts += find_said_of(reader, drafts, before)
    if not drafts:
        drafts += find_elsewhere(reader, before) or find_named(reader, before) or find_rival(reader, before)
    settle_losses(reader, drafts)
    _mix(drafts)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end))


def _mix(drafts: list[Draft]) -> None:
    """As in "eight people, including two policemen and a clerk": of a whole with fighting and civilian parts both are told."""
    for draft in drafts:
        parts = {part.status for part in drafts if part.parent is draft} if draft.status == "unknown" else set()
        if "civilian" in parts and not parts.isdisjoint(FIGHTING):
            draft.status = "mixed"


def _refers_back(unit: Unit) -> bool:
    """As in "the victims", "the dead": people of a harm told before."""
    return unit.senses["harms"].meaning["form"] == "anaphor" or "the_harmed" in unit.roles
