"""A report on the terminal: its words with the claims marked, and a line per claim."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from sijill.domain.claim import Claim, Harm
from sijill.domain.quantity import Quantity
from sijill.domain.reading import Reading
from sijill.domain.report import Report, Zone, ZoneKind

STYLES = {Harm.KILLED: "bold red", Harm.DIED_INDIRECT: "bold red", Harm.INJURED: "bold yellow"}
OTHER_STYLE = "bold cyan"


def show_reading(console: Console, report: Report, reading: Reading, note: str | None = None) -> None:
    """Prints a report and what was read in it; in a pipe the words of claims stand in brackets instead of colours."""
    head = reading.head
    known = [head.title, head.publisher, head.author, head.published, head.lang]
    console.print(Text(" | ".join(part for part in known if part), style="bold"), soft_wrap=True)
    console.print(_coloured(report, reading) if console.is_terminal else Text(bracketed(report.text, reading.claims)), soft_wrap=True)
    console.print()
    if note:
        console.print(Text(f"not read for claims: {note}"), soft_wrap=True)
    for claim in reading.claims:
        console.print(Text(line_of(claim), style=_style(claim) if console.is_terminal else ""), soft_wrap=True)
    for each in reading.ignored:
        console.print(Text(f"not counted ({each.reason}): {_one_line(each.quote)}", style="dim"), soft_wrap=True)


def line_of(claim: Claim) -> str:
    """One claim as one line: id, what, how many of whom, scope, when, where, by whom, who says so, and the words."""
    what = claim.harm.value if claim.harm else claim.kind.value
    people = " ".join(filter(None, (figure(claim.number), claim.group)))
    parts = [
        claim.id,
        f"{what} {people}".strip(),
        claim.scope.value if claim.scope else None,
        claim.when.start if claim.when and claim.when.start == claim.when.end else _interval(claim),
        ", ".join(place.name or place.as_written or "" for place in claim.places) or None,
        _named("by ", (each.name or each.as_written for each in claim.perpetrators)),
        _named("says ", (each.name or each.as_written for each in claim.source_chain)),
        f"part of {claim.subset_of}" if claim.subset_of else None,
        claim.modality.value if claim.modality else None,
        f"“{_one_line(claim.quote)}”",
    ]
    return " | ".join(part for part in parts if part)


def figure(number: Quantity | None) -> str:
    """A count with open bounds left open: ``26``, ``26 or more``, ``20-30``, ``up to 30``, ``about 26``."""
    if number is None:
        return "?"
    low, best, high = number.low, number.best, number.high
    if low == high and low is not None:
        return str(low)
    if low is not None and high is not None:
        return f"{low}-{high}"
    if low is not None:
        return f"{low} or more"
    if high is not None:
        return f"up to {high}"
    return "?" if best is None else f"about {best}"


def bracketed(text: str, claims: Iterable[Claim]) -> str:
    """The text with the words of claims in brackets; overlapping claims share one pair."""
    parts: list[str] = []
    at = 0
    for start, end in _merged((claim.start, claim.end) for claim in claims):
        parts += [text[at:start], "[", text[start:end], "]"]
        at = end
    return "".join((*parts, text[at:]))


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begun: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if begun and start < begun[1]:
            begun = (begun[0], max(begun[1], end))
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun


def _coloured(report: Report, reading: Reading) -> Text:
    text = Text(report.text)
    for zone in report.zones:
        if style := _zone_style(zone):
            text.stylize(style, zone.span.start, zone.span.end)
    for claim in sorted(reading.claims, key=lambda each: each.start - each.end):  # shorter words over longer ones
        text.stylize(f"{_style(claim)} underline", claim.start, claim.end)
    return text


def _zone_style(zone: Zone) -> str:
    return "dim" if zone.kind in (ZoneKind.FURNITURE, ZoneKind.BYLINE, ZoneKind.SOURCE_LINE, ZoneKind.LABEL) else ""


def _style(claim: Claim) -> str:
    return STYLES.get(claim.harm, OTHER_STYLE) if claim.harm else OTHER_STYLE


def _interval(claim: Claim) -> str | None:
    when = claim.when
    if when is None or not when.is_resolved:
        return when.as_written if when else None
    return f"{when.start or '...'} to {when.end or '...'}"


def _named(before: str, names: Iterable[str | None]) -> str | None:
    known = [name for name in names if name]
    return before + ", ".join(known) if known else None


def _one_line(words: str) -> str:
    return " ".join(words.split())
