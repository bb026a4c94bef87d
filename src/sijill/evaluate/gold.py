"""Labelled reports of any of the forms that are measured, as rows: JSON Lines, our own passages (YAML), or an annotated document."""

import json
from collections.abc import Callable
from pathlib import Path

import yaml

from sijill.domain.errors import UsageError, WireError
from sijill.evaluate.figures import Row
from sijill.evaluate.passages import compile_passages

INPUT_KEYS = ("id", "text", "title", "published", "lang", "publisher", "context", "name", "country")


def read_gold(path: Path) -> list[Row]:
    """The rows of a labelled file; of a folder, one row per annotated document in it (``*.json``), by name.

    A document's text is looked for beside it and in ``seeds`` of the folders above. Raises UsageError, WireError or PassageError.
    """
    if path.is_dir():
        return _read_documents(*sorted(path.glob("*.json")))
    readers: dict[str, Callable[[Path], list[Row]]] = {".jsonl": read_rows, ".yml": _read_passages, ".json": _read_documents}
    if path.suffix not in readers:
        raise UsageError(f"{path}: labelled reports are .jsonl, .yml or .json, or a folder of .json")
    return readers[path.suffix](path)


def read_rows(path: Path) -> list[Row]:
    """The objects of a file of JSON Lines; raises WireError naming file and line."""
    rows = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                rows.append(_read_object(line, f"{path}:{number}"))
    return rows


def _read_object(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as fault:
        raise WireError(f"{where}: not JSON: {fault}") from fault
    if not isinstance(row, dict):
        raise WireError(f"{where}: a JSON object is wanted")
    return row


def _read_passages(path: Path) -> list[Row]:
    return compile_passages(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader), str(path))


def _read_documents(*paths: Path) -> list[Row]:
    return [_read_document(path) for path in paths]


def _read_document(path: Path) -> Row:
    """An annotated document as a row: its text, its claims, its traps. Its title and date stand in its own text, so they are not given."""
    document = _read_object(path.read_text(encoding="utf-8"), str(path))
    text = _text_of(path, document["file"])
    claims = [claim | {"when": claim.get("when") or {}} for claim in document["claims"]]
    return {
        "id": document["doc_id"],
        "language": document["language"],
        "text": text,
        "in_scope": True,
        "claims": claims,
        "distractors": document.get("distractors") or [],
    }


def _text_of(path: Path, name: str) -> str:
    for folder in (path.parent, *(above / "seeds" for above in path.resolve().parents)):
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    raise UsageError(f"{path}: its text {name} is not beside it, and in no seeds folder above it")


def program_input(rows: list[Row]) -> bytes:
    """What the program is given of labelled rows, as JSON Lines: never a label."""
    lines = ({key: row[key] for key in INPUT_KEYS if row.get(key) is not None} for row in rows)
    return b"".join(json.dumps(line, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n" for line in lines)
