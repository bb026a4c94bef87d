"""The lock files: versions and hashes, never where packages come from; and users' versions are the ones that were tested."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.sources import ROOT, modules, tree

FOLDER = ROOT / "requirements"
LOCKS = ["setup", "run", "dev", "bench", "fuzz"]


def pins(lock: str) -> set[str]:
    """Each requirement line of a lock, with version and marker."""
    return set(
        re.findall(r"^([a-z0-9][^\\\n]*==[^\\\n]+?) *\\?$", (FOLDER / f"{lock}.lock").read_text(encoding="utf-8"), flags=re.MULTILINE)
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", (FOLDER / f"{lock}.lock").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_says_where_packages_come_from(lock: str) -> None:
    text = (FOLDER / f"{lock}.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|^-e|^/|\.\./", text, flags=re.MULTILINE)


def test_what_is_tested_is_what_users_have() -> None:
    assert pins("run") <= pins("dev")


def test_what_is_declared_is_what_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]["screenshots"]
    declared = {re.split(r"[<>=\[ ]", line)[0].lower() for line in (*project["dependencies"], *extras)}
    nodes = [node for module in modules() for node in ast.walk(tree(module))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    outside = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"sijill"}
    providers = packages_distributions()
    imported = {providers[name][0].lower().replace("_", "-") for name in outside}
    assert declared == imported
