"""``sijill places add`` and ``fetch``: gazetteers into a workspace, where every later run uses them."""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sijill.domain.errors import FetchError, UsageError
from sijill.intake.capture import CaptureLimits, capture
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.manners import keep_gazetteers
from sijill.pipeline.workspace import open_workspace
from sijill.places import open_gazetteer, read_gazetteer

GEONAMES = "https://download.geonames.org/export/dump/{code}.zip"
CREDIT = "GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0"
DOWNLOAD = CaptureLimits(seconds=600.0, wait=60.0, body=300 * 1024 * 1024)
LARGEST = 300 * 1024 * 1024  # bytes of one country's table, unpacked


@dataclass(frozen=True, slots=True)
class Kept:
    """A gazetteer that a workspace keeps now, and how many places it names."""

    path: Path
    places: int


def add_places(paths: Sequence[Path], into: Path) -> tuple[Kept, ...]:
    """Gazetteer files copied into a workspace, which is made where there is none.

    Raises GazetteerError naming file and row of each fault; then nothing is copied.
    """
    open_gazetteer(paths)  # also refuses places that lie where their names say they do not
    counts = [len(read_gazetteer(path)[1]) for path in paths]
    workspace = open_workspace(into, create=True)
    with hold_lock(workspace.folder):
        keep_gazetteers(workspace, paths)
    return tuple(Kept(workspace.gazetteers / path.name, count) for path, count in zip(paths, counts, strict=True))


def fetch_places(code: str, into: Path, *, get: Callable[[str], bytes] | None = None) -> Kept:
    """The places of a country from GeoNames, kept in a workspace. ``code`` is ISO 3166 alpha-2; ``get`` gives the bytes at an address.

    Raises FetchError where they cannot be had, GazetteerError where they are faulty; then nothing is kept.
    """
    country = code.upper()
    if len(country) != 2 or not (country.isascii() and country.isalpha()):
        raise UsageError(f"{code!r} is no country code; give two letters, as in SY")
    table = _unpacked((get or _download)(GEONAMES.format(code=country)), country)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"geonames-{country}.txt"
        path.write_bytes(table)
        return add_places((path,), into)[0]


def _download(address: str) -> bytes:
    return capture(address, DOWNLOAD).body


def _unpacked(archive: bytes, country: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            told = packed.getinfo(f"{country}.txt")
            if told.file_size > LARGEST:
                raise FetchError(f"{country}.txt: {told.file_size:,} bytes, more than {LARGEST:,}")
            return packed.read(told)
    except (zipfile.BadZipFile, KeyError) as error:
        raise FetchError(f"GeoNames gave no table of {country}: {error}") from error
