"""``sijill`` itself: its commands, its version, and what becomes of errors."""

import re
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from sijill.cli.door import COMMANDS
from tests.cli.calls import call


def test_version(capfd: pytest.CaptureFixture[str]) -> None:
    said = call(capfd, "--version")
    assert re.fullmatch(r"sijill \d+\S*\n", said.out)
    assert said.code == 0


def test_the_version_is_told_without_loading_a_language() -> None:
    program = (
        "import sys; from sijill.cli import main\ntry: main(['--version'])\n"
        "except SystemExit: print(sorted(n for n in sys.modules if n.startswith('sijill.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "sijill.cli.door" in done.stdout
    assert not {"sijill.languages", "sijill.pipeline", "sijill.extract"} & set(re.findall(r"'(.*?)'", done.stdout))


def test_help_names_every_command(capfd: pytest.CaptureFixture[str]) -> None:
    said = call(capfd, "--help")
    assert all(f"  {name} " in said.out for name in COMMANDS)


def test_a_wrong_call_is_2(capfd: pytest.CaptureFixture[str]) -> None:
    assert call(capfd, "nonsense").code == 2
    assert call(capfd, "run").code == 2
    assert call(capfd, "extract", "--profile", "none").code == 2


def test_an_error_is_one_line_and_no_trace(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "toll", "--into", tmp_path / "none")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("sijill: ")
    assert said.err.count("\n") == 1


def test_an_interrupt_is_one_line_and_130() -> None:
    # what runs the tests may be deaf to interrupts, which children inherit
    program = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from sijill.cli import main; main(['extract'])"
    with subprocess.Popen([sys.executable, "-c", program], stdin=PIPE, stdout=PIPE, stderr=PIPE) as process:
        given, told, said = process.stdin, process.stdout, process.stderr
        assert given is not None
        assert told is not None
        assert said is not None
        given.write(b'{"id": "r1", "text": "Rain fell."}\n')
        given.flush()
        assert told.readline().startswith(b'{"id":"r1"')
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        lines = said.read().decode().splitlines()
        assert [line for line in lines if line.startswith("sijill: interrupted; what a run has done is kept")], lines


def test_a_full_disk_is_one_line_and_no_trace(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan on Friday. " * 1_000)
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); from sijill.cli import main; main(sys.argv[1:])"
    )
    words = [sys.executable, "-c", program, "add", str(tmp_path / "a.txt"), "--into", str(tmp_path / "w")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith("what was done is kept: mend it and give the same call again\n")
