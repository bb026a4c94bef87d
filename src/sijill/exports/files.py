"""All files of a record into one folder: built beside it, then put in its place."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from sijill.exports.claims_csv import claims_csv
from sijill.exports.claims_jsonl import claims_jsonl
from sijill.exports.incidents_csv import incidents_csv
from sijill.exports.incidents_geojson import incidents_geojson
from sijill.exports.page import LANGUAGES, page_files
from sijill.exports.record import Record
from sijill.exports.withholding import Disclosure, Shown, withhold

# File, and what writes it from the record as it may be shown.
FORMATS: dict[str, Callable[[Record], bytes]] = {
    "claims.csv": claims_csv,
    "claims.jsonl": claims_jsonl,
    "incidents.csv": incidents_csv,
    "incidents.geojson": incidents_geojson,
}
OURS = re.compile(r"(?:claims\.csv|claims\.jsonl|incidents\.csv|incidents\.geojson|(?:index|incidents-\d+)(?:\.ar)?\.html)")


def export_all(record: Record, folder: Path, disclosure: Disclosure | None = None) -> tuple[Path, ...]:
    """The paths of all files written, sorted. The same record and disclosure give the same bytes.

    The folder is replaced as a whole: a reader sees the old files or the new ones. Files in it that are not ours are kept.
    By default persons' names and coordinates finer than a town are left out.
    """
    return export_shown(withhold(record, disclosure or Disclosure()), folder)


def export_shown(shown: Shown, folder: Path) -> tuple[Path, ...]:
    """The same for a record of which is left out already what may not be shown."""
    building = folder.with_name(f".{folder.name}.building")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    for name, write in FORMATS.items():
        (building / name).write_bytes(write(shown.record))
    for language in LANGUAGES:
        for name, page in page_files(shown, language).items():
            (building / name).write_bytes(page)
    written = sorted(path.name for path in building.iterdir())
    _put_in_place(building, folder)
    return tuple(folder / name for name in written)


def _put_in_place(building: Path, folder: Path) -> None:
    before = folder.with_name(f".{folder.name}.before")
    if before.exists() and not folder.exists():  # a kill between the two renames of an earlier run
        before.replace(folder)
    shutil.rmtree(before, ignore_errors=True)
    if folder.exists():
        for other in sorted(folder.iterdir()):
            if not OURS.fullmatch(other.name):
                other.replace(building / other.name)
        folder.replace(before)
    building.replace(folder)
    shutil.rmtree(before, ignore_errors=True)
