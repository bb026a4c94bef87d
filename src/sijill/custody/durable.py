"""Files that are whole or not there, whatever moment the power goes."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import BinaryIO

READ_ONLY, PRIVATE = 0o444, 0o600
_NUMBERS = count()
THREADS = 4  # that wait for the disk at once: it brings several files down nearly as quickly as one
NEW = ".new-"  # how the names of files begin that are not whole yet


class Finisher:
    """Has files brought to the disk by other threads while this one goes on; nothing is whole before :meth:`settle` has returned."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="finisher")
        self._waiting: list[Future[None]] = []
        self._last: dict[Callable[[], None], None] = {}

    def finish(self, work: Callable[[], None]) -> None:
        """Takes one piece of work."""
        self._waiting.append(self._threads.submit(work))

    def finish_once(self, work: Callable[[], None]) -> None:
        """Takes work that :meth:`settle` does once, however often it was taken."""
        self._last[work] = None

    def settle(self) -> None:
        """Waits for all that was taken. Raises what went wrong first, such as a full disk."""
        last, self._last = self._last, {}
        for work in last:
            work()
        waiting, self._waiting = self._waiting, []
        wait(waiting)
        for each in waiting:
            each.result()


@contextmanager
def written_whole(folder: Path, *, mode: int | None = None, finisher: Finisher | None = None) -> Iterator[tuple[BinaryIO, list[Path]]]:
    """A temporary file in a folder, and a list to put the target into; it takes the target's name once its bytes are on the disk.

    Without a target, or after an error, nothing is left behind. A finisher does that later.
    """
    target: list[Path] = []
    file, beside = _new_file(folder, PRIVATE if mode is None else mode)
    try:
        yield file, target
        file.flush()
    except BaseException:
        file.close()
        beside.unlink(missing_ok=True)
        raise
    work = partial(_finish, file, beside, target)
    finisher.finish(work) if finisher and target else work()


def _new_file(folder: Path, mode: int) -> tuple[BinaryIO, Path]:
    """A new file under a name that nobody else has, with its rights from the beginning."""
    while True:
        beside = folder / f"{NEW}{os.getpid()}-{next(_NUMBERS)}"
        try:
            handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode)
        except FileExistsError:
            continue  # a kill left it behind
        return os.fdopen(handle, "wb"), beside


def _finish(file: BinaryIO, beside: Path, target: list[Path]) -> None:
    """Bytes to the disk, then the name, then the folder."""
    try:
        os.fsync(file.fileno())
        file.close()
        if target:
            beside.replace(target[0])
            sync_folder(target[0].parent)
    finally:
        file.close()
        with suppress(FileNotFoundError):
            beside.unlink()


def write_whole(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Writes a file, and the folders above it, so that a kill leaves the old one or the new one, never half."""
    make_folder(path.parent)
    with written_whole(path.parent, mode=mode) as (file, target):
        file.write(content)
        target.append(path)


def make_folder(path: Path, finisher: Finisher | None = None) -> None:
    """Makes a folder and those above it, their names on the disk before this returns, or before a finisher has settled."""
    if path.is_dir():
        return
    make_folder(path.parent, finisher)
    with suppress(FileExistsError):
        path.mkdir()
    sync = partial(sync_folder, path.parent)
    finisher.finish(sync) if finisher else sync()


def sync_folder(path: Path) -> None:
    """The names in a folder are on the disk. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
