"""One public door per room, sorted and complete; and a command line that wants nothing but its lock file."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, rooms, shown, tree

DOORS = [PACKAGE, *rooms()]
ABSENT = ("django", "spacy", "pandas", "pytest", "hypothesis", "playwright")


def module_name(folder: Path) -> str:
    """The dotted name of a folder of the package."""
    return ".".join(folder.relative_to(PACKAGE.parent).parts)


def imported_names(door: Path) -> set[str]:
    """What an ``__init__`` takes from its own package and does not underscore."""
    froms = [node for node in tree(door / "__init__.py").body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name for node in froms for alias in node.names if (node.module or "").startswith("sijill")}


def order(name: str) -> tuple[bool, bool, str]:
    """The order that `make format` gives: constants, classes, functions."""
    return not name.isupper(), not name[0].isupper(), name


@pytest.mark.parametrize("door", DOORS, ids=shown)
def test_the_door_is_sorted_and_complete(door: Path) -> None:
    room = importlib.import_module(module_name(door))
    names = list(room.__all__)
    assert names == sorted(names, key=order), f"{shown(door)}: __all__ is not sorted"
    assert len(set(names)) == len(names)
    for name in names:
        assert hasattr(room, name), f"{shown(door)}: __all__ names {name}, which is not there"
    missing = {name for name in imported_names(door) if not name.startswith("_")} - set(names)
    assert not missing, f"{shown(door)}: imported and not in __all__: {sorted(missing)}"


@pytest.mark.parametrize("door", DOORS, ids=shown)
def test_the_door_says_what_is_behind_it(door: Path) -> None:
    assert ast.get_docstring(tree(door / "__init__.py")), f"{shown(door)}/__init__.py has no docstring"


@pytest.mark.parametrize("room", rooms(), ids=shown)
def test_others_come_in_by_the_door(room: Path) -> None:
    """A room's underscored modules are its own; `sijill.domain` is open, its modules are the nouns."""
    inside = [
        f"{shown(path)} imports {node.module}"
        for path in room.rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sijill.") and "._" in node.module
        if node.module.split(".")[1] != room.name
    ]
    assert not inside


def test_the_command_line_starts_without_what_it_does_not_need() -> None:
    block = "import sys; " + "; ".join(f"sys.modules[{name!r}] = None" for name in ABSENT)
    command = [sys.executable, "-W", "error", "-c", f"{block}; import sijill.cli; sijill.cli.main"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=PACKAGE.parent, check=False)
    assert done.returncode == 0, done.stderr
