"""``sijill reconcile``."""

import sys

import click

from sijill.cli.options import policy_option
from sijill.cli.streams import input_blocks, write_outcomes
from sijill.pipeline import reconcile_lines


@click.command("reconcile")
@policy_option
def command(policy: str) -> None:
    """Incidents out of claims: reads the lines of `sijill extract`, writes one line per incident.

    A row that fails becomes {"id", "error"}; the others are reconciled without it.
    """
    sys.exit(write_outcomes(reconcile_lines(input_blocks(), policy)))
