"""What the program is installed with is permissive: nothing under the GPL or the AGPL in ``requirements/run.lock``."""

import re
from importlib.metadata import metadata

import pytest

from tests.architecture.sources import ROOT

LOCKED = re.findall(r"^([a-z0-9-]+)==(?![^\\\n]*;)", (ROOT / "requirements" / "run.lock").read_text(encoding="utf-8"), flags=re.MULTILINE)
COPYLEFT = re.compile(r"\bA?GPL|GNU (Affero )?General Public", re.IGNORECASE)
# Under several licences, of which we take the permissive one; each with the one taken.
CHOSEN = {"tld": "MPL-1.1"}


@pytest.mark.parametrize("package", sorted(set(LOCKED)))
def test_licence_is_permissive(package: str) -> None:
    said = metadata(package)
    words = " ".join(value[:200] for key in ("License-Expression", "License", "Classifier") for value in said.get_all(key) or [])
    assert package in CHOSEN or not COPYLEFT.search(words.replace("LGPL", "")), f"{package}: {words}"


def test_each_choice_is_still_needed() -> None:
    assert set(CHOSEN) <= set(LOCKED)
