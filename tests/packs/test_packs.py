"""Every pack, every section, every entry: words and examples prove each other in both directions."""

from pathlib import Path

import pytest

from sijill.languages import Entry, load_pack, packs_available
from sijill.languages.checking import put_together
from tests.packs.reading import FILES, doubled_keys, entries, matcher

CASE_MATTERS = {"abbreviations"}  # "Art." ends no sentence, "art." may
ALL = [pytest.param(code, section, entry, id=f"{code}/{section}/{entry.name}") for code, section, entry in entries()]


def test_there_are_packs() -> None:
    assert "en" in packs_available()
    assert len(ALL) > 50


@pytest.mark.parametrize(("code", "section", "entry"), ALL)
def test_words_and_examples_prove_each_other(code: str, section: str, entry: Entry) -> None:
    found = {(said, example) for said, way in matcher(code, section, entry.name) for example in entry.examples if way.search(example)}
    unshown = {said for said, _ in matcher(code, section, entry.name)} - {said for said, _ in found}
    assert not unshown, f"{code}/{section}.yml: {entry.name}: no example shows {sorted(unshown)}"
    idle = set(entry.examples) - {example for _, example in found}
    assert not idle, f"{code}/{section}.yml: {entry.name}: these show nothing of it: {sorted(idle)}"


@pytest.mark.parametrize("code", packs_available())
def test_no_word_stands_twice_in_an_entry(code: str) -> None:
    twice = {}
    for _, section, entry in (each for each in entries() if each[0] == code):
        said = [word if section in CASE_MATTERS else word.casefold() for word in entry.words]
        if len(set(said)) < len(said):
            twice[f"{section}.yml: {entry.name}"] = sorted({word for word in said if said.count(word) > 1})
    assert not twice


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_key_stands_twice(path: Path) -> None:
    assert not doubled_keys(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_files_are_named_alike_in_every_language(path: Path) -> None:
    known = {file.name for file in FILES if file.parent.name in {"en", "base"}}
    assert path.name in known, f"{path.parent.name}/{path.name}: no English section of that name"


@pytest.mark.parametrize("code", packs_available())
def test_no_pattern_stands_for_itself_or_for_nothing(code: str) -> None:
    pack = load_pack(code)
    for section in pack.sections.values():
        for entry in section.values():
            if entry.pattern is not None:
                put_together(entry.pattern, section)
