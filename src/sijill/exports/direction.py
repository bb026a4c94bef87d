"""Lines of a terminal with words of both directions in them: each run from right to left is isolated, and moves nothing beside it."""

import re
from typing import Any

from rich.console import Console, Group
from rich.containers import Lines
from rich.text import Text

ISOLATE, POP = "\u2068", "\u2069"  # first strong isolate, pop directional isolate: no width of their own
_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_RUN = re.compile(rf"{_RIGHT}+(?:(?:[ _'\u200c\u200d-]|, | \d+ ){_RIGHT}+)*")


class Line(Text):
    """Text of our own with words of others in it. On a terminal, and only there, its runs from right to left are isolated on every line
    that it is wrapped into: files and pipes get the words as they are.
    """

    def wrap(self, console: Console, width: int, **manner: Any) -> Lines:
        """The lines of the text at a width in columns."""
        lines = super().wrap(console, width, **manner)
        return Lines(map(isolated, lines)) if console.is_terminal else lines


def alone(words: str, style: str = "") -> Group:
    """A line that is printed by itself. Rich joins texts that are printed bare into one of its own, which would not be isolated."""
    return Group(Line(words, style=style))


def isolated(line: Text) -> Text:
    """The line with each run from right to left between an isolate and its end; styles stay where they are."""
    runs = [match.span() for match in _RUN.finditer(line.plain)]
    if not runs:
        return line
    pieces = line.divide([offset for run in runs for offset in run])
    whole = line.blank_copy()
    for number, piece in enumerate(pieces):
        whole.append_text(Text.assemble(ISOLATE, piece, POP) if number % 2 else piece)
    return whole
