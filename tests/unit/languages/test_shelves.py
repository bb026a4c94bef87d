"""Where packs are found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sijill.domain.errors import PackError
from sijill.languages import load_pack, pack_folders, packs_available, use_packs


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    use_packs(())


def pack(shelf: Path, code: str) -> Path:
    folder = shelf / code
    folder.mkdir(parents=True)
    (folder / "weapons.yml").write_text('club:\n  words: ["klubo"]\n  type: "blade"\n  examples: ["Unu klubo."]\n')
    return folder


def test_a_folder_of_a_project_offers_a_language(tmp_path: Path) -> None:
    folder = pack(tmp_path, "eo")
    assert "eo" not in packs_available()
    use_packs([tmp_path])
    assert pack_folders()["eo"] == folder.resolve()
    assert load_pack("eo")["weapons"]["club"].words == ("klubo",)


def offered(site: Path, module: str) -> None:
    """A package installed in a folder that offers a pack."""
    told = site / "esperanto_words-1.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: esperanto-words\nVersion: 1\n")
    (told / "entry_points.txt").write_text(f"[sijill.packs]\neo = {module}\n")


@pytest.mark.parametrize("module", ["esperanto_words", "esperanto_words.inner", "bare"])
def test_a_package_that_came_without_its_files_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    offered(tmp_path, module)
    (tmp_path / "bare").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    use_packs([tmp_path / "none"])
    with pytest.raises(PackError, match=f"installed package esperanto-words, but no .yml files of {module} came with it"):
        pack_folders()


def test_an_installed_package_offers_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = pack(tmp_path, "esperanto_words")
    (folder / "__init__.py").write_text("raise RuntimeError('no code of it is run')\n")
    offered(tmp_path, "esperanto_words")
    monkeypatch.syspath_prepend(tmp_path)
    use_packs([tmp_path / "none"])
    assert pack_folders()["eo"] == folder


def test_one_language_has_one_pack(tmp_path: Path) -> None:
    pack(tmp_path, "en")
    use_packs([tmp_path])
    with pytest.raises(PackError, match="en is offered twice"):
        pack_folders()
