"""JSONL: one report a line, ``{"id", "text", "title"?, "published"?, "lang"?, "publisher"?, "context"?}``."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from sijill.domain.errors import EncodingFault, ReportError, SijillError, TooLarge, TruncatedReport, WireError
from sijill.intake.limits import Limits
from sijill.intake.result import BadRow, Part
from sijill.intake.rows import read_row

EXTRACTOR = "sijill-jsonl/1"


def read_jsonl(file: BinaryIO, limits: Limits) -> Iterator[Part]:
    """The reports of a JSONL file, line by line; a bad line is one :class:`BadRow` and stops no other. Blank lines are passed over."""
    number = 0
    while line := file.readline(limits.row + 1):
        number += 1
        if len(line) > limits.row:
            _skip_line(file, line)
            yield BadRow(number, TooLarge(f"is longer than {limits.row} bytes; split the report"))
            continue
        if not line.strip():
            continue
        name = None
        try:
            row = _parse(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
            name = row.get("id")
            yield read_row(row, number, EXTRACTOR)
        except SijillError as error:
            yield BadRow(number, error, str(name) if isinstance(name, str | int) else None)


def _skip_line(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(1 << 20)


def _parse(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise EncodingFault(f"is not UTF-8 at byte {error.start} of the line; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        if not line.endswith(b"\n"):
            raise TruncatedReport(f"the last line breaks off ({error.msg} at character {error.pos}); write the file again") from error
        raise WireError(f"is no JSON: {error.msg} at character {error.pos}; mend or drop the line") from error
    except (RecursionError, ValueError) as error:
        raise ReportError(f"is no JSON that can be read ({error})") from error
    if not isinstance(row, dict):
        raise WireError('is no JSON object; {"id": ..., "text": ...} is wanted')
    return row
