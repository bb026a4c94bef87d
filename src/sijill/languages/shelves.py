"""Where packs lie: in the package, in folders that a project keeps, and in installed packages that offer one.

An installed package offers a pack by an entry point of the group ``sijill.packs``: its name is the language's code, its value the package
whose folder holds the YAML files. No code of it is run.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from sijill.domain.errors import PackError

PACKS = Path(__file__).parent / "packs"
TEMPLATE = Path(__file__).parent / "template"  # what a new pack begins with
GROUP = "sijill.packs"
_shelves: list[Path] = []  # of this process; set before reports are read


def use_packs(folders: Iterable[Path]) -> None:
    """Looks for packs in these folders too, one folder for each language, from now on in this process."""
    _shelves[:] = [folder.resolve() for folder in folders]


def pack_folders() -> Mapping[str, Path]:
    """The folder of each language's pack, by its code.

    Raises PackError where two places offer a pack of one language, or an installed package offers one that has no files.
    """
    return _folders(tuple(_shelves))


@lru_cache
def _folders(shelves: tuple[Path, ...]) -> Mapping[str, Path]:
    found: dict[str, Path] = {}
    faults: list[str] = []
    for code, folder in (*_on(PACKS), *_installed(faults), *(each for shelf in shelves for each in _on(shelf))):
        if code in found:
            faults.append(f"{code} is offered twice: {found[code]} and {folder}; take one of them away")
        found.setdefault(code, folder)
    if faults:
        raise PackError("language packs", faults)
    return found


def _on(shelf: Path) -> Iterator[tuple[str, Path]]:
    if shelf.is_dir():
        yield from (
            (path.name, path) for path in sorted(shelf.iterdir()) if path.is_dir() and path.name != "base" and any(path.glob("*.yml"))
        )


def _installed(faults: list[str]) -> Iterator[tuple[str, Path]]:
    """The packs that installed packages offer; one that came without its files is a fault, for its reports would be read by nobody."""
    for entry in sorted(entry_points(group=GROUP)):
        folders = [Path(location) for location in _locations(entry.module) if any(Path(location).glob("*.yml"))]
        if not folders:
            offering = f"{entry.name} is offered by the installed package {entry.dist.name if entry.dist else entry.module}"
            faults.append(f"{offering}, but no .yml files of {entry.module} came with it: name them as its package data (docs/packs.md)")
        yield from ((entry.name, folder) for folder in folders)


def _locations(module: str) -> Iterable[str]:
    try:
        spec = find_spec(module)
    except ModuleNotFoundError:  # the package around it is missing too
        return ()
    return (spec.submodule_search_locations or ()) if spec is not None else ()
