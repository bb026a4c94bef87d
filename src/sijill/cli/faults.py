"""Errors by cause, on the terminal."""

from collections.abc import Iterable

import click

from sijill.evaluate import Fault, by_cause


def show_faults(faults: Iterable[Fault], each: int) -> None:
    """Prints how many errors each cause has, and the words of the first few."""
    for cause, group in by_cause(faults):
        click.echo(f"\n{len(group):5}  {cause}")
        for fault in group[:each]:
            click.echo(f"       {fault.report}: {fault.words}\n         wanted {fault.wanted}; given {fault.given}")
