"""What never stands in a public file: machine paths and registry hosts."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, shown

FORBIDDEN = {
    "a machine path": re.compile(r"/(?:home|root|Users|work)/[a-z]"),
    "a registry host": re.compile(r"\b(?:files\.pythonhosted|registry\.npmjs|pypi\.org/simple|deb\.debian\.org)"),
}


def files() -> list[Path]:
    """Every text file under version control, or about to be."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is not a clone: an unpacked archive has no list of files")
    found = [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]
    return [path for path in found if b"\0" not in path.read_bytes()[:4096] and path != Path(__file__)]


def test_no_machine_and_no_registry_is_named() -> None:
    told = [
        f"{shown(path)} names {what}: {match.group()}"
        for path in files()
        for what, pattern in FORBIDDEN.items()
        if (match := pattern.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not told
