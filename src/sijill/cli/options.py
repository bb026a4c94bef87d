"""Options that several commands have, each said once."""

from pathlib import Path

import click

from sijill.pipeline import DEFAULT_WORKSPACE

PROFILES = ("strict", "airwars", "acled", "ucdp")
POLICIES = ("ucdp", "airwars", "ibc", "strict")

profile_option = click.option(
    "--profile", type=click.Choice(PROFILES), default="strict", show_default=True, help="How vague words become bounds."
)
policy_option = click.option(
    "--policy", type=click.Choice(POLICIES), default="ucdp", show_default=True, help="How rival claims become one range."
)
jobs_option = click.option("--jobs", type=click.IntRange(1), default=None, help="How many cores to use; all that there are, if not said.")
gazetteer_option = click.option(
    "--gazetteer",
    "gazetteers",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A gazetteer of your own (CSV), asked before the built-in one. May be given several times.",
)
packs_option = click.option(
    "--packs",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of language packs of your own. May be given several times.",
)
into_option = click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), default=DEFAULT_WORKSPACE, show_default=True, help="The workspace."
)
