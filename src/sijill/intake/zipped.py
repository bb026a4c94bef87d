"""Zip files: what messengers and archives of web pages put out. Each file inside is read as if it had been given by itself."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath

from sijill.domain.errors import LockedReport, SijillError, TooLarge, TruncatedReport, UnknownFormat
from sijill.domain.ids import SHORT, digest_bytes
from sijill.intake.formats import LOOK, Format, find_format
from sijill.intake.limits import Limits
from sijill.intake.result import BadRow, Extracted, Note, Part
from sijill.intake.zip_faults import ZIP_FAULTS

MOST_FILES, MOST_SHARE, SHOWN = 10_000, 4, 10  # files inside; times the limit of one that all may unpack to; names in a note
_PASSED_OVER = ("__MACOSX/", ".")
Reader = Callable[[BytesIO, Format], Iterator[Part]]


def read_zipped(content: bytes, limits: Limits, read: Reader) -> Iterator[Part]:
    """The reports in the files of a zip file, under the ids that they have when the files are given by themselves; ``read`` reads one.

    Of a WACZ file only its WARC files are read. Files of formats that are not read are named in a note. Raises TruncatedReport,
    LockedReport, TooLarge, UnknownFormat (nothing in it can be read).
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = _members(archive, limits)
            kinds = [(each, _kind(archive, each)) for each in members]
            others = [each.filename for each, kind in kinds if kind is None]
            known = [(each, kind) for each, kind in kinds if kind is not None]
            if not known:
                raise UnknownFormat(f"is a zip file in which nothing can be read ({_shown(others)}); unpack it and give the files in it")
            yield from _read(archive, known, others, read)
    except ZIP_FAULTS as error:
        raise TruncatedReport(f"is a damaged zip file ({error}); unpack it and give the files in it") from error
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise LockedReport("is a zip file under a password; unpack it and give the files in it") from error


def _members(archive: zipfile.ZipFile, limits: Limits) -> list[zipfile.ZipInfo]:
    """The files inside that may be read, in the order of their names."""
    files = [each for each in archive.infolist() if not each.filename.endswith("/")]  # is_dir() fails without a name
    if len(files) > MOST_FILES or sum(each.file_size for each in files) > MOST_SHARE * limits.unpacked:
        raise TooLarge(
            f"holds {len(files)} files, or unpacks to more than {MOST_SHARE * limits.unpacked} bytes; unpack it and give the folder"
        )
    if "datapackage.json" in archive.namelist() and any(_is_warc(each.filename) for each in files):
        return sorted((each for each in files if _is_warc(each.filename)), key=lambda each: each.filename)
    seen = (each for each in files if not each.filename.startswith(_PASSED_OVER) and not PurePosixPath(each.filename).name.startswith("."))
    return sorted(seen, key=lambda each: each.filename)


def _is_warc(name: str) -> bool:
    return name.lower().endswith((".warc", ".warc.gz"))


def _kind(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Format | None:
    """What a file inside is, if it is read."""
    with archive.open(member) as file:
        beginning = file.read(LOOK)
    try:
        whole = BytesIO(archive.read(member)) if beginning.startswith(b"PK\x03\x04") else None
        kind = find_format(member.filename, beginning, whole)
    except SijillError:
        return None
    return kind if beginning.strip() and kind is not Format.ZIP else None


def _read(archive: zipfile.ZipFile, known: list[tuple[zipfile.ZipInfo, Format]], others: list[str], read: Reader) -> Iterator[Part]:
    notes: tuple[Note, ...] = (Note("other_files", f"not read of the zip file: {_shown(others)}"),) if others else ()
    seen: set[str] = set()
    for member, kind in known:
        content = archive.read(member)
        digest = digest_bytes(content)
        if digest in seen:
            continue  # the same bytes under another name
        seen.add(digest)
        try:
            for count, part in enumerate(read(BytesIO(content), kind), 1):
                if isinstance(part, Extracted):
                    yield _of_member(part, member.filename, digest, count, notes)
                    notes = ()
                else:
                    yield BadRow(part.row, type(part.error)(f"{member.filename}: {part.error}"), part.id)
        except SijillError as error:
            yield BadRow(1, type(error)(f"{member.filename}: {error}"))


def _of_member(part: Extracted, name: str, digest: str, count: int, notes: tuple[Note, ...]) -> Extracted:
    own = digest[:SHORT] if part.row is None else f"{digest[:SHORT]}-{part.row or count:04}"
    where = f"as {name[:200]}" if name else "without a name"
    return replace(part, id=part.id or own, notes=(Note("packed", f"stands in the zip file {where}"), *notes, *part.notes))


def _shown(names: list[str]) -> str:
    return (
        ", ".join(name[:100] for name in names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "") or "it is empty"
    )
