"""What the program has is in the documents: commands with help, columns, targets of make; and what is made from code is up to date."""

import re
import subprocess
import sys

import click
import pytest

from sijill.cli import main
from tests.architecture.sources import ROOT

COMMANDS = main.list_commands(click.Context(main))


def test_the_generated_parts_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "tools" / "docs_tables.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    without = [option.name for option in command.params if isinstance(option, click.Option) and not option.help]
    assert not without, f"sijill {name}: options without help: {without}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme_or_the_tutorial(name: str) -> None:
    pages = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "docs/tutorial.md"))
    assert f"sijill {name}" in pages or f"`{name}`" in pages


def test_every_make_target_says_what_it_does() -> None:
    targets = re.findall(r"^[a-z-]+:(?!=).*$", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(targets) > 10
    assert not [target for target in targets if "## " not in target]
