"""What one long text may put into a record, so that no file fills the memory: the rest of it is kept, named, and not counted."""

from collections import defaultdict
from collections.abc import Mapping

from sijill.exports import read_line
from sijill.pipeline.inputs import Kept

MOST_CLAIMS = 100_000  # of one text that was cut into pieces; some 12 KB of memory each


class Shares:
    """How many claims each text in pieces has put into the record so far, its pieces coming in order."""

    def __init__(self, kept: Mapping[str, Kept], most: int = MOST_CLAIMS) -> None:
        self._kept, self._most = kept, most
        self._claims: dict[str, int] = defaultdict(int)
        self._full: dict[str, int | None] = {}

    def refusal(self, report: str) -> str | None:
        """Why a report is not counted, if it is a piece behind the one with which its text had enough; the same for all such pieces."""
        kept = self._kept.get(report)
        if kept is None or not kept.is_piece or self._claims[kept.original] < self._most:
            return None
        first = self._full.setdefault(kept.original, kept.row)
        held = f"the pieces before it hold {self._claims[kept.original]:,} claims, and the limit for one text is {self._most:,}"
        return f"kept, and from piece {first} on not counted: {held}; give the reports in it as files or rows of their own"

    def add(self, report: str, line: bytes) -> None:
        """Takes note of what was read in a report."""
        kept = self._kept.get(report)
        if kept is not None and kept.is_piece:
            self._claims[kept.original] += len(read_line(line).get("claims") or ())
