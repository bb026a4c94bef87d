"""Files in an order of their own, each once."""

from pathlib import Path

from sijill.domain.ids import digest_bytes
from sijill.pipeline.walking import digest_of, walk_paths


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def names(folder: Path, *paths: Path) -> list[str]:
    return [found.relative_to(folder).as_posix() for found, error in walk_paths(paths) if error is None]


def test_files_are_sorted(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "B.txt")
    assert names(tmp_path, tmp_path) == ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt"]


def test_a_file_given_twice_is_one_and_the_order_given_counts(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    assert names(tmp_path, tmp_path / "b.txt", tmp_path, tmp_path / "a" / ".." / "b.txt") == ["b.txt", "a.txt"]


def test_a_workspace_is_no_source(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "w/sijill.toml", "w/out/claims.csv", "w/archive/original/ab/abcd")
    assert names(tmp_path, tmp_path) == ["a.txt"]


def test_what_is_closed_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    found = dict(walk_paths([tmp_path]))
    assert found[tmp_path / "a.txt"] is None
    assert "leads nowhere" in str(found[tmp_path / "broken.txt"])


def test_the_digest_is_that_of_the_bytes_where_there_are_any(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    assert digest_of(tmp_path / "a.txt") == digest_bytes(b"a.txt")
    assert digest_of(tmp_path) is None
    assert digest_of(tmp_path / "gone.txt") is None


def test_what_is_hidden_is_passed_over_and_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt", "c/.d/e.txt", "w/sijill.toml", "w/.lock", "Thumbs.db")
    passed: list[Path] = []
    assert [found.name for found, _ in walk_paths([tmp_path], passed.append)] == ["a.txt"]
    assert [path.relative_to(tmp_path).as_posix() for path in passed] == [".b.txt", "Thumbs.db", "c/.d"]
