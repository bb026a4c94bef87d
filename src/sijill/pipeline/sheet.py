"""A recorder's sheet in the workspace: every state of every row, in a file that is only added to."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sijill.custody import read_lines
from sijill.domain.errors import WorkspaceError
from sijill.pipeline.journal import Journal

Key = tuple[str, ...]
Cells = dict[str, str]


@dataclass(slots=True)
class Sheet:
    """The sheet as it stands now: its columns, and its rows by key in the order in which they first came."""

    columns: tuple[str, ...] = ()
    rows: dict[Key, Cells] = field(default_factory=dict)


def read_sheet_file(path: Path) -> Sheet:
    """The sheet in a journal; an empty one where there is none. Raises WorkspaceError naming a line that is not as it was written."""
    sheet = Sheet()
    for number, (_, line) in enumerate(read_lines(path), 1):
        try:
            told = json.loads(line)
            if "columns" in told:
                sheet.columns = tuple(told["columns"])
            else:
                sheet.rows[tuple(told["key"])] = told["cells"]
        except (ValueError, KeyError, TypeError) as error:
            raise WorkspaceError(f"{path}: line {number} is not as it was written ({error}); restore it from a backup") from error
    return sheet


def add_to_sheet(path: Path, columns: tuple[str, ...] | None, rows: Iterable[tuple[Key, Cells]]) -> None:
    """Adds new columns, if they changed, and new states of rows; all of it is on the disk when this returns."""
    with Journal(path) as journal:
        if columns is not None:
            journal.append(_line({"columns": list(columns)}))
        for key, cells in rows:
            journal.append(_line({"key": list(key), "cells": cells}))


def _line(told: dict[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def shown_key(key: Key) -> str:
    """A key as people write it; two keys are never shown alike."""
    return "|".join(part.replace("|", "||") for part in key)
