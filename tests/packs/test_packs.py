"""Every pack, every section, every entry: words and examples prove each other in both directions."""

from pathlib import Path

import pytest

from sijill.languages import Entry, load_pack, packs_available
from tests.packs.reading import FILES, doubled_keys, entries, matcher, put_together

ALL = [pytest.param(code, section, entry, id=f"{code}/{section}/{entry.name}") for code, section, entry in entries()]


def test_there_are_packs() -> None:
    assert "en" in packs_available()
    assert len(ALL) > 50


@pytest.mark.parametrize(("code", "section", "entry"), ALL)
def test_each_word_is_shown_by_an_example(code: str, section: str, entry: Entry) -> None:
    unshown = [
        said for said, pattern in matcher(code, section, entry.name) if not any(pattern.search(example) for example in entry.examples)
    ]
    assert not unshown, f"{code}/{section}.yml: {entry.name}: no example shows {unshown}"


@pytest.mark.parametrize(("code", "section", "entry"), ALL)
def test_each_example_shows_its_entry(code: str, section: str, entry: Entry) -> None:
    patterns = [pattern for _, pattern in matcher(code, section, entry.name)]
    idle = [example for example in entry.examples if not any(pattern.search(example) for pattern in patterns)]
    assert not idle, f"{code}/{section}.yml: {entry.name}: these show nothing of it: {idle}"


@pytest.mark.parametrize(("code", "section", "entry"), ALL)
def test_no_word_stands_twice_in_an_entry(code: str, section: str, entry: Entry) -> None:
    folded = [word.casefold() for word in entry.words]
    twice = sorted({word for word in folded if folded.count(word) > 1})
    assert not twice, f"{code}/{section}.yml: {entry.name}: {twice}"


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
