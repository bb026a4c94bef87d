"""One run at a time, and no lock outlives its process."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from sijill.domain.errors import WorkspaceError
from sijill.pipeline.lock import NAME, hold_lock


def test_it_is_held_and_given_back(tmp_path: Path) -> None:
    with hold_lock(tmp_path):
        assert json.loads((tmp_path / NAME).read_text())["pid"] == os.getpid()
        with pytest.raises(WorkspaceError, match=f"process {os.getpid()}"), hold_lock(tmp_path):
            pass
    assert not (tmp_path / NAME).exists()


def test_it_is_given_back_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), hold_lock(tmp_path):
        raise KeyboardInterrupt
    assert not (tmp_path / NAME).exists()


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    hold = (
        "import os; from pathlib import Path; from sijill.pipeline.lock import hold_lock\n"
        f"with hold_lock(Path({str(tmp_path)!r})): os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", hold], check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert (tmp_path / NAME).exists()
    with hold_lock(tmp_path):
        pass


@pytest.mark.parametrize("left", ["", "{", '{"pid": 1, "began": "0", "host": ""}', "[]"])
def test_a_lock_that_nobody_holds_is_taken_over(tmp_path: Path, left: str) -> None:
    """Cut short by a kill, or of a process id that belongs to another process by now."""
    (tmp_path / NAME).write_text(left)
    with hold_lock(tmp_path):
        pass


def test_the_lock_of_another_machine_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(json.dumps({"pid": 1, "host": f"not-{socket.gethostname()}"}))
    with pytest.raises(WorkspaceError, match="delete"), hold_lock(tmp_path):
        pass
