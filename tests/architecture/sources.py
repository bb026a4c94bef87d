"""The source files, as the architecture tests look at them."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "sijill"
UNIT = ROOT / "tests" / "unit"


def modules(under: Path = PACKAGE) -> list[Path]:
    """Every Python file below a folder, sorted."""
    return sorted(path for path in under.rglob("*.py") if "__pycache__" not in path.parts)


def rooms() -> list[Path]:
    """The folders right under the package that hold Python."""
    return sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))


def shown(path: Path) -> str:
    """A path as people say it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of one file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
