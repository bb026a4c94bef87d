"""Language packs: the words of one language as data, and their one typed reader.

A pack is a folder of YAML files, the same file names in every language (``docs/packs.md``). Each file is a *section*: a mapping of
entry names to entries. An entry lists ``words`` (phrases, matched without regard to case on word boundaries) or a ``pattern`` (a
regular expression in which ``{name}`` stands for the pattern or the words of another entry of the section), says what they mean in plain
keys (``harm: killed``), and carries ``examples``: every word or pattern is matched by an example, and every example by its entry.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from sijill.domain.errors import PackError
from sijill.domain.ids import digest_parts
from sijill.languages.shelves import PACKS, pack_folders

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the same rules, ten times as quick where PyYAML was built with libyaml
OWN_KEYS = ("words", "pattern", "examples", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a section: surface forms, what they mean, and sentences that show them."""

    name: str
    words: tuple[str, ...] = ()
    pattern: str | None = None
    meaning: Mapping[str, str] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """The words of one language. ``pack["weapons"]["airstrike"]`` is an :class:`Entry`; a missing section is empty.

    A pack is itself only: what is compiled from it is looked up by it some hundred times a report.
    """

    code: str
    sections: Mapping[str, Mapping[str, Entry]]
    digest: str

    def __getitem__(self, section: str) -> Mapping[str, Entry]:
        return self.sections.get(section, {})

    def listed(self, section: str, name: str) -> tuple[str, ...]:
        """The words of one entry; none where the language has no such entry."""
        return self[section][name].words if name in self[section] else ()

    def words(self, section: str, key: str | None = None) -> Iterator[tuple[str, str]]:
        """Each word of a section with its entry's name, or with the value of one key of its meaning."""
        for entry in self[section].values():
            for word in entry.words:
                yield word, entry.meaning.get(key, "") if key else entry.name


def packs_available() -> tuple[str, ...]:
    """Codes of the languages that have a pack, sorted; ``base`` is no language."""
    return tuple(sorted(pack_folders()))


def load_pack(code: str, folder: Path | None = None) -> Pack:
    """The pack of a language, the base pack under it: from ``folder / code``, else from wherever it was found.

    Raises PackError naming every fault of every file at once.
    """
    return _load(code, PACKS / code if code == "base" else pack_folders().get(code, PACKS / code) if folder is None else folder / code)


@lru_cache
def _load(code: str, folder: Path) -> Pack:
    faults: list[str] = []
    sections: dict[str, dict[str, Entry]] = {}
    texts: list[str] = []
    for path in [*sorted((PACKS / "base").glob("*.yml")), *sorted(folder.glob("*.yml"))]:
        text = path.read_text(encoding="utf-8")
        texts += [path.name, text]
        sections.setdefault(path.stem, {}).update(_read_section(path, text, faults))
    if not folder.is_dir():
        faults.append(f"there is no folder {code} among the packs ({', '.join(packs_available())})")
    if faults:
        raise PackError(f"language pack {code}", faults)
    return Pack(code=code, sections=sections, digest=digest_parts("pack", code, *texts))


def _read_section(path: Path, text: str, faults: list[str]) -> dict[str, Entry]:
    where = f"{path.parent.name}/{path.name}"
    try:
        raw = yaml.load(text, Loader=LOADER)  # every scalar stays the string that was written
    except yaml.YAMLError as error:
        faults.append(f"{where}: not YAML: {error}")
        return {}
    if raw is None:
        return {}  # nothing but remarks: all its entries were deleted
    if not isinstance(raw, dict):
        faults.append(f"{where}: a mapping of entry names to entries is wanted")
        return {}
    entries = {}
    for name, body in raw.items():
        if entry := _read_entry(f"{where}: {name}", name, body, faults):
            entries[name] = entry
    return entries


def _read_entry(where: str, name: str, body: object, faults: list[str]) -> Entry | None:
    if not isinstance(body, dict):
        faults.append(f"{where}: a mapping with words or a pattern is wanted")
        return None
    lists = {key: body.get(key, []) for key in ("words", "examples")}
    plain = {key: value for key, value in body.items() if key not in ("words", "examples")}
    for key, value in lists.items():
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            faults.append(f"{where}.{key}: a list of texts is wanted")
            return None
    for key, value in plain.items():
        if not isinstance(value, str):
            faults.append(f"{where}.{key}: one text is wanted")
            return None
    if "words" in body and not any(lists.values()) and "pattern" not in plain:
        return None  # of a new pack: it waits for its words
    if not lists["words"] and "pattern" not in plain:
        faults.append(f"{where}: neither words nor a pattern")
        return None
    meaning = {key: value for key, value in plain.items() if key not in OWN_KEYS}
    return Entry(name, tuple(lists["words"]), plain.get("pattern"), meaning, tuple(lists["examples"]), plain.get("note"))
