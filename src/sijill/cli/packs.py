"""``sijill packs``."""

from pathlib import Path

import click

from sijill.cli.options import packs_option
from sijill.pipeline import CheckedPack, check_packs, new_pack, packs_found

FAULTY = 1


@click.group("packs", invoke_without_command=True)
@packs_option
@click.pass_context
def command(context: click.Context, packs: tuple[Path, ...]) -> None:
    """Which languages are read, and from where. With ``check`` and ``new``: packs of your own."""
    context.obj = packs
    if context.invoked_subcommand is None:
        for code, folder in packs_found(packs).items():
            click.echo(f"{code}\t{folder}")


@command.command("check")
@click.argument("codes", nargs=-1)
@click.pass_context
def check(context: click.Context, codes: tuple[str, ...]) -> None:
    """Every fault of the packs: form, words without an example, examples that show nothing, unknown codes; words never reached are told.

    The exit code is 1 if a pack is faulty. A pack in a folder of yours: sijill packs --packs FOLDER check CODE
    """
    checked = check_packs(codes, context.obj)
    for pack in checked:
        _show(pack)
    context.exit(FAULTY if any(pack.found.faults for pack in checked) else 0)


def _show(pack: CheckedPack) -> None:
    told = f"{len(pack.found.faults)} faults" if pack.found.faults else "sound"
    waiting = f", {pack.found.waiting} entries wait for words" if pack.found.waiting else ""
    click.echo(f"{pack.code}: {told}, {len(pack.found.hints)} words never reached{waiting} ({pack.folder})")
    for fault in pack.found.faults:
        click.echo(f"  {fault}")
    for hint in pack.found.hints:
        click.echo(f"  note: {hint}")


@command.command("new")
@click.argument("code")
@click.option("--in", "shelf", type=click.Path(file_okay=False, path_type=Path), default=Path("packs"), show_default=True, help="Where.")
def new(code: str, shelf: Path) -> None:
    """Begin a pack: a folder of files whose entries wait for words. In a workspace's folder ``packs`` every run reads it."""
    for path in new_pack(code, shelf):
        click.echo(path)
    click.echo(f"Put words and examples into them, then: sijill packs --packs {shelf} check {code}")
