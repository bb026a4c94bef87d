"""``sijill backup`` and ``sijill restore``: a whole workspace in one file, and back."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sijill.custody import ITEM_KEYS, KEYS, NEW, SECRET, SUFFIX, Archive, sync_folder, write_whole
from sijill.domain.errors import SijillError, UsageError, WorkspaceError
from sijill.pipeline.lock import NAME as LOCK
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.settings import NAME
from sijill.pipeline.workspace import Workspace, open_workspace

_LEFT_OUT = (LOCK, "cache")  # what can be rebuilt, what belongs to a process
_READ_ONLY = 0o444
KEYS_SUFFIX = ".keys"  # of the file with the keys of single items beside a backup


def back_up(into: Path, to: Path) -> int:
    """Writes a workspace into a zip file, whole or not at all, and gives the number of its files.

    What can be rebuilt is left out, and so are the keys of single items, which go into a file of their own beside it (``.keys``): only
    so can a key be destroyed. Raises UsageError where the file is there already, SijillError where it cannot be written.
    """
    workspace = open_workspace(into)
    if to.exists():
        raise UsageError(f"{to}: is there already; give the backup a new name")
    part = to.with_name(f"{NEW}{to.name}")
    count = 0
    try:
        with hold_lock(workspace.folder), zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as backup:
            keys = Archive(workspace.archive).keys.path
            if keys.exists():
                write_whole(to.with_suffix(KEYS_SUFFIX), keys.read_bytes(), mode=SECRET)
            for path in _files(workspace):
                backup.write(path, path.relative_to(workspace.folder).as_posix())
                count += 1
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(to)
        sync_folder(to.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise SijillError(f"{to}: cannot be written ({error.strerror or error}); nothing was left behind") from error
    return count


def _is_ours(inside: tuple[str, ...]) -> bool:
    return inside[0] not in _LEFT_OUT and inside != (KEYS, ITEM_KEYS) and not any(part.startswith(NEW) for part in inside)


def _files(workspace: Workspace) -> Iterator[Path]:
    for path in sorted(workspace.folder.rglob("*")):
        inside = path.relative_to(workspace.folder).parts
        if (
            path.is_file()
            and inside[0] not in _LEFT_OUT
            and inside != (KEYS, ITEM_KEYS)
            and not any(part.startswith(NEW) for part in inside)
        ):
            yield path


def restore(backup: Path, into: Path, keys: Path | None = None) -> int:
    """Makes the workspace of a backup in a new or empty folder, whole or not at all, and gives the number of its files.

    ``keys`` are those of single items; without it, the file beside the backup is taken if there is one.

    Raises UsageError where the folder holds something, WorkspaceError where the file is no whole backup of a workspace.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise UsageError(f"{into}: holds something already; give a new or an empty folder")
    part = into.with_name(f"{NEW}{into.name}")
    shutil.rmtree(part, ignore_errors=True)
    try:
        with zipfile.ZipFile(backup) as archive:
            names = _checked(backup, archive)
            for name in names:
                _unpack(archive, name, part)
        keys = keys or backup.with_suffix(KEYS_SUFFIX)
        if not keys.exists() and any(name.endswith(SUFFIX) for name in names):
            raise UsageError(f"{backup}: its items have keys of their own, and {keys} is not there; say by --keys where they are")
        if keys.exists():
            write_whole(part / KEYS / ITEM_KEYS, keys.read_bytes(), mode=SECRET)
        shutil.rmtree(into, ignore_errors=True)
        part.replace(into)
        sync_folder(into.parent)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise WorkspaceError(f"{backup}: is no whole backup ({error}); take another one") from error
    except OSError as error:
        raise WorkspaceError(f"{into}: cannot be written ({error.strerror or error}); nothing was left behind") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return len(names)


def _checked(backup: Path, archive: zipfile.ZipFile) -> list[str]:
    """The names in a backup. None of them leads out of the folder."""
    names = [info.filename for info in archive.infolist() if not info.filename.endswith("/")]
    if NAME not in names:
        raise WorkspaceError(f"{backup}: is no backup of a workspace: it holds no {NAME}")
    for name in names:
        parts = PurePosixPath(name).parts
        if PurePosixPath(name).is_absolute() or ".." in parts or "\\" in name or ":" in name or not parts:
            raise WorkspaceError(f"{backup}: holds {name[:100]!r}, which leads out of the workspace; do not trust this file")
    return names


def _unpack(archive: zipfile.ZipFile, name: str, folder: Path) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as source, path.open("xb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
    if name.startswith("archive/"):
        path.chmod(_READ_ONLY)
    elif name.startswith(f"{KEYS}/") and not name.endswith(".pub"):
        path.chmod(SECRET)
