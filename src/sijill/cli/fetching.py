"""How the web is asked, as options of the commands that ask it."""

from collections.abc import Callable
from typing import Any

import click

from sijill.pipeline import Fetching

_OPTIONS = (
    click.option("--private", is_flag=True, help="Allow web addresses of this machine and of private networks."),
    click.option("--robots/--no-robots", default=False, help="Obey robots.txt, or ask as a person with a browser does (the default)."),
    click.option("--screenshots", is_flag=True, help="Keep a picture of each page (wants the extra and a local Chromium)."),
    click.option("--collector", help="Who collects; the ledger keeps it with each page."),
    click.option("--reason", help="Why; the ledger keeps it with each page."),
)


def fetching_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that make a :class:`Fetching`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def fetching_of(private: bool, robots: bool, screenshots: bool, collector: str | None, reason: str | None) -> Fetching:
    """What the options amount to."""
    return Fetching(private=private, robots=robots, screenshots=screenshots, collector=collector, reason=reason)
