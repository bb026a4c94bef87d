"""In which manner a workspace is read."""

from dataclasses import replace
from pathlib import Path

import pytest

from sijill.domain.errors import GazetteerError
from sijill.pipeline.manners import keep_gazetteers, manner_digest, manner_of
from sijill.pipeline.workspace import open_workspace

PLACES = "name,lat,lon,country\nRahwan,1.5,-170.25,XZ\n"


def test_gazetteers_are_kept_and_used_by_every_later_run(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    before = manner_digest(manner_of(workspace))
    (tmp_path / "own.csv").write_text(PLACES)
    keep_gazetteers(workspace, [tmp_path / "own.csv"])
    (tmp_path / "own.csv").unlink()
    assert manner_of(workspace).gazetteers == (workspace.gazetteers / "own.csv",)
    assert manner_digest(manner_of(workspace)) != before


def test_a_faulty_one_changes_nothing(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    (tmp_path / "good.csv").write_text(PLACES)
    (tmp_path / "bad.csv").write_text("name,lat\nRahwan,1\n")
    with pytest.raises(GazetteerError):
        keep_gazetteers(workspace, [tmp_path / "good.csv", tmp_path / "bad.csv"])
    assert manner_of(workspace).gazetteers == ()


def test_the_profile_is_part_of_it(tmp_path: Path) -> None:
    manner = manner_of(open_workspace(tmp_path / "w", create=True))
    assert manner.profile == "strict"
    assert manner_digest(manner) != manner_digest(replace(manner, profile="ucdp"))
