"""What a run came to, on the terminal."""

from collections import Counter

from rich.console import Console
from rich.table import Table

from sijill.domain.incident import Bounds, Incident
from sijill.domain.when import When
from sijill.exports import Outcome
from sijill.pipeline import Finished

MOST_ROWS = 30


def show_run(console: Console, finished: Finished) -> None:
    """Prints counts, the incidents with their figures, and which page to open."""
    record = finished.record
    if record.incidents:
        console.print(incident_table(record.incidents))
    outcomes = Counter(each.outcome for each in record.files)
    told = ", ".join(f"{outcomes[outcome]} {outcome.value}" for outcome in Outcome if outcomes[outcome])
    claims = sum(len(reading.claims) for reading in record.readings)
    console.print(f"{len(record.files)} files: {told}. {len(record.reports)} reports, {claims} claims, {len(record.incidents)} incidents.")
    for language, count in record.unread.items():
        console.print(f"{count} reports stored only: {_why(language)}")
    console.print(f"run {finished.folder.name}" if finished.is_new else f"Nothing has changed since run {finished.folder.name}.")
    console.print("Working copy, not for publication. Open:", style="bold")
    console.print(str(finished.workspace.out / "index.html"), soft_wrap=True, highlight=False)


def incident_table(incidents: tuple[Incident, ...]) -> Table:
    """One row per incident; figures are low - best - high, ``?`` where nothing is said."""
    table = Table("incident", "when", "where", "killed", "injured", "reports", "harm", "by whom", box=None, pad_edge=False)
    for incident in incidents[:MOST_ROWS]:
        table.add_row(
            incident.id,
            day(incident.when),
            incident.places[0].name or incident.places[0].as_written if incident.places else "?",
            bounds(incident.killed),
            bounds(incident.injured),
            str(len(incident.reports)),
            incident.harm_grade.value,
            incident.attribution_grade.value,
        )
    if len(incidents) > MOST_ROWS:
        table.add_row("...", f"and {len(incidents) - MOST_ROWS} more", "in out/incidents.csv")
    return table


def bounds(figure: Bounds | None) -> str:
    """``12``, ``10 - 12 - 15``, ``at least 10``, ``at most 15``, ``about 12`` or ``?``."""
    if figure is None or not figure.is_known:
        return "?"
    low, best, high = figure.low, figure.best, figure.high
    if low == high:
        return str(low)
    if high is None:
        return f"at least {low}" if low is not None else f"about {best}"
    if low is None:
        return f"at most {high}"
    return f"{low} - {high}" if best is None else f"{low} - {best} - {high}"


def day(when: When | None) -> str:
    """An interval as people read it."""
    if when is None or not when.is_resolved:
        return "?"
    return str(when.start) if when.start == when.end else f"{when.start or '...'} to {when.end or '...'}"


def _why(language: str) -> str:
    return "the language is not known" if language == "und" else f"no pack for {language} yet"
