"""All files at once: the same bytes each time, old or new and never half, strangers' files kept."""

from pathlib import Path

from sijill.exports.files import OURS, export_all
from tests.invented import velmora


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_are_written(tmp_path: Path) -> None:
    written = export_all(velmora(), tmp_path / "out")
    assert [path.name for path in written] == [
        "claims.csv", "claims.jsonl", "incidents.csv", "incidents.geojson", "index.ar.html", "index.html",
    ]  # fmt: skip
    assert all(path.stat().st_size for path in written)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    export_all(velmora(), tmp_path / "one")
    export_all(velmora(), tmp_path / "two")
    export_all(velmora(), tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_files_that_are_not_ours_are_kept_and_stale_pages_go(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    (out / "incidents-7.html").write_text("a page of a larger record")
    export_all(velmora(), out)
    assert (out / "notes.txt").read_text() == "mine"
    assert not (out / "incidents-7.html").exists()


def test_a_run_killed_while_swapping_is_mended(tmp_path: Path) -> None:
    out, before = tmp_path / "out", tmp_path / ".out.before"
    before.mkdir()
    (before / "notes.txt").write_text("mine")
    (tmp_path / ".out.building").mkdir()
    export_all(velmora(), out)
    assert (out / "notes.txt").read_text() == "mine"
    assert not before.exists()


def test_our_files_are_known_by_name() -> None:
    assert OURS.fullmatch("incidents-12.ar.html")
    assert not OURS.fullmatch("incidents-mine.html")
