"""What is wrong with a pack, told by file and entry."""

from pathlib import Path

import pytest

from sijill.languages import check_pack
from tests.unit.languages.test_pack import write


def checked(tmp_path: Path, **sections: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = check_pack("xx", write(tmp_path, **sections))
    return found.faults, found.hints


CLUB = 'w:\n  type: "blade"\n  '
HARM = 'h:\n  harm: "killed"\n  '


@pytest.mark.parametrize(
    ("section", "text", "fault"),
    [
        ("weapons", CLUB + 'words: ["egg"]\n', "weapons.yml: w: no example shows 'egg'"),
        (
            "weapons",
            CLUB + 'words: ["egg"]\n  examples: ["An egg.", "A nut."]\n',
            "weapons.yml: w: this example shows nothing of it: 'A nut.'",
        ),
        ("weapons", 'w:\n  words: ["egg"]\n  type: "egg"\n  examples: ["An egg."]\n', "w: type: 'egg' is not known; known are"),
        ("harms", HARM + 'words: ["egged"]\n  examples: ["Egged."]\n', "harms.yml: h: form is wanted"),
        ("harms", HARM + 'form: "verb"\n  words: ["a", "A"]\n  examples: ["A."]\n', "harms.yml: h: 'a' stands twice in it"),
        ("eggs", 'w:\n  words: ["egg"]\n  examples: ["An egg."]\n', "eggs.yml: no section of that name is read"),
        ("roles", 'ov:\n  words: ["ov"]\n  examples: ["Six ov them."]\n', "roles.yml: ov: no rule asks for a part of that name"),
        ("weapons", CLUB + "pattern: '{egg}'\n", "weapons.yml: w: its pattern cannot be read"),
        ("weapons", (CLUB + 'words: ["a"]\n  examples: ["a"]\n') * 2, "weapons.yml: w stands twice"),
        ("weapons", "w: [", "not YAML"),
    ],
)
def test_faults_are_told(tmp_path: Path, section: str, text: str, fault: str) -> None:
    faults, _ = checked(tmp_path, **{section: text})
    assert any(fault in each for each in faults), faults


def test_words_never_reached_are_hints(tmp_path: Path) -> None:
    text = "".join(f'{name}:\n  words: ["egg"]\n  what: "thing"\n  examples: ["An egg."]\n' for name in ("a", "b"))
    assert checked(tmp_path, things=text) == ((), ("things.yml: b: 'egg' stands in a too; only that one is read",))


@pytest.mark.parametrize("code", ["ar", "uk"])
def test_bundled_packs_are_sound(code: str) -> None:
    assert check_pack(code).faults == ()


def test_entries_that_wait_for_words_are_passed_over_and_counted(tmp_path: Path) -> None:
    folder = tmp_path / "eo"
    folder.mkdir()
    (folder / "harms.yml").write_text('dead:\n  words: []\n  harm: "killed"\n  form: "noun"\n  examples: []\n', encoding="utf-8")
    (folder / "things.yml").write_text("# all its entries were deleted\n", encoding="utf-8")
    found = check_pack("eo", tmp_path)
    assert found.faults == ("harms.yml: no entry has words yet, and without them it finds nothing",)
    assert found.waiting == 1


def test_a_pack_of_harm_wants_a_word_for_and(tmp_path: Path) -> None:
    dead = 'dead:\n  words: ["ovo"]\n  harm: "killed"\n  form: "noun"\n  examples: ["Unu ovo."]\n'
    joined = 'both:\n  words: ["kaj"]\n  kind: "and"\n  examples: ["Unu kaj du."]\n'
    assert any("two counts may be read as one" in fault for fault in checked(tmp_path / "a", harms=dead)[0])
    assert not checked(tmp_path / "b", harms=dead, grammar=joined)[0]
