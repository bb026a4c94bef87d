"""The shape of the house: small files, small functions, a mirror for each module, and no room for what has no noun."""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT, UNIT, modules, rooms, shown, tree

LONGEST_MODULE = 400
LONGEST_FUNCTION = 50
# A function lives with the noun it serves, so these names mean that somebody did not look for the noun.
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "lib", "base", "shared", "core", "tools"}
# Modules that only declare or only start something: what they say is tested where it is used.
WITHOUT_MIRROR = {"__init__", "__main__"}


@pytest.mark.parametrize("module", modules(), ids=shown)
def test_no_module_is_long(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"{shown(module)} has {lines} lines: split it by noun or by step"


@pytest.mark.parametrize("module", modules(), ids=shown)
def test_no_function_is_long(module: Path) -> None:
    functions = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f.name: n for f in functions if (n := (f.end_lineno or f.lineno) - f.lineno + 1) > LONGEST_FUNCTION}
    assert not long, f"{shown(module)}: longer than {LONGEST_FUNCTION} lines: {long}"


@pytest.mark.parametrize("module", modules(), ids=shown)
def test_names_are_of_the_field(module: Path) -> None:
    names = {part.removesuffix(".py").strip("_") for part in module.relative_to(PACKAGE).parts}
    assert not names & NAMELESS, f"{shown(module)}: {names & NAMELESS} says nothing; which noun does it serve?"


def has_logic(module: Path) -> bool:
    """Whether there is anything to test beside declarations: a function or a method."""
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree(module)))


@pytest.mark.parametrize("module", [m for m in modules() if m.stem not in WITHOUT_MIRROR and has_logic(m)], ids=shown)
def test_every_module_has_its_mirror(module: Path) -> None:
    place = module.relative_to(PACKAGE)
    mirror = UNIT / place.parent / f"test_{place.stem.lstrip('_')}.py"
    assert mirror.exists(), f"{shown(module)} wants {shown(mirror)}"


@pytest.mark.parametrize("mirror", sorted(UNIT.rglob("test_*.py")), ids=shown)
def test_every_mirror_has_its_module(mirror: Path) -> None:
    place = mirror.relative_to(UNIT)
    name = mirror.stem.removeprefix("test_")
    at = [PACKAGE / place.parent / f"{name}.py", PACKAGE / place.parent / f"_{name}.py", PACKAGE / place.parent / name / "__init__.py"]
    assert any(path.exists() for path in at), f"{shown(mirror)} mirrors nothing: move it to tests/flow, or name it after its module"


@pytest.mark.parametrize("room", rooms(), ids=shown)
def test_every_room_is_in_the_table_of_rooms(room: Path) -> None:
    assert f"`{room.name}/`" in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), f"{room.name} is not in ARCHITECTURE.md"


def test_tests_do_not_mock_our_own_code() -> None:
    mocked = [
        shown(path) for path in modules(ROOT / "tests") if "unittest.mock" in path.read_text(encoding="utf-8") and path != Path(__file__)
    ]
    assert not mocked, f"fakes for ports live in tests/fakes; these mock: {mocked}"
