"""The one reader of packs: what it takes, and that it tells every fault at once."""

from pathlib import Path

import pytest

from sijill.domain.errors import PackError
from sijill.languages import load_pack, packs_available

WEAPONS = """
shell:
  words: ["shell", "artillery shell"]
  type: "artillery"
  note: "not of eggs"
  examples: ["A shell fell, an artillery shell they said."]
calibre:
  pattern: '\\d+ mm {shell}'
  examples: ["a 120 mm shell"]
"""


def write(folder: Path, code: str = "xx", **sections: str) -> Path:
    (folder / code).mkdir(parents=True)
    for section, text in sections.items():
        (folder / code / f"{section}.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_section_is_read_as_entries(tmp_path: Path) -> None:
    shell = load_pack("xx", write(tmp_path, weapons=WEAPONS))["weapons"]["shell"]
    assert shell.words == ("shell", "artillery shell")
    assert shell.meaning == {"type": "artillery"}
    assert shell.note == "not of eggs"
    assert shell.pattern is None


def test_a_missing_section_is_empty(tmp_path: Path) -> None:
    assert load_pack("xx", write(tmp_path, weapons=WEAPONS))["targets"] == {}


def test_words_come_with_their_entry_or_with_what_they_mean(tmp_path: Path) -> None:
    pack = load_pack("xx", write(tmp_path, weapons=WEAPONS))
    assert list(pack.words("weapons")) == [("shell", "shell"), ("artillery shell", "shell")]
    assert list(pack.words("weapons", "type")) == [("shell", "artillery"), ("artillery shell", "artillery")]


@pytest.mark.parametrize("written", ["no", "010", "12:30", "1e3", "null", "2031-04-09", "~"])
def test_every_scalar_stays_as_it_was_written(tmp_path: Path, written: str) -> None:
    text = f"a:\n  words: [{written}]\n  value: {written}\n  examples: [{written}]\n"
    entry = load_pack("xx", write(tmp_path, numbers=text))["numbers"]["a"]
    assert entry.words == (written,)
    assert entry.meaning["value"] == written


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        harms="killed: {harm: killed}\nhurt: [hurt]\n",
        people="people: {words: people}\nmen: {words: [men], group: [men]}\n",
        scope="- a list\n",
        speech="a: [unclosed\n",
    )
    with pytest.raises(PackError) as told:
        load_pack("xx", folder)
    assert told.value.thing == "language pack xx"
    faults = "\n".join(told.value.faults)
    for where in ("harms.yml: killed", "harms.yml: hurt", "people.yml: people.words", "people.yml: men.group", "scope.yml", "speech.yml"):
        assert f"xx/{where}" in faults


def test_a_language_without_a_pack_is_told_with_those_there_are() -> None:
    with pytest.raises(PackError, match="en"):
        load_pack("tlh")


def test_base_is_no_language() -> None:
    assert "base" not in packs_available()
    assert list(packs_available()) == sorted(packs_available())


def test_the_digest_tells_packs_apart(tmp_path: Path) -> None:
    one = load_pack("xx", write(tmp_path / "1", weapons=WEAPONS))
    same = load_pack("xx", write(tmp_path / "2", weapons=WEAPONS))
    other = load_pack("xx", write(tmp_path / "3", weapons=WEAPONS.replace("eggs", "nuts")))
    assert one.digest == same.digest
    assert one.digest != other.digest


def test_a_pack_can_be_a_key() -> None:
    assert {load_pack("en"): "English"}[load_pack("en")] == "English"
