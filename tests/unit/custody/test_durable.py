from pathlib import Path

import pytest

from sijill.custody.durable import Finisher, make_folder, sync_folder, write_whole, written_whole


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "head"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["head"]
    write_whole(tmp_path / "made" / "with it", b"x")
    assert (tmp_path / "made" / "with it").read_bytes() == b"x"


def test_an_error_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "head"
    write_whole(path, b"old")

    def fail_half_way() -> None:
        with written_whole(tmp_path) as (file, target):
            target.append(path)
            file.write(b"ne")
            raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        fail_half_way()
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["head"]


def test_without_a_target_nothing_is_left(tmp_path: Path) -> None:
    with written_whole(tmp_path) as (file, _):
        file.write(b"x")
    assert list(tmp_path.iterdir()) == []


def test_folders_are_made_with_those_above_them(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b" / "c")
    make_folder(tmp_path / "a" / "b" / "c")
    assert (tmp_path / "a" / "b" / "c").is_dir()
    sync_folder(tmp_path)


def test_a_finisher_makes_files_whole_before_it_has_settled(tmp_path: Path) -> None:
    finisher = Finisher()
    for number in range(20):
        with written_whole(tmp_path, finisher=finisher) as (file, target):
            file.write(b"x" * number)
            target.append(tmp_path / str(number))
    finisher.settle()
    assert sorted(len(path.read_bytes()) for path in tmp_path.iterdir()) == list(range(20))
    finisher.settle()


def test_a_finisher_tells_what_went_wrong_and_leaves_nothing(tmp_path: Path) -> None:
    finisher = Finisher()
    for name in ("none/a", "b"):
        with written_whole(tmp_path, finisher=finisher) as (file, target):
            file.write(b"x")
            target.append(tmp_path / name)
    with pytest.raises(FileNotFoundError):
        finisher.settle()
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
