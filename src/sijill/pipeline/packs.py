"""``sijill packs``: which language packs there are, whether they are sound, and the beginning of a new one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sijill.custody import write_whole
from sijill.domain.errors import PackError, UsageError
from sijill.domain.report import Head, Report
from sijill.extract import find_claims
from sijill.languages import TEMPLATE, Checked, check_pack, load_pack, pack_folders, use_packs

CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """A language's pack, where it lies, and what was found in it."""

    code: str
    folder: Path
    found: Checked


def packs_found(shelves: Sequence[Path] = ()) -> dict[str, Path]:
    """The folder of each pack, by the language's code; ``shelves`` are folders of packs beside the built-in ones.

    Raises PackError where two places offer one language.
    """
    use_packs(shelves)
    return dict(sorted(pack_folders().items()))


def check_packs(codes: Sequence[str], shelves: Sequence[Path] = ()) -> tuple[CheckedPack, ...]:
    """The packs of some languages, or all, checked: their form, words against examples, codes, clashes, and that they can be used.

    Raises UsageError for a language without a pack.
    """
    known = packs_found(shelves)
    if unknown := sorted(set(codes) - set(known)):
        raise UsageError(f"no pack for {', '.join(unknown)}; there are {', '.join(known)}; `sijill packs new CODE` begins one")
    return tuple(CheckedPack(code, known[code], _checked(code)) for code in codes or known)


def _checked(code: str) -> Checked:
    found = check_pack(code)
    return found if found.faults else Checked(tuple(_unusable(code)), found.hints, found.waiting)


def _unusable(code: str) -> list[str]:
    """What only reading shows: patterns that do not fit together, sections that are wanted and are not there."""
    pack = load_pack(code)
    text = " ".join(
        entry.examples[0] for section in ("harms", "people", "numbers", "times") for entry in pack[section].values() if entry.examples
    )
    try:
        find_claims(Report("examples", text, Head(lang=code)))
    except PackError as error:
        return list(error.faults)
    except KeyError as error:
        return [f"an entry is wanted and is not there: {error.args[0]}"]
    return []


def new_pack(code: str, shelf: Path) -> tuple[Path, ...]:
    """The files of a new pack, made from the template: entries with their meaning, and no words yet.

    Raises UsageError where the code is none or a folder of that name is there already.
    """
    if not CODE.fullmatch(code):
        raise UsageError(f"{code!r} is no code of a language; give two or three small letters of ISO 639, as in fr")
    folder = shelf / code
    if folder.exists():
        raise UsageError(f"{folder} is there already; choose another folder, or work on that pack")
    made = []
    for path in sorted(TEMPLATE.glob("*.yml")):
        write_whole(folder / path.name, path.read_bytes())
        made.append(folder / path.name)
    return tuple(made)
