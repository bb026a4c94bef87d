import json
from pathlib import Path

import pytest

from sijill.domain.place import Level
from sijill.places import build
from sijill.places.table import FILES, Table


def test_the_digest_tells_what_the_gazetteer_is_made_of() -> None:
    assert build.digest_of_sources() == build.digest_of_sources()
    assert len(build.digest_of_sources()) == 64


def test_the_cache_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SIJILL_CACHE", str(tmp_path))
    assert build.cache_folder() == tmp_path


def test_a_finished_gazetteer_is_not_compiled_again(tmp_path: Path) -> None:
    target = tmp_path / f"gazetteer-{build.digest_of_sources()[:16]}"
    target.mkdir()
    for name in FILES:
        (target / name).write_bytes(b"")
    assert build.ensure_built(tmp_path) == target
    assert not (target / "rows.bin").read_bytes()


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    drafts = [
        build._Draft("Orlobad", 11.0, -35.0, 5.0, Level.CITY, "XM", "07", 12000, 99, 9, others=["ارلوباد", "ORL"]),
        build._Draft("Old Orlobad", 11.0, -35.0, 1.0, Level.PART_OF_CITY, "XM", "07", 0, 0, 8, parent="Orlobad", demonyms=["Orlobadi"]),
    ]
    build._write(tmp_path, drafts, "d" * 64)
    table = Table(tmp_path)
    assert json.loads((tmp_path / "meta.json").read_text())["places"] == 2
    assert table.row(0).id == "geonames:99"
    assert table.row(1).parent == 0
    assert table.find("e", "ارلوباد") == [0]
    assert table.find("e", "orl") == []  # an airport's code is no name
    assert table.find("d", "orlobadi") == [1]
