"""The record on a terminal, with rich: a table of incidents, a report with its claims marked."""

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from sijill.domain.claim import Claim, Modality, Zero
from sijill.domain.incident import Bounds, Incident
from sijill.domain.quantity import Quantity
from sijill.domain.report import Report
from sijill.domain.when import When
from sijill.exports.counting import counting_reports
from sijill.exports.direction import Line
from sijill.exports.page.foreign import UNSEEN
from sijill.exports.situating import finest

MARKS = {"killed": "bold red", "injured": "yellow"}  # harm -> style of its words
OTHER_HARM, NO_HARM = "magenta", "cyan"


def written(bounds: Bounds | Quantity | None) -> str:
    """A range for a narrow column: ``17-31``, ``21+``, ``up to 40``, ``~26``; a dash where nothing is stated."""
    if bounds is None:
        return "-"
    low, best, high = bounds.low, bounds.best, bounds.high
    if low is not None and high is not None:
        return str(low) if low == high else f"{low}-{high}"
    if low is not None:
        return f"{low}+"
    if high is not None:
        return f"up to {high}"
    return "-" if best is None else f"~{best}"


def what(claim: Claim) -> str:
    """What a claim says was suffered, and that somebody denies it: ``killed``, ``killed, denied``."""
    word = (claim.harm or claim.kind).value.replace("_", " ")
    return f"{word}, denied" if claim.modality is Modality.DENIED else word


def how_many(claim: Claim) -> str:
    """The number of a claim for a narrow column; where there is none or it is not known, that in words."""
    if claim.zero is not None:
        return {Zero.EXPLICIT_NONE: "none", Zero.NONE_REPORTED: "none reported", Zero.UNKNOWN: "unknown"}[claim.zero]
    return written(claim.number)


def clean(words: object) -> str:
    """Words that others wrote, without the control characters a terminal would obey; line ends become spaces."""
    return UNSEEN.sub("\u25af", str(words).replace("\x1b", "\u25af").replace("\n", " ").replace("\r", " "))


def incidents_table(incidents: Iterable[Incident], title: str | None = None) -> Table:
    """One row per incident, in the order given."""
    table = Table(title=title, title_justify="left", header_style="bold", pad_edge=False, box=None, expand=True)
    table.add_column("When", no_wrap=True)
    table.add_column("Where", ratio=2)
    for figure in ("Killed", "Injured"):
        table.add_column(figure, justify="right", no_wrap=True)
    table.add_column("Harm", no_wrap=True)
    table.add_column("Blame, as alleged", ratio=2)
    table.add_column("Reports", justify="right")
    for incident in incidents:
        table.add_row(*map(Line, _row(incident)))
    return table


def report_text(report: Report, claims: Sequence[Claim]) -> Text:
    """The report's own text with the words of each claim marked; the number among them is underlined."""
    text = Text(UNSEEN.sub("\u25af", report.text))  # one character for one: offsets stay true
    for claim in claims:
        style = NO_HARM if claim.harm is None else MARKS.get(claim.harm.value, OTHER_HARM)
        text.stylize(style, claim.start, claim.end)
        if claim.number and claim.number.start is not None and claim.number.end is not None:
            text.stylize("underline", claim.number.start, claim.number.end)
    return text


def claims_table(claims: Iterable[Claim]) -> Table:
    """A line per claim of one report."""
    table = Table(header_style="bold", pad_edge=False, box=None, expand=True)
    for name, justify in (
        ("Claim", "left"),
        ("What", "left"),
        ("Number", "right"),
        ("Whom", "left"),
        ("Scope", "left"),
        ("When", "left"),
        ("Where", "left"),
    ):
        table.add_column(name, justify="right" if justify == "right" else "left")
    table.add_column("Who says", ratio=1)
    for claim in claims:
        place = finest(claim.places)
        table.add_row(
            *map(
                Line,
                (
                    claim.id + (f" in {claim.subset_of}" if claim.subset_of else ""),
                    what(claim),
                    how_many(claim),
                    clean(claim.group or ""),
                    claim.scope.value if claim.scope else "",
                    _when(claim.when),
                    clean(place.name or place.as_written or "") if place else "",
                    clean(", ".join(source.name or source.as_written or "" for source in claim.source_chain)),
                ),
            )
        )
    return table


def _row(incident: Incident) -> tuple[str, ...]:
    place = finest(incident.places)
    return (
        _when(incident.when),
        clean(place.name or place.as_written or "?") if place else "?",
        written(incident.killed),
        written(incident.injured),
        incident.harm_grade.value.replace("_", " "),
        clean(", ".join(dict.fromkeys(each.name or each.as_written or "" for each in incident.perpetrators))) or "-",
        str(len(counting_reports(incident))),
    )


def _when(when: When | None) -> str:
    if when is None or not when.is_resolved:
        return "?"
    return (
        when.start or f"to {when.end}" if when.start == when.end or when.end is None or when.start is None else f"{when.start}..{when.end}"
    )
