"""What is wrong with a pack: its form, words that no example shows, examples that show nothing, unknown sections and codes, clashes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import regex
import yaml

from sijill.domain.claim import Harm
from sijill.domain.errors import PackError
from sijill.languages.pack import Entry, Pack, load_pack
from sijill.languages.shelves import PACKS, pack_folders

REFERENCE = regex.compile(r"\{([a-z][a-z0-9_]*)\}")
CASE_MATTERS = frozenset(("abbreviations",))  # "Art." ends no sentence, "art." may
LINKING = ("joiner", "range", "between", "ratio")  # words of numbers that are no numbers
NEEDED = ("numbers", "people", "harms")
READ_TOGETHER = frozenset(("numbers", "people", "harms", "things", "grammar"))  # sections in which a word can mean one thing only


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a pack: ``faults`` make it wrong, ``hints`` tell of words that are never reached, ``waiting`` counts entries of a
    new pack that have no words yet, and are passed over.
    """

    faults: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    waiting: int = 0


def check_pack(code: str, folder: Path | None = None) -> Checked:
    """Everything that is wrong with a language's pack, each with its file and entry."""
    home = folder / code if folder is not None else pack_folders().get(code, PACKS / code)
    try:
        pack = load_pack(code, folder)
    except PackError as error:
        return Checked(tuple(error.faults))
    told = [(path, _names(path)) for path in sorted(home.glob("*.yml"))]
    own = [(path, [name for name in names if path.stem not in _known_sections() or name in pack[path.stem]]) for path, names in told]
    waiting = sum(len(names) for _, names in told) - sum(len(names) for _, names in own)
    faults = [f"{path.name}: {name} stands twice; only the last is read" for path, names in own for name in _twice(names)]
    faults += [fault for path, names in own for fault in _of_section(pack, path.stem, names)]
    empty = [path.name for path, names in told if path.stem in NEEDED and names and not pack[path.stem]]
    faults += [f"{name}: no entry has words yet, and without them it finds nothing" for name in empty]
    if pack["harms"] and not any(entry.meaning.get("kind") == "and" for entry in pack["grammar"].values()):
        faults.append('grammar.yml: no entry of the kind "and" has words yet, and without one two counts may be read as one')
    hints = [hint for path, names in own if path.stem in READ_TOGETHER for hint in _clashes(pack, path.stem, names)]
    return Checked(tuple(faults), tuple(hints), waiting)


def _names(path: Path) -> list[str]:
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def _of_section(pack: Pack, section: str, names: list[str]) -> Iterator[str]:
    if section not in _known_sections():
        yield f"{section}.yml: no section of that name is read; the sections are {', '.join(sorted(_known_sections()))}"
        return
    for name in dict.fromkeys(names):
        entry = pack[section][name]
        words = [word if section in CASE_MATTERS else word.casefold() for word in entry.words]
        doubled = (f"{word!r} stands twice in it" for word in _twice(words))
        if section == "roles" and name not in load_pack("en")["roles"]:
            yield f"roles.yml: {name}: no rule asks for a part of that name"
        for fault in (*_unproved(entry, pack[section]), *_unread(section, entry), *doubled):
            yield f"{section}.yml: {name}: {fault}"


def _clashes(pack: Pack, section: str, names: list[str]) -> Iterator[str]:
    """Words of two entries of one section, where only the first is read."""
    told: dict[str, str] = {}
    for name in dict.fromkeys(names):
        entry = pack[section][name]
        for word in entry.words if entry.meaning.get("class") not in LINKING else ():
            other = told.setdefault(word.casefold(), name)
            if other != name:
                yield f"{section}.yml: {name}: {word!r} stands in {other} too; only that one is read"


def _known_sections() -> frozenset[str]:
    return frozenset(path.stem for code in ("base", "en") for path in (PACKS / code).glob("*.yml"))


def _unproved(entry: Entry, section: Mapping[str, Entry]) -> Iterator[str]:
    """Words and patterns that no example shows, and examples that show none of them."""
    try:
        ways = [(word, _word(word)) for word in entry.words]
        if entry.pattern is not None:
            ways.append((entry.pattern, regex.compile(put_together(entry.pattern, section), regex.IGNORECASE)))
    except (KeyError, RecursionError, regex.error) as error:
        yield f"its pattern cannot be read: {error}"
        return
    shown = {(said, example) for said, way in ways for example in entry.examples if way.search(example)}
    yield from (f"no example shows {said!r}" for said, _ in ways if said not in {word for word, _ in shown})
    yield from (f"this example shows nothing of it: {each!r}" for each in entry.examples if each not in {example for _, example in shown})


def _word(word: str) -> "regex.Pattern[str]":
    inside = r"\s+".join(regex.escape(part) for part in word.split())
    before, behind = r"(?<!\w)" if word[0].isalnum() else "", r"(?!\w)" if word[-1].isalnum() else ""
    return regex.compile(before + inside + behind, regex.IGNORECASE)


def put_together(pattern: str, section: Mapping[str, Entry], inside: tuple[str, ...] = ()) -> str:
    """The pattern with each ``{name}`` replaced by the entry it stands for.

    Raises KeyError if a name stands for nothing, and RecursionError if it stands for itself.
    """

    def fill(match: "regex.Match[str]") -> str:
        name = match.group(1)
        if name in inside:
            raise RecursionError(f"{name} stands for itself")
        entry = section[name]
        if entry.pattern is not None:
            return f"(?:{put_together(entry.pattern, section, (*inside, name))})"
        return f"(?:{'|'.join(regex.escape(word) for word in sorted(entry.words, key=len, reverse=True))})"

    return REFERENCE.sub(fill, pattern)


def _unread(section: str, entry: Entry) -> Iterator[str]:
    """Codes that the program does not know: the entry would be read and mean nothing."""
    known = _codes(section)
    for key, value in entry.meaning.items():
        if key in known and value not in known[key]:
            yield f"{key}: {value!r} is not known; known are {', '.join(sorted(known[key]))}"
    yield from (f"{key} is wanted" for key in known if key in _WANTED.get(section, ()) and key not in entry.meaning)


_WANTED = {"harms": ("harm", "form"), "people": ("group", "status"), "numbers": ("class",), "grammar": ("kind",), "weapons": ("type",)}
_CLOSED = {"people": ("status", "number"), "numbers": ("class", "modifier", "place"), "grammar": ("kind",), "weapons": ("type",)}


def _codes(section: str) -> Mapping[str, frozenset[str]]:
    """The values that keys of a section may have: those of the packs that come with the program, and the harms of the wire."""
    if section == "harms":
        forms = {entry.meaning["form"] for code in ("en", "ar") for entry in load_pack(code)["harms"].values()}
        return {"harm": frozenset((*Harm, "")), "form": frozenset(forms)}
    told: dict[str, set[str]] = {key: set() for key in _CLOSED.get(section, ())}
    for code in ("en", "ar"):
        for entry in load_pack(code)[section].values():
            for key in told:
                if key in entry.meaning:
                    told[key].add(entry.meaning[key])
    return {key: frozenset(values) for key, values in told.items()}
