"""Where words stand: half-open ranges of code points in one immutable text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The range ``[start, end)`` of a text, in code points (Python ``str`` offsets)."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Both ranges share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """The other range lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same range in a text that starts ``by`` code points earlier."""
        return Span(self.start + by, self.end + by)

    def __len__(self) -> int:
        return self.end - self.start
