"""Files in an order of their own, each once."""

import os
from pathlib import Path

import pytest

from sijill.pipeline.walking import Closed, walk_paths


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def names(folder: Path, *paths: Path) -> list[str]:
    return [found.relative_to(folder).as_posix() for found in walk_paths(paths) if isinstance(found, Path)]


def test_files_are_sorted_and_hidden_ones_left_out(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", ".hidden", "a/.git/config", "B.txt")
    assert names(tmp_path, tmp_path) == ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt"]


def test_a_file_given_twice_is_one_and_the_order_given_counts(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    assert names(tmp_path, tmp_path / "b.txt", tmp_path, tmp_path / "." / "b.txt") == ["b.txt", "a.txt"]


def test_a_workspace_is_no_source(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "sijill-workspace/sijill.toml", "sijill-workspace/out/claims.csv")
    assert names(tmp_path, tmp_path) == ["a.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    fill(tmp_path, "a/one.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "linked.txt").symlink_to(tmp_path / "a" / "one.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    assert names(tmp_path, tmp_path) == ["a/one.txt", "broken.txt", "linked.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "a/one.txt", "b.txt")
    (tmp_path / "a").chmod(0)
    found = list(walk_paths([tmp_path]))
    (tmp_path / "a").chmod(0o755)
    assert found == [Closed(tmp_path / "a", "cannot be looked into: Permission denied"), tmp_path / "b.txt"]


def test_a_folder_that_goes_away_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "a/one.txt", "b/two.txt")
    walk = walk_paths([tmp_path])
    next(walk)
    (tmp_path / "b" / "two.txt").unlink()
    (tmp_path / "b").rmdir()
    assert list(walk) == [Closed(tmp_path / "b", "cannot be looked into: No such file or directory")]
