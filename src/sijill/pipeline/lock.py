"""One run at a time in a workspace."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sijill.domain.errors import WorkspaceError

NAME = ".lock"


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Holds the workspace while the block runs. A lock whose process is gone (a kill, a power cut) is taken over.

    Raises WorkspaceError if another run holds it, naming its process and how to free it.
    """
    path = folder / NAME
    _take(path)
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            path.unlink()


def _take(path: Path) -> None:
    for _ in range(3):  # two processes may find the same stale lock; one of them loses and looks again
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        except FileExistsError:
            _clear_if_stale(path)
            continue
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"pid": os.getpid(), "host": socket.gethostname(), "began": _began(os.getpid())}, file)
        return
    raise WorkspaceError(f"{path.parent}: another run took the lock; try again when it has ended")


def _clear_if_stale(path: Path) -> None:
    try:
        held = json.loads(path.read_text(encoding="utf-8") or "{}")
        pid, host = int(held.get("pid", 0)), str(held.get("host", ""))
    except FileNotFoundError:
        return
    except (ValueError, AttributeError):
        held, pid, host = {}, 0, ""  # a lock cut short by a kill: nobody holds it
    if host not in ("", socket.gethostname()):
        raise WorkspaceError(f"{path.parent}: in use by process {pid} on {host}; if that run is over, delete {path}")
    if pid and _lives(pid) and held.get("began") == _began(pid):
        raise WorkspaceError(f"{path.parent}: in use by process {pid}; wait for it, or end it and run again")
    with suppress(FileNotFoundError):
        path.unlink()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it lives and belongs to somebody else
        return True
    return True


def _began(pid: int) -> str | None:
    """When a process began, where the system tells (Linux): process ids are used again, their start times are not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return None
