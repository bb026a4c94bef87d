"""``sijill claims``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import gazetteer_option, profile_option
from sijill.cli.plain import bracketed, line_of
from sijill.cli.terminal import console
from sijill.exports import claims_table, report_text
from sijill.exports.direction import alone
from sijill.exports.terminal import clean
from sijill.intake import Refusal, read_file
from sijill.pipeline import Complete, Manner, complete_report, read_claims


@click.command("claims")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@profile_option
@gazetteer_option
def command(file: Path, profile: str, gazetteers: tuple[Path, ...]) -> None:
    """One file on the terminal: its words with the claims marked, and a line per claim. Keeps nothing."""
    manner = Manner(profile, gazetteers)
    refused = []
    for each in read_file(file):
        if isinstance(each, Refusal):
            refused.append(each.message)
        else:
            _show(complete_report(each.report), manner)
    for message in refused:
        click.echo(f"sijill: {message}", err=True)
    sys.exit(1 if refused else 0)


def _show(complete: Complete, manner: Manner) -> None:
    out, report, reading = console(), complete.report, read_claims(complete, manner)
    head = (report.head.title, report.head.publisher, report.head.author, report.head.published, report.head.lang)
    out.print(alone(" | ".join(clean(each) for each in head if each), style="bold"), soft_wrap=True)
    if out.is_terminal:
        out.print(report_text(report, reading.claims), soft_wrap=True)
        out.print(claims_table(reading.claims))
    else:
        click.echo(bracketed(report.text, reading.claims))
        click.echo("\n".join(line_of(claim) for claim in reading.claims))
    for each in reading.ignored:
        out.print(alone(f"not counted, {each.reason}: {clean(each.quote)}", style="dim"), soft_wrap=True)
    if complete.note:
        out.print(alone(f"not read for claims: {complete.note}"), soft_wrap=True)
