"""THE COMMAND LINE: one file per command."""

from sijill.cli.door import main

__all__ = ["main"]
