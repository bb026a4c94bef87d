"""Figures on labelled sets that are not ours: kept with the sets' digests, never with their texts."""

import json
from collections.abc import Iterator
from pathlib import Path

from sijill.domain.errors import UsageError
from sijill.domain.ids import digest_bytes
from sijill.evaluate.figures import Figures, Row
from sijill.evaluate.gold import read_gold
from sijill.evaluate.measures import CLAIMS, COUNTS, measure, measures_of, of_language
from sijill.evaluate.running import PROFILE, run_program

LANGUAGES = ("en", "ar", "other")
WHERE = ("eval/*.jsonl", "gold/dev.jsonl")
DOCUMENTS = "gold/seeds"
ANNOTATORS = {"gold": "a language model, item by item; no person has checked them yet", "eval": "people"}


def measure_all(shared: Path) -> Figures:
    """The figures of every labelled set in a folder, by its path there, with digest and number of rows."""
    sets = list(_labelled(shared))
    if not sets:
        raise UsageError(f"{shared}: no labelled sets ({', '.join(WHERE)})")
    return {str(path.relative_to(shared)): _measure_set(path, names, gold, shared) for path, names, gold in sets}


def _labelled(shared: Path) -> Iterator[tuple[Path, tuple[str, ...], list[Row]]]:
    files = [path for pattern in WHERE for path in sorted(shared.glob(pattern))]
    for path in [*files, shared / DOCUMENTS]:
        gold = read_gold(path) if path.exists() else []
        if names := measures_of(gold):
            yield path, names, gold


def _measure_set(path: Path, names: tuple[str, ...], gold: list[Row], shared: Path) -> Figures:
    outputs = run_program(names, gold, gazetteers=known_places(path))
    figures = {name: _by_language(name, gold, outputs[name]) for name in names}
    annotators = ANNOTATORS[path.relative_to(shared).parts[0]]
    return {"digest": set_digest(path), "rows": len(gold), "labelled_by": annotators, "profile": PROFILE, "figures": figures}


def known_places(path: Path) -> tuple[Path, ...]:
    """The project gazetteer that a set is to be read with: ``x_known.csv`` beside ``x_rest.jsonl``."""
    known = path.with_name(path.name.replace("_rest.jsonl", "_known.csv"))
    return (known,) if known != path and known.is_file() else ()


def _by_language(name: str, gold: list[Row], out: list[Row]) -> Figures:
    """The figures of the whole set, or of each of its languages where it has several."""
    parts = {lang: of_language(gold, lang) for lang in LANGUAGES}
    several = sum(bool(part) for part in parts.values()) > 1
    if name not in (CLAIMS, COUNTS) or not several:
        return {"all": measure(name, gold, out)}
    return {lang: measure(name, part, out) for lang, part in parts.items() if part}


def set_digest(path: Path) -> str:
    """The SHA-256 of a labelled file; of a folder, of its files' digests in order."""
    if path.is_file():
        return digest_bytes(path.read_bytes())
    return digest_bytes("".join(digest_bytes(each.read_bytes()) for each in sorted(path.glob("*.json"))).encode())


def write_accuracy(path: Path, version: str, sets: Figures) -> None:
    """Writes the figures in canonical form, with the version of the program that was measured."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"program": version, "sets": sets}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
