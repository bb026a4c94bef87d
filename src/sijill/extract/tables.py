"""Tables and lists of figures: rows of one mark ("Sarn | 38 | 74"), whose head or title says the harm of each column."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from sijill.domain.quantity import Quantity
from sijill.domain.span import Span
from sijill.extract.amounts import read_amount
from sijill.extract.drafts import Draft
from sijill.extract.lexicon import Lexicon
from sijill.extract.people import of_force
from sijill.extract.tokens import tokenise
from sijill.extract.uncounted import read_counted_units
from sijill.extract.units import Unit
from sijill.languages import Pack, Profile

MARKS = ("|", "\t", ";", " - ", " – ", " — ", ": ")  # between cells, the surest first
TITLE_REACH = 3  # lines above the rows or their head among which the title stands
MOST_CELLS = 12
LONGEST_ROW = 240  # code points
LONGEST_LABEL = 60  # code points of a row's label
_CELL = regex.compile(r"[~<>+]?\d[\d.,  ]*\+?|\d+ ?- ?\d+")
_NOTHING = frozenset(("", "-", "–", "—", "0", "n/a", "N/A", "?", "nil"))
_LABELLED = regex.compile(r"[\p{L}\p{M}]\s*:\s*[~<>]?\p{Nd}")  # "Detained: 97, later freed: 21"
_RULE = regex.compile(r"[-=_+:|\s]+")  # a line drawn below the heads of columns
_BULLET = regex.compile(r"\s*(?:[•*·–-]\s+)")


@dataclass(frozen=True, slots=True)
class Row:
    """One line as cells, each a span of the text; ``sentence`` is its index."""

    sentence: int
    cells: tuple[Span, ...]


@dataclass(slots=True)
class Table:
    """The rows of figures of one table, the harm of each column, and who its title says is counted."""

    harms: list[str]
    rows: list[Row] = field(default_factory=list)
    group: tuple[str, str] = ("people", "unknown")
    title: int = -1  # the sentence of the line that says the harm, if one above the rows and their head does


@dataclass(frozen=True, slots=True)
class TableReader:
    """What turns rows into drafts. ``lines`` are those of all sentences, each with the index of its sentence."""

    text: str
    lines: list[tuple[int, Span]]
    lexicon: Lexicon
    profile: Profile
    pack: Pack

    def drafts(self) -> list[Draft]:
        """The figures of all tables of the report, parts tied to their totals."""
        return [draft for table in self._tables() for draft in self._read(table)]

    def titles(self) -> frozenset[int]:
        """The sentences whose harm the rows below them count."""
        return frozenset(table.title for table in self._tables() if table.title >= 0)

    def _tables(self) -> Iterator[Table]:
        at = 0
        while at < len(self.lines):
            mark = self._mark_of(at)
            end = at
            while mark is not None and end < len(self.lines) and self._is_row(end, mark):
                end += 1
            if mark is not None and end - at > 1 and (table := self._table(at, end, mark)) is not None:
                yield table
            at = max(end, at + 1)

    def _mark_of(self, at: int) -> str | None:
        line = self.lines[at][1]
        if line.end - line.start > LONGEST_ROW or self.text[line.end - 1] in ".!?,:":
            return None
        return next((mark for mark in MARKS if self._is_row(at, mark)), None)

    def _is_row(self, at: int, mark: str) -> bool:
        """A label and figures behind it, or the heads of columns."""
        cells = self._cells(at, mark)
        if not 1 < len(cells) <= MOST_CELLS or len(cells[0]) > LONGEST_LABEL or (mark in MARKS[3:] and len(cells) != 2):
            return False
        return all(cell in _NOTHING or _CELL.fullmatch(cell) for cell in cells[1:])

    def _cells(self, at: int, mark: str) -> list[str]:
        span = self.lines[at][1]
        return [cell.strip() for cell in self.text[span.start : span.end].split(mark)]

    def _table(self, at: int, end: int, mark: str) -> Table | None:
        """The rows with the harms of their columns; none where no head or title says one, or most rows say their own ("Injured: 3")."""
        lines = self._to_total([self._row(index, mark) for index in range(at, end)])
        width = max(len(row.cells) for row in lines)
        head = self._head(at - 1, mark, width)
        title, said, whom = self._title(at - 1 - bool(head))
        harms = head or [said] * (width - 1)
        rows = lines if head else [row for row in lines if not self._says_harm(row.cells[0])]
        if len(rows) < 2 or 2 * len(rows) <= len(lines):
            return None
        if not any(harms) or (len(set(harms)) < len(harms) and not head):
            return None
        return Table(harms, rows, whom, title)

    def _to_total(self, rows: list[Row]) -> list[Row]:
        """Without what stands behind the total of at least two rows and is no share of it: that is another count."""
        end = next((k + 1 for k, row in enumerate(rows) if k > 1 and self._is_total(row)), len(rows))
        return rows[:end] + [row for row in rows[end:] if self._is_share(row) or self._is_total(row)]

    def _title(self, at: int) -> tuple[int, str, tuple[str, str]]:
        """The nearest line above that says one harm, with the sentence it is, who it says is counted; -1 and no harm where none does."""
        told = [(self.lines[k][0], *self._said(self.lines[k][1])) for k in range(at, max(-1, at - TITLE_REACH), -1)]
        prose = next((k for k, (index, _, _) in enumerate(told) if self._is_prose(at - k)), len(told))
        return next((line for line in told[:prose] if line[1]), (-1, "", ("people", "unknown")))

    def _is_prose(self, at: int) -> bool:
        """A sentence with its stop, or a label with its count, as no title or head has."""
        span = self.lines[at][1]
        return self.text[span.end - 1] in ".!?" or _LABELLED.search(self.text, span.start, span.end) is not None

    def _head(self, at: int, mark: str, width: int) -> list[str]:
        """The harms that the line above says of its columns, if it has as many."""
        if at < 0 or self._is_prose(at):
            return []
        row = self._row(at, mark)
        harms = [self._said(cell)[0] for cell in row.cells[1:]]
        return harms if len(row.cells) == width and any(harms) else []

    def _row(self, at: int, mark: str) -> Row:
        (sentence, span), cells = self.lines[at], []
        start = span.start
        for part in self.text[span.start : span.end].split(mark):
            lead = len(part) - len(part.lstrip())
            cells.append(Span(start + lead, start + max(lead, len(part.rstrip()))))
            start += len(part) + len(mark)
        return Row(sentence, tuple(cells))

    def _units(self, span: Span) -> list[Unit]:
        return read_counted_units(tokenise(self.text, span.start, span.end, self.lexicon.writing), self.lexicon, [])

    def _says_harm(self, span: Span) -> bool:
        """Some words say a harm of their own, as a verb ("killed") or as a noun ("the wounded")."""
        meanings = (unit.senses["harms"].meaning for unit in self._units(span) if unit.kind == "harm")
        return any(meaning["harm"] or meaning.get("counted") for meaning in meanings)

    def _said(self, span: Span) -> tuple[str, tuple[str, str]]:
        """The one harm some words say, and of whom."""
        units = self._units(span)
        harms = {unit.senses["harms"].meaning["harm"] for unit in units if unit.kind == "harm"} - {""}
        people = next((unit.senses["people"].meaning for unit in units if unit.sense("people") is not None), None)
        if people is None and any("civilian" in unit.roles for unit in units):
            return (harms.pop() if len(harms) == 1 else "", ("civilians", "civilian"))
        return (harms.pop() if len(harms) == 1 else "", (people["group"], people["status"]) if people else ("people", "unknown"))

    def _read(self, table: Table) -> Iterator[Draft]:
        """Total rows are wholes of their column, "of which" rows parts of the row above."""
        columns = [
            [(row, draft) for row in table.rows if (draft := self._draft(table, row, at)) is not None] for at in range(len(table.harms))
        ]
        for column in columns:
            total = next((draft for row, draft in reversed(column) if self._is_total(row)), None)
            above: Draft | None = None
            for row, draft in column:
                if self._is_share(row):
                    draft.parent = above
                elif draft is not total:
                    draft.parent, above = total, draft
        yield from sorted((draft for column in columns for _, draft in column), key=lambda draft: draft.start)

    def _draft(self, table: Table, row: Row, at: int) -> Draft | None:
        if at + 1 >= len(row.cells) or not table.harms[at]:
            return None
        cell, label = row.cells[at + 1], row.cells[0]
        number = self._number(cell)
        if number is None or number.high == 0:
            return None
        group, status = self._whom(label, table.group)
        start = label.start if at == 0 else cell.start
        return Draft(table.harms[at], start, cell.end, number, group, status, row.sentence, "table", self.text[label.start : label.end])

    def _number(self, cell: Span) -> Quantity | None:
        tokens = tokenise(self.text, cell.start, cell.end, self.lexicon.writing)
        amount = read_amount(tokens, self.lexicon, 0) if len(tokens) else None
        if amount is None or amount.n is None:
            return None
        end = tokens.ends[amount.last - 1]
        low, best, high = self.profile.bounds(amount.modifier, amount.n, amount.m)
        return Quantity(low, best, high, self.text[cell.start : end], amount.modifier, cell.start, end)

    def _whom(self, label: Span, titled: tuple[str, str]) -> tuple[str, str]:
        units = self._units(label)
        people = next((unit.senses["people"].meaning for unit in units if unit.sense("people") is not None), None)
        if people is not None:
            return people["group"], people["status"] if titled[1] != "civilian" else titled[1]
        force = next((unit.senses["forces"].meaning["kind"] for unit in units if unit.sense("forces") is not None), None)
        if force is not None:
            return of_force(force)
        return titled

    def _is_total(self, row: Row) -> bool:
        return self._label(row).split(" ")[0].strip(":") in self.pack["tables"]["total"].words

    def _is_share(self, row: Row) -> bool:
        return self._label(row).startswith(tuple(self.pack["tables"]["share"].words))

    def _label(self, row: Row) -> str:
        words = self.text[row.cells[0].start : row.cells[0].end]
        return _BULLET.sub("", words).strip().lower()


def lines_of(text: str, sentences: list[Span]) -> list[tuple[int, Span]]:
    """The lines of each sentence: rows that begin in lower case ("of whom ...") are no sentences of their own."""
    found = []
    for index, sentence in enumerate(sentences):
        start = sentence.start
        for line in text[sentence.start : sentence.end].split("\n"):
            bare = line.strip("| \t\r")
            if bare and not _RULE.fullmatch(bare):
                begin = start + line.index(bare)
                found.append((index, Span(begin, begin + len(bare))))
            start += len(line) + 1
    return found
