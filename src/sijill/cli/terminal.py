"""The terminal, or the pipe in its place."""

import sys

from rich.console import Console

WIDE = 160  # columns of a table in a pipe, where nobody's window cuts it


def console() -> Console:
    """Where commands print: as wide as the window, and wide enough for every column where there is no window."""
    return Console() if sys.stdout.isatty() else Console(width=WIDE)
