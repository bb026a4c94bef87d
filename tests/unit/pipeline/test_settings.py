"""``sijill.toml``: the defaults it is written with, and what it may say."""

from pathlib import Path

import pytest

from sijill.domain.errors import WorkspaceError
from sijill.pipeline.settings import DEFAULTS, Settings, read_settings
from sijill.pipeline.watchlist import Watched


def test_the_file_that_is_written_says_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "sijill.toml").write_text(DEFAULTS)
    assert read_settings(tmp_path / "sijill.toml") == Settings()


def test_each_commented_default_is_the_default(tmp_path: Path) -> None:
    opened = "\n".join(line.removeprefix("# ") if " = " in line else line for line in DEFAULTS.splitlines())
    (tmp_path / "sijill.toml").write_text(opened)
    assert read_settings(tmp_path / "sijill.toml") == Settings()
    assert opened.count(" = ") == 1 + len(Settings.__slots__) + len(Watched.__slots__)


def test_what_it_says_counts(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text('workspace_version = 1\n[reading]\nprofile = "ucdp"\n[working_copy]\nwith_names = true\n')
    assert read_settings(tmp_path / "s.toml") == Settings(profile="ucdp", with_names=True)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("workspace_version = ", "cannot be read"),
        ("workspace_version = 2", "works with 1"),
        ("", "works with 1"),
        ("workspace_version = 1\n[reeding]\n", "reeding.*known are record"),
        ('workspace_version = 1\n[reading]\nprofil = "x"', "profil.*known are profile"),
        ("workspace_version = 1\n[reading]\nprofile = 3", "str is wanted"),
        ("workspace_version = 1\nreading = 3", "means nothing"),
    ],
)
def test_what_it_may_not_say_is_told(tmp_path: Path, written: str, told: str) -> None:
    (tmp_path / "s.toml").write_text(written)
    with pytest.raises(WorkspaceError, match=told):
        read_settings(tmp_path / "s.toml")
