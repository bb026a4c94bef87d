"""``sijill verify --bundle``: everything that proves a workspace, in one file that a stranger can check without Sijill."""

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from sijill.custody import KEYS, NEW, Archive
from sijill.domain.errors import CustodyError, SijillError
from sijill.pipeline.workspace import Workspace

VERIFIER = "verify.py"
README = """\
This is a bundle of a Sijill workspace: the reports as they were captured and their working texts (archive/, each under its SHA-256),
the ledger of what happened to them, the lists it seals, the runs with their claims, and timestamps if there are any.

To check it you need Python 3.8 or newer and, for signatures and timestamps, the openssl program (3.0 or newer). Sijill is not needed:

    unzip BUNDLE -d bundle
    python3 bundle/verify.py

verify.py is short: read it before you trust it. With a ledger head that was held elsewhere (an e-mail, a print), say

    python3 bundle/verify.py HEAD.json

The bundle holds reports about people as they were captured. Handle it as you would the workspace.
"""
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same workspace gives the same bytes


def write_bundle(workspace: Workspace, path: Path) -> int:
    """Writes the bundle, whole or not at all, and gives the number of its files. Raises SijillError where it cannot be written."""
    part, count = path.with_name(f"{NEW}{path.name}"), 0
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, content in _contents(workspace):
                bundle.writestr(zipfile.ZipInfo(name, _WHEN), content, zipfile.ZIP_DEFLATED)
                count += 1
        part.replace(path)
    except OSError as error:
        raise SijillError(f"{path}: cannot be written ({error.strerror or error}); nothing was left behind") from error
    finally:
        with suppress(OSError):
            part.unlink()
    return count


def _contents(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", README.encode()
    yield VERIFIER, files("sijill.custody").joinpath("stranger.py").read_bytes()
    archive = Archive(workspace.archive)
    for item in archive.items():
        with suppress(CustodyError):  # its key is lost: the ledger in the bundle says that something is missing
            yield f"archive/{item.shelf}/{item.digest[:2]}/{item.digest}", archive.raw(item)
    for path in proving_files(workspace):
        yield path.relative_to(workspace.folder).as_posix(), path.read_bytes()


def proving_files(workspace: Workspace) -> Iterator[Path]:
    """The files of a workspace that prove something, besides the archive, by name; no private key among them."""
    single = (workspace.ledger, workspace.ledger.with_name("ledger.head.json"), workspace.folder / KEYS / "ledger.pub")
    lists = (workspace.inputs, workspace.reports, workspace.judgements)
    yield from (path for path in (*single, *lists) if path.exists())
    for folder in (workspace.sheets, workspace.runs, workspace.authorities):
        yield from sorted(path for path in folder.rglob("[!.]*") if path.is_file() and not path.parent.name.startswith("."))
