"""``sijill``: finds a command, starts it, and turns what Sijill raises on purpose into one line and an exit code."""

import sys
from importlib import import_module
from typing import Any

import click

import sijill
from sijill.domain.errors import SijillError, UsageError

COMMANDS = (
    *(
        "add",
        "backup",
        "claims",
        "compare",
        "demo",
        "destroy",
        "evaluate",
        "explain",
        "extract",
        "jobs",
        "packs",
        "places",
        "reconcile",
        "restore",
        "run",
        "sheet",
        "timestamp",
        "toll",
    ),
    *("verify", "watch"),
)
SOME_FAILED = 1
USAGE = 2
INTERRUPTED = 130  # as shells have it


class Door(click.Group):
    """The commands by name. Each is imported when it is wanted, so that ``sijill --version`` need not load a language."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"sijill.cli.{name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SijillError as error:
            click.echo(f"sijill: {error}", err=True)
            ctx.exit(USAGE if isinstance(error, UsageError) else SOME_FAILED)
        except KeyboardInterrupt:
            click.echo("sijill: interrupted; what a run has done is kept, and the same call goes on from there", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:  # the reader of our output has enough
            sys.stderr.close()
            ctx.exit(SOME_FAILED)
        except OSError as error:  # a full disk, a folder that went away
            told = f"{error.filename or 'a file of the workspace'}: {error.strerror or error}"
            click.echo(f"sijill: {told}; what was done is kept: mend it and give the same call again", err=True)
            ctx.exit(SOME_FAILED)


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"sijill {sijill.__version__}")
        ctx.exit()


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="The version, and nothing else.")
def main() -> None:
    """Sijill, a casualty recorder: from reports of violence to a record in which every figure can be walked back to the words.

    Exit codes: 0 all is well, 1 something failed (each failure is named), 2 the call was wrong, 130 it was interrupted.
    """
