"""The tool that writes tables into the documents."""

import importlib.util
from types import ModuleType

import pytest

from tests.architecture.sources import ROOT


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_tables", ROOT / "tools" / "docs_tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_only_what_is_between_the_marks_changes(tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tool.PARTS, "sections", lambda: ["new"])
    text = "before\n<!-- begin sections -->\nold\n<!-- end sections -->\nafter\n"
    assert tool.rewritten(text) == "before\n<!-- begin sections -->\nnew\n<!-- end sections -->\nafter\n"
    assert tool.rewritten("no marks") == "no marks"


def test_an_open_bound_is_an_empty_cell(tool: ModuleType) -> None:
    assert "| at least | N | N |  |" in tool.profiles()
