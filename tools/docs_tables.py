"""Writes into the documents what the code knows best: columns, profiles, sections of packs, the help of each command.

python tools/docs_tables.py           rewrites the parts between their marks
python tools/docs_tables.py --check   ends with 1 and names the documents that are out of date
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click
import yaml

from sijill.cli import main as program
from sijill.exports.claims_csv import COLUMNS as CLAIM_COLUMNS
from sijill.exports.incidents_csv import COLUMNS as INCIDENT_COLUMNS
from sijill.languages.profile import BOUNDS, PROFILES
from sijill.languages.shelves import PACKS

DOCS = Path(__file__).resolve().parent.parent / "docs"
BLOCK = re.compile(r"(?P<begin><!-- begin (?P<name>[a-z_ ]+) -->\n).*?(?P<end><!-- end (?P=name) -->)", re.DOTALL)


def main() -> None:
    """Rewrite every document, or check it."""
    stale = [path for path in sorted(DOCS.rglob("*.md")) if (text := path.read_text(encoding="utf-8")) != rewritten(text)]
    if "--check" not in sys.argv:
        for path in stale:
            path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")
    elif stale:
        sys.exit(f"out of date, `make format` mends it: {', '.join(path.name for path in stale)}")


def rewritten(text: str) -> str:
    """A document with each marked part as the code has it now."""
    return BLOCK.sub(lambda match: match["begin"] + "\n".join(PARTS[match["name"]]()) + "\n" + match["end"], text)


def columns(table: Iterable[tuple[str, str, object]]) -> list[str]:
    """A table of columns."""
    return ["| column | meaning |", "|---|---|", *(f"| `{name}` | {meaning} |" for name, meaning, _ in table)]


def profiles() -> list[str]:
    """One table per profile, the words of its file above it."""
    lines: list[str] = []
    for path in sorted(PROFILES.glob("*.yml"), key=lambda path: (path.stem != "strict", path.stem)):
        text = path.read_text(encoding="utf-8")
        told = " ".join(line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#"))
        table = yaml.load(text, Loader=yaml.BaseLoader)
        lines += [f"## {path.stem}", "", told.removeprefix(f"{path.stem}: "), "", "| wording | low | best | high |", "|---|---|---|---|"]
        for wording, row in table["rows"].items():
            lines.append(f"| {wording.replace('_', ' ')} | " + " | ".join(row[bound].replace("null", "") for bound in BOUNDS) + " |")
        lines.append("")
    return lines


def sections() -> list[str]:
    """Each section of the English and the base pack, with the first words at its head."""
    found: dict[str, str] = {}
    for path in sorted([*(PACKS / "base").glob("*.yml"), *(PACKS / "en").glob("*.yml")]):
        head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        told = []
        for line in head:
            if not line.startswith("#") or line.strip() == "#":
                break
            told.append(line.lstrip("# ").replace("|", "\\|"))
        found.setdefault(path.stem, "")
        found[path.stem] = " ".join(told) or found[path.stem]
    return ["| section | what it holds |", "|---|---|", *(f"| `{name}.yml` | {told} |" for name, told in sorted(found.items()))]


def figures() -> list[str]:
    """What was measured on each labelled set, as it stands in accuracy.json."""
    lines = ["| set | labelled by | what | figures |", "|---|---|---|---|"]
    for name, known in json.loads((DOCS / "accuracy.json").read_text(encoding="utf-8"))["sets"].items():
        for measure, parts in known["figures"].items():
            for part, found in parts.items():
                what = measure if part == "all" else f"{measure}, {part}"
                lines.append(f"| {name} ({known['rows']}) | {known['labelled_by'].split(',')[0]} | {what} | {told(found)} |")
    return lines


def told(found: Mapping[str, object], *above: str) -> str:
    """Figures in one line, those of a part behind its name; the errors by cause stay in the file."""
    kept = {name: value for name, value in found.items() if name not in ("misses", "harm") and value is not None}
    flat = [(*above, name.replace("_", " "), str(value)) for name, value in kept.items() if not isinstance(value, dict)]
    lines = ["; ".join(" ".join(words) for words in flat)] if flat else []
    return "; ".join([*lines, *(told(value, name.replace("_", " ")) for name, value in kept.items() if isinstance(value, dict))])


def commands() -> list[str]:
    """The help of the program and of each command."""
    lines: list[str] = []
    context = click.Context(program, info_name="sijill")
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command is None or command.hidden:
            continue
        with click.Context(command, info_name=name, parent=context, terminal_width=100, max_content_width=100) as inner:
            lines += [f"## sijill {name}", "", "```text", command.get_help(inner), "```", ""]
            if isinstance(command, click.Group):
                lines += [line for part in command.list_commands(inner) for line in part_of(command, inner, part)]
    return lines


def part_of(command: click.Group, context: click.Context, name: str) -> list[str]:
    """The help of a command inside a command."""
    part = command.commands[name]
    with click.Context(part, info_name=name, parent=context, terminal_width=100, max_content_width=100) as inner:
        return [f"### sijill {context.info_name} {name}", "", "```text", part.get_help(inner), "```", ""]


PARTS: dict[str, Callable[[], list[str]]] = {
    "columns claims_csv": lambda: columns(CLAIM_COLUMNS),
    "columns incidents_csv": lambda: columns(INCIDENT_COLUMNS),
    "profiles": profiles,
    "sections": sections,
    "commands": commands,
    "figures": figures,
}

if __name__ == "__main__":
    main()
