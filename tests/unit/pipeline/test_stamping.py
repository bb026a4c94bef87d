"""A workspace under the word of authorities."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.pipeline.adding import add_sources
from sijill.pipeline.stamping import stamp_workspace
from sijill.pipeline.verifying import verify_workspace
from sijill.pipeline.workspace import Workspace, open_workspace
from tests.unit.custody.authority import make_authority, serve

pytestmark = pytest.mark.needs_openssl


@pytest.fixture
def stamped(tmp_path: Path) -> Workspace:
    """A workspace with one report, stamped; the second authority cannot be had."""
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan.")
    add_sources([str(tmp_path / "a.txt")], tmp_path / "w")
    workspace = open_workspace(tmp_path / "w")
    workspace.authorities.mkdir()
    (workspace.authorities / "arvenia.pem").write_bytes(make_authority(tmp_path / "tsa").read_bytes())
    with serve(tmp_path / "tsa") as url:
        good, bad = stamp_workspace(tmp_path / "w", [url, "http://127.0.0.1:9/"])
    assert (good.over, bool(good.at), bad.at) == (2, True, None)
    assert "gave no timestamp" in (bad.message or "")
    return workspace


def test_what_is_stamped_is_told_and_what_waits(stamped: Workspace, tmp_path: Path) -> None:
    lines, is_clean = verify_workspace(stamped.folder)
    assert is_clean
    assert any(line.startswith("entries up to 2 were there on ") for line in lines)
    assert not any("pending" in line for line in lines)
    (tmp_path / "b.txt").write_text("Three people were killed in Rahwan.")
    add_sources([str(tmp_path / "b.txt")], stamped.folder)
    lines, is_clean = verify_workspace(stamped.folder)
    assert is_clean
    assert any(line.startswith("pending: entries 3 to 5 are under no timestamp yet") for line in lines)


def test_another_root_fails(stamped: Workspace, tmp_path: Path) -> None:
    (stamped.authorities / "arvenia.pem").write_bytes(make_authority(tmp_path / "other", "Somebody").read_bytes())
    lines, is_clean = verify_workspace(stamped.folder)
    assert not is_clean
    assert "timestamp does not hold" in lines[0]


def test_a_stranger_checks_it_with_openssl(stamped: Workspace, tmp_path: Path) -> None:
    assert verify_workspace(stamped.folder, bundle=tmp_path / "b.zip")[1]
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        archive.extractall(tmp_path / "b")
    command = [sys.executable, "-I", str(tmp_path / "b" / "verify.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "1 timestamps" in done.stdout) == (0, True), done.stdout
    (tmp_path / "b" / "authorities" / "arvenia.pem").write_bytes(make_authority(tmp_path / "other", "Somebody").read_bytes())
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "the timestamp of" in done.stdout) == (1, True), done.stdout


def test_there_must_be_something_to_stamp_and_somebody_to_trust(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    with pytest.raises(UsageError, match="put the authority's root certificate there"):
        stamp_workspace(tmp_path / "w", ["http://127.0.0.1:9/"])
    workspace.authorities.mkdir()
    (workspace.authorities / "a.pem").write_text("x")
    with pytest.raises(UsageError, match="nothing to stamp"):
        stamp_workspace(tmp_path / "w", ["http://127.0.0.1:9/"])
