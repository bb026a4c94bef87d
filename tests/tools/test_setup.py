"""The set-up: stamps tell whether anything changed, and what is missing is said in one line."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SETUP = Path(__file__).resolve().parents[2] / "tools" / "setup.py"


@pytest.fixture(scope="module")
def setup() -> ModuleType:
    spec = importlib.util.spec_from_file_location("setup_tool", SETUP)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_stamp_is_fresh_until_its_source_or_its_place_changes(setup: ModuleType, tmp_path: Path) -> None:
    lock, stamp = tmp_path / "run.lock", tmp_path / ".made"
    lock.write_text("a==1\n", encoding="utf-8")
    assert not setup.is_fresh(stamp, lock, "here")
    setup.freshen(stamp, lock, "here")
    assert setup.is_fresh(stamp, lock, "here")
    assert not setup.is_fresh(stamp, lock, "there")
    lock.write_text("a==2\n", encoding="utf-8")
    assert not setup.is_fresh(stamp, lock, "here")


def test_every_install_from_a_lock_is_by_hash_and_takes_nothing_else(setup: ModuleType) -> None:
    assert {"--require-hashes", "--no-deps"} <= set(setup.from_lock("run"))


def test_an_old_python_is_told_which_package_to_install(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "OLDEST", (99, 0))
    monkeypatch.setattr(setup, "NEWER", ())
    with pytest.raises(SystemExit) as told:
        setup.use_new_python()
    assert "apt install" in str(told.value.code)
    assert not capsys.readouterr().out


def test_a_python_without_venv_and_pip_is_told_which_package_to_install(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(setup, "TOOLS", tmp_path / "tools")
    monkeypatch.setattr(setup, "UV", tmp_path / "tools" / "uv")
    monkeypatch.setattr(setup, "has", lambda module: False)  # noqa: ARG005 - no module is there
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        setup.uv()


def test_an_unknown_kind_is_told_with_the_known() -> None:
    done = subprocess.run([sys.executable, str(SETUP), "everything"], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "run, dev, bench" in done.stderr
