import os
from pathlib import Path

import pytest

from sijill.intake.limits import LIMITS, Limits
from sijill.intake.walk import shown, unreadable, walk


def names(path: Path, limits: Limits = LIMITS) -> list[str]:
    return [f"{file.relative_to(path)}{f' {type(error).__name__}' if error else ''}" for file, error in walk(path, limits)]


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "B.txt", "é.txt", ".hidden", "Thumbs.db"):
        (tmp_path / name).write_text("x")
    (tmp_path / "aa").mkdir()
    (tmp_path / "aa" / "c.txt").write_text("x")
    assert names(tmp_path) == ["B.txt", "a.txt", "aa/c.txt", "b.txt", "é.txt"]


def test_a_file_given_by_name_is_read_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("x")
    assert list(walk(tmp_path / ".hidden", LIMITS)) == [(tmp_path / ".hidden", None)]


def test_links_are_followed_once_and_never_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "a" / "y.txt").symlink_to("x.txt")
    (tmp_path / "a" / "up").symlink_to("..")
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "a" / "gone").symlink_to("nowhere")
    (tmp_path / "b").symlink_to("a")
    assert names(tmp_path) == ["a/gone ReportError", "a/self ReportError", "a/up ReportError", "a/x.txt", "a/y.txt", "b ReportError"]


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    assert names(tmp_path) == ["pipe UnknownFormat", "zero UnknownFormat"]
    assert "named pipe" in str(next(walk(tmp_path, LIMITS))[1])


def test_folders_may_not_lie_too_deep(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c" / "x.txt").write_text("x")
    assert names(tmp_path, Limits(depth=2)) == ["a/b/c TooLarge"]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    ((_, error),) = walk(tmp_path / "none.txt", LIMITS)
    assert "is not there" in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything: try it as another user")
def test_a_folder_without_rights_is_named(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o000)
    assert names(tmp_path) == ["shut ReportError"]


def test_errors_of_the_system_say_what_helps() -> None:
    assert "chmod" in str(unreadable(Path("x"), PermissionError(13, "Permission denied")))
    assert "circle" in str(unreadable(Path("x"), OSError(40, "Too many levels of symbolic links")))
    assert "Input/output" in str(unreadable(Path("x"), OSError(5, "Input/output error")))


def test_names_that_are_no_text_can_be_shown() -> None:
    assert shown(Path(os.fsdecode(b"a\xff.txt"))) == "a\\xff.txt"
