"""Why an incident is what it is: its claims with their words, what each bound stands on, why they are together, what else it may be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text

from sijill.domain.incident import Bounds, Incident
from sijill.domain.relation import ClaimRef, Relation
from sijill.exports.airwars import harm_grade, strike_status
from sijill.exports.direction import Line
from sijill.exports.terminal import clean, written

FIGURES = ("killed", "injured", "civilians_killed", "civilians_injured", "women_killed", "children_killed", "attackers_killed")
BOUNDS = ("low", "best", "high")


@dataclass(frozen=True, slots=True)
class Heard:
    """One claim of an incident: who says how many, where it was printed, in which words, and whether it bounds anything."""

    claim: ClaimRef
    claimant: str
    side: str | None
    publisher: str | None
    published: str | None
    harm: str
    group: str | None
    figure: Bounds
    words: str
    copy_of: str | None = None
    silent: str | None = None  # why it bounds nothing


@dataclass(frozen=True, slots=True)
class Question:
    """Another incident, or what waits to be one, that may be the same: a pair only a person can decide."""

    incident: str
    claims: tuple[ClaimRef, ClaimRef]
    points: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """An incident with its reasons. ``asked`` is the number that was asked for; another stands now where that one was merged.

    ``left_out`` are claims of the same reports that are in no incident, each with its words and the reason.
    """

    asked: str
    incident: Incident
    heard: tuple[Heard, ...]
    relations: tuple[Relation, ...]
    questions: tuple[Question, ...]
    left_out: tuple[tuple[ClaimRef, str, str], ...]
    profile: str
    policy_says: str = ""
    airwars_harm: str = ""
    airwars_strike: str | None = None


def explained(explanation: Explanation) -> RenderableType:
    """The explanation on a terminal."""
    incident = explanation.incident
    parts = [Line(clean(_head(explanation)), style="bold"), Line(clean(explanation.policy_says), style="dim"), *_figures(explanation)]
    parts += _block("Why together", [*incident.reasons])
    parts += _block("Who says what", [_line(heard) for heard in explanation.heard])
    parts += _block("How the claims stand to each other", [_relation(each) for each in explanation.relations])
    parts += _block(
        "May be the same as", [f"{each.incident}: {each.sentence} ({each.points:+.1f} in all)" for each in explanation.questions]
    )
    left = [f'"{words}" [{ref.report}/{ref.claim}]: {why}' for ref, words, why in explanation.left_out]
    parts += _block("Of the same reports, in no incident", left)
    strike = strike_status(incident) or "nobody is blamed"
    parts.append(Line(f"Airwars' scale (derived): harm {harm_grade(incident)}, strike {strike}", style="dim"))
    return Group(*parts)


def _head(explanation: Explanation) -> str:
    incident = explanation.incident
    moved = "" if explanation.asked == incident.id else f" ({explanation.asked} was merged into it)"
    when = incident.when.start or incident.when.end if incident.when else None
    where = ", ".join(place.name or place.as_written or "?" for place in incident.places) or "place not stated"
    return f"{incident.id}{moved}: {when or 'date not stated'}, {where}; policy {incident.policy}, profile {explanation.profile}"


def _figures(explanation: Explanation) -> Iterator[Text]:
    """Each figure, and under it the words each of its bounds stands on."""
    words = {heard.claim: heard for heard in explanation.heard}
    for name in FIGURES:
        figure: Bounds | None = getattr(explanation.incident, name)
        if figure is None or not figure.is_known:
            continue
        yield Line(f"{name.replace('_', ' ')}: {written(figure)}{'' if figure.best is None else f', best {figure.best}'}")
        for bound in BOUNDS:
            value: int | None = getattr(figure, bound)
            refs: Sequence[ClaimRef] = getattr(figure, f"{bound}_claims")
            told = "; ".join(f'{words[ref].claimant}: "{words[ref].words}"' for ref in refs if ref in words)
            yield Line(clean(f"  {bound} {'open' if value is None else value}{f' from {told}' if told else ''}"), style="dim")


def _block(head: str, lines: Sequence[str]) -> Iterator[Text]:
    if lines:
        yield Line(head, style="bold")
        yield from (Line(f"  {clean(line)}") for line in lines)


def _line(heard: Heard) -> str:
    side = f" (side {heard.side})" if heard.side else ""
    printed = ", ".join(filter(None, (heard.publisher, heard.published)))
    copied = f", a copy of {heard.copy_of}" if heard.copy_of else ""
    silent = f"; bounds nothing: {heard.silent}" if heard.silent else ""
    said = f'{heard.harm} {written(heard.figure)} {heard.group or ""}: "{heard.words}"'
    return f"{heard.claimant}{side}: {said} [{heard.claim.report}/{heard.claim.claim}; {printed}{copied}]{silent}"


def _relation(each: Relation) -> str:
    left, right = (f"{ref.report}/{ref.claim}" for ref in (each.left, each.right))
    return f"{left} {each.kind.value.replace('_', ' ')} {right}: {each.reason}"
