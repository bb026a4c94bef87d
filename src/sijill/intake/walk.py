"""The files of a folder and of the folders in it, in one order on every machine. What is no file is named, not followed."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from sijill.domain.errors import ReportError, SijillError, TooLarge, UnknownFormat
from sijill.intake.limits import Limits

# Files that systems and editors leave in folders; they are nobody's report. Named by hand, they are read like any other.
_PASSED_OVER = ("Thumbs.db", "desktop.ini", "__MACOSX")
_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)

Found = tuple[Path, SijillError | None]


def walk(path: Path, limits: Limits, passed: Callable[[Path], None] = lambda _: None) -> Iterator[Found]:
    """Each file under a path (or the path itself), with the error if it is not one that can be read; sorted by the bytes of names.

    Links to files are followed; a folder is entered once, so that links cannot lead in circles. Names that begin with a dot are passed
    over, and ``passed`` is told.
    """
    yield from _walk(path, limits, 0, {}, passed)


def _walk(path: Path, limits: Limits, depth: int, entered: dict[tuple[int, int], Path], passed: Callable[[Path], None]) -> Iterator[Found]:
    try:
        about = path.stat()
    except OSError as error:
        yield path, unreadable(path, error)
        return
    if not stat.S_ISDIR(about.st_mode):
        yield path, _special(about.st_mode)
        return
    if depth > limits.depth:
        yield path, TooLarge(f"lies more than {limits.depth} folders deep; give it by itself")
        return
    key = (about.st_dev, about.st_ino)
    if key in entered:
        yield path, ReportError(f"is a link to {shown(entered[key])}, which is read already; leave it out")
        return
    entered[key] = path
    try:
        names = sorted((inside.name for inside in path.iterdir()), key=os.fsencode)
    except OSError as error:
        yield path, unreadable(path, error)
        return
    for name in names:
        if name.startswith(".") or name in _PASSED_OVER:
            passed(path / name)
        else:
            yield from _walk(path / name, limits, depth + 1, entered, passed)


def _special(mode: int) -> SijillError | None:
    for is_kind, what in _KINDS:
        if is_kind(mode):
            return UnknownFormat(f"is {what}, not a file; leave it out")
    return None if stat.S_ISREG(mode) else UnknownFormat("is not a file; leave it out")


def unreadable(path: Path, error: OSError) -> SijillError:
    """Why a path cannot be read, and what helps."""
    if isinstance(error, FileNotFoundError):
        return ReportError("is a link that leads nowhere; mend or remove it" if path.is_symlink() else "is not there; check the path")
    if isinstance(error, PermissionError):
        return ReportError("may not be read by this user; change its rights (chmod) or run as its owner")
    if error.errno == 40 or "symbolic link" in str(error).lower():  # ELOOP
        return ReportError("is a link that leads in a circle; remove it")
    return ReportError(f"cannot be read ({error.strerror or error})")


def shown(path: Path) -> str:
    """A path as text that any file can hold; bytes of names that are not UTF-8 are escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
