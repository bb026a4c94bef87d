"""The mapping file: which sheet this is, which columns say which row it is, and which cells of a row are a report."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sijill.domain.errors import UsageError
from sijill.intake.rows import COLUMNS

FIGURES = "figures"
FIELDS = (*(name for name in COLUMNS if name != "id"), FIGURES)
_KEYS = {"sheet", "key", "worksheet", "header_row", "delimiter", "report"}
_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


@dataclass(frozen=True, slots=True)
class SheetMap:
    """How a file is read. ``sheet`` is the name in the workspace, ``key`` the columns that tell rows apart; ``report`` names the
    columns of each field of a report, ``figures`` those whose cells are counts, to be read as "Killed: 12" (a row without a text and
    without figures is kept and makes no report).
    """

    sheet: str
    key: tuple[str, ...]
    worksheet: str | None = None
    header_row: int = 1
    delimiter: str | None = None
    report: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that must be there."""
        return tuple(dict.fromkeys((*self.key, *(name for names in self.report.values() for name in names))))


def read_map(path: Path) -> SheetMap:
    """The mapping in a TOML file. Raises UsageError naming the key that is missing, unknown or of the wrong kind."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: is no mapping file: {error}") from error
    if unknown := sorted(raw.keys() - _KEYS):
        raise UsageError(f"{path}: {unknown[0]} means nothing here; known are {', '.join(sorted(_KEYS))}")
    return SheetMap(
        sheet=_name(path, raw.get("sheet")),
        key=_names(path, "key", raw.get("key")),
        worksheet=_text(path, raw, "worksheet"),
        header_row=_header_row(path, raw.get("header_row", 1)),
        delimiter=_delimiter(path, raw),
        report=_report(path, raw.get("report", {})),
    )


def _name(path: Path, value: object) -> str:
    if not isinstance(value, str) or not value or not _NAME.issuperset(value):
        raise UsageError(f'{path}: sheet: a name of small letters, digits, - and _ is wanted, such as sheet = "register"')
    return value


def _names(path: Path, key: str, value: object) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not names or not all(isinstance(name, str) and name for name in names):
        raise UsageError(f'{path}: {key}: the name of a column, or a list of names, is wanted, such as {key} = "Incident ID"')
    return tuple(names)


def _text(path: Path, raw: Mapping[str, Any], key: str) -> str | None:
    value = raw.get(key)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{path}: {key}: a text is wanted")
    return value


def _delimiter(path: Path, raw: Mapping[str, Any]) -> str | None:
    value = _text(path, raw, "delimiter")
    if value is not None and (len(value) != 1 or value in '"\r\n'):
        raise UsageError(f'{path}: delimiter: one character is wanted, such as delimiter = ";"')
    return value


def _header_row(path: Path, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise UsageError(f"{path}: header_row: the number of the row with the names of the columns is wanted, from 1")
    return value


def _report(path: Path, raw: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(raw, dict):
        raise UsageError(f"{path}: [report]: fields and their columns are wanted")
    if unknown := sorted(raw.keys() - set(FIELDS)):
        raise UsageError(f"{path}: report.{unknown[0]} means nothing here; known are {', '.join(FIELDS)}")
    return {name: _names(path, f"report.{name}", value) for name, value in raw.items()}
