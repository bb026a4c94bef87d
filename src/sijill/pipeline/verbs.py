"""The verbs of the public door: what ``import sijill`` gives."""

from collections.abc import Iterable
from pathlib import Path

from sijill.domain.claim import Harm
from sijill.domain.errors import ReportError, UsageError
from sijill.domain.incident import Incident
from sijill.domain.judgement import Judgement
from sijill.domain.reading import Reading
from sijill.domain.report import Report
from sijill.domain.toll import Toll
from sijill.exports import Disclosure, export_all
from sijill.intake import Refusal, read_file
from sijill.pipeline.gathering import gather_readings
from sijill.pipeline.reading import Manner, complete_report, read_claims
from sijill.pipeline.recording import record_of
from sijill.pipeline.tolling import window_of
from sijill.pipeline.versions import versions_used
from sijill.reconcile import reconcile as reconcile_readings
from sijill.reconcile import toll as toll_of

Files = str | Path


def read_report(path: Files) -> Report:
    """The report in a file, complete: its working text, what it says of itself, its zones.

    Takes .txt .md .html .pdf .docx .eml; offsets anywhere index ``report.text`` in code points. Dates are ISO, of exactly the known
    precision. Raises ReportError where the file cannot be read (the message names the fix) or holds several reports:
    ``read_reports`` gives those.
    """
    reports = read_reports(path)
    if len(reports) != 1:
        raise ReportError(f"{path}: holds {len(reports)} reports; read_reports gives them all")
    return reports[0]


def read_reports(path: Files) -> list[Report]:
    """The reports in a file in its order, complete; .jsonl and .csv hold one a row.

    Raises ReportError where nothing in it can be read. Rows that cannot be read are left out here; ``run`` names each.
    """
    found = list(read_file(Path(path)))
    refused = [each for each in found if isinstance(each, Refusal)]
    if len(refused) == len(found):
        raise ReportError(refused[0].message if refused else f"{path}: holds no report")
    return [complete_report(each.report).report for each in found if not isinstance(each, Refusal)]


def find_claims(report: Report, *, profile: str = "strict", gazetteers: Iterable[Files] = ()) -> Reading:
    """The claims of a report, in the order of their words, each with its quote and where that stands in ``report.text``.

    Counts are of people and open bounds are ``None``; coordinates are WGS84 degrees. ``profile`` is the table that turns vague words into
    bounds (``strict``, ``airwars``, ``acled``, ``ucdp``; the documentation gives the source of each row). A report in a language without a
    pack has no claims. Raises PackError for an unknown profile, GazetteerError for a faulty gazetteer.
    """
    return read_claims(complete_report(report), _manner(profile, gazetteers))


def reconcile(readings: Iterable[Reading], *, judgements: Iterable[Judgement] = (), policy: str = "ucdp") -> tuple[Incident, ...]:
    """The incidents that the claims of many reports tell of, by number; the order of the readings makes no difference.

    Bounds are counts of people by the named policy (``ucdp``, ``airwars``, ``ibc``, ``strict``) and name the claims they stand on.
    Raises UsageError for an unknown policy or two readings with one id.
    """
    return reconcile_readings(readings, judgements, policy=policy).incidents


def toll(
    readings: Iterable[Reading],
    *,
    where: str | None = None,
    start: str | None = None,
    end: str | None = None,
    harm: str = "killed",
    group: str | None = None,
    policy: str = "ucdp",
) -> Toll:
    """What is known for a place, a period (ISO dates, both inclusive), a harm and a population, with its working.

    ``incident_sum`` adds incidents and never a day, period or running total; ``floors`` say what the claims used prove at least if
    they are true. Raises UsageError for a place that is not found, a date that is none, or an unknown harm or policy.
    """
    if harm not in tuple(Harm):
        raise UsageError(f"harm {harm!r}: one of {', '.join(Harm)} is wanted")
    window = window_of(where, start, end, Harm(harm), group)
    return toll_of(reconcile_readings(readings, policy=policy), window)


def export(
    reports: Iterable[Report],
    folder: Files,
    *,
    profile: str = "strict",
    policy: str = "ucdp",
    with_names: bool = False,
    exact_places: bool = False,
) -> tuple[Path, ...]:
    """Writes the working copy of some reports into a folder (page, tables, map, JSON lines) and gives the files, sorted.

    The same reports give the same bytes. Persons' names, and coordinates finer than a town, are left out unless asked for.
    """
    manner = Manner(profile)
    gathered = gather_readings([complete_report(report) for report in reports], manner)
    found = reconcile_readings(gathered.readings, policy=policy)
    record = record_of("Casualty record", gathered, found, (), versions_used(manner, found.policy), manner.gazetteers)
    return export_all(record, Path(folder), Disclosure(with_names=with_names, exact_places=exact_places))


def _manner(profile: str, gazetteers: Iterable[Files]) -> Manner:
    return Manner(profile, tuple(map(Path, gazetteers)))
