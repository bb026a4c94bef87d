"""The manner in which a workspace's reports are read: its profile, and the gazetteers in its ``gazetteers`` folder."""

from collections.abc import Iterable
from pathlib import Path

from sijill.custody import write_whole
from sijill.domain.ids import digest_parts
from sijill.languages import use_packs
from sijill.pipeline.reading import Manner
from sijill.pipeline.versions import versions_used
from sijill.pipeline.workspace import Workspace
from sijill.places import read_gazetteer

SHORT = 16  # hex digits of a digest in a file name


def keep_gazetteers(workspace: Workspace, given: Iterable[Path]) -> None:
    """Copies gazetteers into the workspace, where every later run uses them too.

    Raises GazetteerError where one is faulty; then none is copied.
    """
    files = [(path, path.read_bytes()) for path in given]
    for path, _ in files:
        read_gazetteer(path)
    for path, content in files:
        kept = workspace.gazetteers / path.name
        if not kept.exists() or kept.read_bytes() != content:
            write_whole(kept, content)


def manner_of(workspace: Workspace) -> Manner:
    """The profile of the settings, every gazetteer that the workspace keeps, by name, and its own language packs."""
    kept = sorted(path for path in workspace.gazetteers.glob("*") if path.is_file() and not path.name.startswith("."))
    packs = (workspace.packs,) if workspace.packs.is_dir() else ()
    use_packs(packs)  # what a run is made with is told before any report is read
    return Manner(workspace.settings.profile, tuple(kept), packs)


def manner_digest(manner: Manner) -> str:
    """A short digest over all that decides what is read in a report: code, packs, profile, gazetteers."""
    return digest_parts("manner", *(part for version in versions_used(manner, "") for part in version))[:SHORT]
