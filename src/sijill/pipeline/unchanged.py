"""Whether a run would come to what the last run came to: then its files are checked, and nothing is worked out again."""

import json
from functools import cache
from pathlib import Path

from sijill.custody import read_lines
from sijill.domain.ids import digest_bytes, digest_parts
from sijill.domain.incident import Incident
from sijill.exports import line_to_incident, read_line, to_wire, write_line
from sijill.pipeline.committing import RECORD, digest_files
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.reading import Manner
from sijill.pipeline.versions import PACKAGE, versions_used
from sijill.pipeline.workspace import Workspace

_NOT_CODE = (".pyc",)


def state_digest(workspace: Workspace, inputs: Inputs, manner: Manner) -> str:
    """The SHA-256 over all that decides the files of a run: reports, what became of each input, settings, judgements, packs and code."""
    parts = [program_digest(), *(part for version in versions_used(manner, workspace.settings.policy) for part in version)]
    parts += [f"{name}={getattr(workspace.settings, name)}" for name in workspace.settings.__slots__]
    parts.append(digest_bytes(workspace.judgements.read_bytes()) if workspace.judgements.exists() else "")
    parts += [write_line(to_wire(inputs.kept[name])).decode() for name in sorted(inputs.kept)]
    parts += [write_line(to_wire(each)).decode() for each in inputs]
    return digest_parts("state", *parts)


def intact_run(workspace: Workspace, state: str) -> Path | None:
    """The last run, if it was made of this state and every file of it and of ``out`` is as it was written; else ``None``."""
    run = workspace.last_run()
    try:
        record = json.loads((run / RECORD).read_bytes()) if run else {}
    except (OSError, ValueError):
        return None
    if run is None or record.get("state") != state:
        return None
    there = digest_files(run) | {f"out/{name}": digest for name, digest in digest_files(workspace.out).items()}
    return run if all(there.get(name) == digest for name, digest in record["files"].items()) else None


def incidents_of_run(run: Path) -> tuple[Incident, ...]:
    """The incidents a run found."""
    return tuple(
        line_to_incident(read_line(line, number), number) for number, (_, line) in enumerate(read_lines(run / "incidents.jsonl"), 1)
    )


@cache
def program_digest() -> str:
    """The SHA-256 over every file of the installed program: a page laid out anew is a change too."""
    files = sorted(path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in _NOT_CODE)
    return digest_parts(
        "program", *(part for path in files for part in (path.relative_to(PACKAGE).as_posix(), digest_bytes(path.read_bytes())))
    )
