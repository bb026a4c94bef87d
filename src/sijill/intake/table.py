"""CSV of any dialect: delimiter and encoding are found, columns are known by their names, and one bad row stops no other."""

import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from sijill.domain.errors import EmptyReport, EncodingFault, ReportError, SijillError, TooLarge, WireError
from sijill.intake.cells import cells_up_to
from sijill.intake.encoding import find_encoding
from sijill.intake.limits import Limits
from sijill.intake.result import BadRow, Part
from sijill.intake.rows import COLUMNS, map_columns, read_row

EXTRACTOR = "sijill-csv/1"
DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 1 << 20
_HALF = re.compile("[\udc80-\udcff]")


def read_table(file: BinaryIO, limits: Limits) -> Iterator[Part]:
    """The reports of a table whose first row names its columns; ``row`` of each is the line of the file on which it begins.

    Raises EmptyReport, EncodingFault, BinaryReport, and WireError where no column of texts is known, naming those that are there.
    """
    sample = file.read(_SAMPLE)
    if not sample.strip():
        raise EmptyReport("holds no rows; leave it out")
    encoding, mark = find_encoding(sample)
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="surrogateescape" if encoding == "utf-8" else "strict", newline="")
    lines = _Lines(text, limits.row)
    try:
        text.read(1) if mark else None  # the byte-order mark is one character
        yield from _reports(lines, limits)
    except UnicodeDecodeError as error:
        raise EncodingFault(f"is not {encoding} behind line {lines.number}; save the file as UTF-8 and give it again") from error
    finally:
        text.detach()  # the file is its opener's to close


class _Lines:
    """The lines of a table, of which those of a broken row can be given back."""

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self._text, self._limit = text, limit
        self._given_back: deque[str] = deque()
        self._taken: list[str] = []
        self.number = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else self._text.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > self._limit:
            while line and not line.endswith("\n"):
                line = self._text.readline(1 << 20)
            raise TooLarge(f"is longer than {self._limit} characters; split the report")
        self._taken.append(line)
        return line

    def begin(self) -> int:
        """The line on which the next row begins."""
        self._taken.clear()
        return self.number + 1

    def give_back(self) -> int:
        """Gives back all lines of a broken row but its first, and says how many, so that the rows below are not lost with it."""
        self._given_back.extendleft(reversed(self._taken[1:]))
        self.number -= len(self._taken) - 1
        return len(self._taken) - 1


def _reports(lines: _Lines, limits: Limits) -> Iterator[Part]:
    header = next((line for line in lines if line.strip()), "")
    delimiter = _delimiter(header)
    names = next(csv.reader([header], delimiter=delimiter))
    columns = map_columns(names)
    if "text" not in columns:
        raise WireError(f"no column holds texts (there are: {', '.join(names)[:300]}); name one of them {', '.join(COLUMNS['text'][:3])}")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number = lines.begin()
        try:
            with cells_up_to(limits.row):
                cells = next(reader)
        except StopIteration:
            return
        except SijillError as error:
            yield BadRow(number, error)
        except csv.Error as error:
            yield BadRow(number, _broken(error, lines.give_back()))
        else:
            if any(cell.strip() for cell in cells):
                yield _report(cells, columns, len(names), number)


def _delimiter(header: str) -> str:
    """The delimiter that makes the most known columns of the header; of equals, the one that makes the most columns."""
    split = {delimiter: next(csv.reader([header], delimiter=delimiter)) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda delimiter: (len(map_columns(split[delimiter])), len(split[delimiter]), -DELIMITERS.index(delimiter)))


def _broken(error: csv.Error, lines: int) -> ReportError | WireError:
    if lines:
        return WireError(
            f"a quotation mark in this row is not closed or not doubled ({error}); mend it; the {lines} lines below were read anew"
        )
    return WireError(f"is no row of the table ({error}); mend it")


def _report(cells: list[str], columns: dict[str, int], width: int, number: int) -> Part:
    row = {field: cells[at] for field, at in columns.items() if at < len(cells) and cells[at].strip()}
    name = row.get("id")
    try:
        if len(cells) > width:
            raise WireError(f"has {len(cells)} cells where the header has {width}; put cells that hold the delimiter into quotation marks")
        if halves := next((half for cell in cells if (half := _HALF.search(cell))), None):
            raise EncodingFault(
                f"is not UTF-8 (byte {ord(halves[0]) - 0xDC00:#04x} behind {halves.string[: halves.start()][-20:]!r}); save as UTF-8"
            )
        context = {key: row.get(key) for key in ("event_date", "location", "admin1", "country")}
        return read_row({**row, "context": context}, number, EXTRACTOR)
    except SijillError as error:
        return BadRow(number, error, name if name is None else _HALF.sub("\ufffd", name))
