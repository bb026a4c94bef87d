"""What a run found, as the record that is exported and as the files of the run."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from sijill.domain.claim import Harm
from sijill.domain.incident import Incident
from sijill.domain.toll import Window
from sijill.exports import Disclosure, FileOutcome, Record, SetAside, export_shown, incident_to_line, to_wire, withhold, write_line
from sijill.exports.record import Claimant, reason_outside
from sijill.pipeline.committing import digest_files, stage_run
from sijill.pipeline.gathering import Gathered
from sijill.pipeline.run_record import run_record
from sijill.pipeline.workspace import Workspace
from sijill.places import landmarks, open_gazetteer
from sijill.reconcile import Account, Reconciliation, toll

HARMS = (Harm.KILLED, Harm.INJURED)  # those the page heads with: everywhere, at any time
Versions = tuple[tuple[str, str], ...]


def record_of(
    title: str,
    gathered: Gathered,
    found: Reconciliation,
    files: tuple[FileOutcome, ...],
    versions: Versions,
    gazetteers: tuple[Path, ...] = (),
) -> Record:
    """Everything that is known now, as exporters take it; ``title`` heads the page, ``gazetteers`` name what its map shows."""
    claims = {(reading.id, claim.id): claim for reading in gathered.readings for claim in reading.claims}
    return Record(
        workspace=title,
        profile=dict(versions)["profile"],
        policy=found.policy,
        reports=gathered.reports,
        readings=gathered.readings,
        incidents=found.incidents,
        relations=found.relations,
        set_aside=tuple(SetAside(each.claim, reason_outside(claims[each.claim]), each.reason) for each in found.not_counted),
        claimants=tuple(_claimant(account) for account in found.accounts.values()),
        landmarks=landmarks((place for incident in found.incidents for place in incident.places), open_gazetteer(gazetteers)),
        files=files,
        tolls=tuple(toll(found, Window(harm=harm)) for harm in HARMS),
        versions=versions,
        digests={report.id: report.head.digest for report in gathered.reports if report.head.digest},
    )


def _claimant(account: Account) -> Claimant:
    voice = account.voice
    return Claimant(account.ref, voice.root, f"{voice.root} {voice.sort or ''}", voice.name)


def record_of_run(
    title: str, gathered: Gathered, incidents: tuple[Incident, ...], files: tuple[FileOutcome, ...], versions: Versions
) -> Record:
    """What a run found, as far as its files say it."""
    return Record(
        workspace=title,
        profile=dict(versions)["profile"],
        policy=dict(versions)["policy"],
        reports=gathered.reports,
        readings=gathered.readings,
        incidents=incidents,
        files=files,
        versions=versions,
    )


def stage_files(workspace: Workspace, record: Record, gathered: Gathered, found: Reconciliation, state: str) -> tuple[Path, bytes]:
    """Writes the files of a run into a staging folder, ``out`` among them, and gives it with the run record."""
    staged = stage_run(workspace)
    (staged / "claims.jsonl").write_bytes(_joined(gathered.lines))
    (staged / "incidents.jsonl").write_bytes(
        _joined(write_line(incident_to_line(each) | {"profile": record.profile}) for each in record.incidents)
    )
    (staged / "register.json").write_bytes(write_line(to_wire(found.register)) + b"\n")
    settings = workspace.settings
    shown = withhold(record, Disclosure(with_names=settings.with_names, exact_places=settings.exact_places))
    export_shown(shown, staged / "out")
    counts = {
        "reports": len(record.reports),
        "claims": sum(len(reading.claims) for reading in record.readings),
        "incidents": len(record.incidents),
        "judgements": workspace.judgements.read_bytes().count(b"\n") if workspace.judgements.exists() else 0,
    }
    counts |= {f"withheld_{kind}": count for kind, count in asdict(shown.stubs).items()}
    asked = asdict(settings) | {"policy": record.policy, "profile": record.profile}
    return staged, run_record(record.files, record.versions, asked, counts, digest_files(staged), state)


def _joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
