"""Packs as the pack tests read them: patterns put together, words as matchers, keys as they stand in the file."""

from collections.abc import Iterator
from functools import cache

import regex
import yaml

from sijill.languages import Entry, Pack, load_pack, packs_available
from sijill.languages.checking import put_together
from sijill.languages.shelves import PACKS


def entries() -> Iterator[tuple[str, str, Entry]]:
    """Every entry of every language: code, section, entry. The base pack stands under each."""
    for code in packs_available():
        pack = load_pack(code)
        for section in sorted(pack.sections):
            for entry in pack[section].values():
                yield code, section, entry


def word_matcher(word: str) -> regex.Pattern[str]:
    """A phrase without regard to case, on word boundaries; blanks and line breaks are alike."""
    inside = r"\s+".join(regex.escape(part) for part in word.split())
    before = r"(?<!\w)" if word[0].isalnum() else ""
    after = r"(?!\w)" if word[-1].isalnum() else ""
    return regex.compile(before + inside + after, regex.IGNORECASE)


@cache
def matcher(code: str, section: str, name: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """What an entry matches with: each word and the pattern, beside how it is written."""
    pack: Pack = load_pack(code)
    entry = pack[section][name]
    words = tuple((word, word_matcher(word)) for word in entry.words)
    if entry.pattern is None:
        return words
    return (*words, (entry.pattern, regex.compile(put_together(entry.pattern, pack[section]), regex.IGNORECASE)))


def doubled_keys(text: str) -> list[str]:
    """Keys that stand twice in one mapping: YAML keeps the last and says nothing."""
    found: list[str] = []
    waiting = [yaml.compose(text, Loader=yaml.BaseLoader)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            found += sorted({key for key in keys if keys.count(key) > 1})
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return found


FILES = sorted(PACKS.rglob("*.yml"))
