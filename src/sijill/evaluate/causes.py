"""Errors by cause, with their words, for people who mend rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sijill.evaluate.claims import Compared, compare_row, field_answers
from sijill.evaluate.counts import report_figure
from sijill.evaluate.figures import Row, by_id, point, spans_overlap
from sijill.evaluate.matching import same_harm, same_number, spot

CONTEXT = 60  # code points shown on either side of the words
BEGINNING = 200  # code points shown of a report whose figure has no words


@dataclass(frozen=True, slots=True)
class Fault:
    """One error: why, in which report, in which words, what was wanted and what was given."""

    cause: str
    report: str
    words: str
    wanted: str
    given: str


def claim_faults(gold: list[Row], out: list[Row]) -> Iterator[Fault]:
    """Claims missed, claims too many, and wrong fields of claims found."""
    lines = by_id(out)
    for row in gold:
        compared = compare_row(row, lines.get(str(row["id"])))
        yield from (_missed(compared, claim) for claim in compared.missed)
        yield from (_surplus(compared, claim) for claim in compared.surplus)
        yield from _wrong_fields(compared)


def count_faults(gold: list[Row], out: list[Row], harm: str) -> Iterator[Fault]:
    """Reports whose first incident's figure lies outside the gold's range."""
    lines = by_id(out)
    for row in gold:
        line, span = lines.get(str(row["id"])), row["gold"].get(harm)
        if span and not _is_right(span, report_figure(row["gold"], line, harm)):
            figure = report_figure(row["gold"], line, harm)
            yield Fault(_count_cause(span, figure, line, harm), str(row["id"]), row["text"][:BEGINNING], str(span), str(figure))


def _is_right(span: list[int], figure: int | None) -> bool:
    return span[0] <= figure <= span[1] if figure is not None else span[1] == 0


def _count_cause(span: list[int], figure: int | None, line: Row | None, harm: str) -> str:
    points = {point(claim.get("number")) for claim in (line or {}).get("claims", []) if claim.get("harm") == harm}
    if any(each is not None and span[0] <= each <= span[1] for each in points):
        return f"{harm}: right number claimed, another incident or figure first"
    if figure is None:
        return f"{harm}: no figure"
    return f"{harm}: figure too low" if figure < span[0] else f"{harm}: figure too high"


def by_cause(faults: Iterable[Fault]) -> list[tuple[str, list[Fault]]]:
    """Faults under their causes, the commonest first."""
    groups: dict[str, list[Fault]] = {}
    for fault in faults:
        groups.setdefault(fault.cause, []).append(fault)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def _missed(compared: Compared, want: Row) -> Fault:
    near = [claim for claim in compared.given if spans_overlap(spot(claim), spot(want))]
    return _fault(compared.row, "missed: " + _why_missed(want, near), want, near[0] if near else None)


def _why_missed(want: Row, near: list[Row]) -> str:
    if not near:
        return "not seen"
    if not any(same_harm(want, claim) for claim in near):
        return "harm read differently"
    if not any(same_number(want, claim) for claim in near):
        return "number read differently"
    return "one claim given for two, or quote too long"


def _surplus(compared: Compared, give: Row) -> Fault:
    row = compared.row
    trap = next((trap for trap in row.get("distractors") or [] if "start" in trap and spans_overlap(spot(give), trap)), None)
    near = [claim for claim in compared.wanted if spans_overlap(spot(claim), spot(give))]
    if row.get("in_scope") is False:
        why = f"out of scope ({row.get('out_of_scope_reason')})"
    elif trap is not None:
        why = f"distractor ({trap['why']})"
    else:
        why = "read differently" if near else "no such claim"
    return _fault(row, "too many: " + why, near[0] if near else None, give)


def _wrong_fields(compared: Compared) -> Iterator[Fault]:
    for want, give in compared.found:
        for name, right in field_answers(compared.row, want, give).items():
            if not right:
                yield _field_fault(compared.row, name, want, give)
        if want.get("subset_of") and not give.get("subset_of"):
            yield _fault(compared.row, "part of: not seen", want, give)


FIELD_OF = {"bounds": "number", "date": "when", "no date invented": "when", "place": "places", "perpetrator": "perpetrators"}
FIELD_OF |= {"no perpetrator invented": "perpetrators", "weapon": "weapons", "no weapon invented": "weapons", "source": "source_chain"}


def _field_fault(row: Row, name: str, want: Row, give: Row) -> Fault:
    key = FIELD_OF.get(name, name)
    wanted, given = want.get(key) or want.get("sources"), give.get(key)
    cause = f"{name}: {wanted} read as {given}" if isinstance(wanted, str) else name
    return Fault(cause, str(row["id"]), _words(row, want), _told(wanted), _told(given))


def _fault(row: Row, cause: str, want: Row | None, give: Row | None) -> Fault:
    claim = want or give
    return Fault(cause, str(row["id"]), _words(row, claim) if claim else "", _figure(want), _figure(give))


def _words(row: Row, claim: Row) -> str:
    """The claim's words in brackets, with some of those around them."""
    text, start, end = row["text"], claim["start"], claim["end"]
    return f"{text[max(0, start - CONTEXT) : start]}[{text[start:end]}]{text[end : end + CONTEXT]}".replace("\n", " ")


def _figure(claim: Row | None) -> str:
    if claim is None:
        return "nothing"
    number = claim.get("number") or {}
    bounds = "/".join(str(number.get(key)) for key in ("low", "best", "high"))
    return f"{claim.get('harm')} {number.get('as_written')!r} {bounds} {claim.get('group')}"


def _told(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_told(each) for each in value) or "nothing"
    if isinstance(value, dict):
        keep = ("as_written", "name", "type", "start", "end", "low", "high", "modifier")
        return " ".join(f"{key}={value[key]}" for key in keep if value.get(key) is not None)
    return str(value)
