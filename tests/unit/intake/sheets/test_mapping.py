"""Mapping files."""

from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.intake.sheets.mapping import SheetMap, read_map

WHOLE = """
sheet = "register"
key = ["Year", "No"]
worksheet = "Incidents"
header_row = 3
delimiter = ";"
[report]
text = "What happened"
published = ["Reported"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "map.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_it_may_say(tmp_path: Path) -> None:
    found = read_map(write(tmp_path, WHOLE))
    report = {"text": ("What happened",), "published": ("Reported",)}
    assert found == SheetMap("register", ("Year", "No"), "Incidents", 3, ";", report)
    assert found.columns == ("Year", "No", "What happened", "Reported")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sheet = ", "is no mapping file"),
        ('key = "No"', "sheet: a name of small letters"),
        ('sheet = "../x"\nkey = "No"', "sheet: a name of small letters"),
        ('sheet = "r"', "key: the name of a column"),
        ('sheet = "r"\nkey = []', "key: the name of a column"),
        ('sheet = "r"\nkey = "No"\nheader_row = 0', "header_row: the number"),
        ('sheet = "r"\nkey = "No"\nworksheet = 1', "worksheet: a text"),
        ('sheet = "r"\nkey = "No"\ndelimiter = "--"', "delimiter: one character"),
        ('sheet = "r"\nkey = "No"\nkeys = "No"', "keys means nothing here"),
        ('sheet = "r"\nkey = "No"\nreport = 1', r"\[report\]: fields"),
        ('sheet = "r"\nkey = "No"\n[report]\nwords = "No"', "report.words means nothing here"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_map(write(tmp_path, text))


def test_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no mapping file"):
        read_map(tmp_path / "none")
