"""Fields above a Markdown text, between lines of three dashes: title, date, author, publisher and the like, in YAML."""

import re
from typing import Any

import yaml

from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.rows import map_columns

LONGEST = 8_192  # code points; more is no front matter
_FENCED = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def split_front_matter(text: str) -> tuple[Head, str]:
    """What the fields above a text say, and the text below them; a text without such fields stays whole.

    Names of fields are those of the columns of tables (``date``, ``source``, ``url``). What is no YAML mapping is text.
    """
    found = _FENCED.match(text, 0, LONGEST)
    fields = _mapping(found[1]) if found else None
    if found is None or fields is None:
        return Head(), text
    columns = map_columns(list(fields))
    values = list(fields.values())
    said = {name: _text(values[at]) for name, at in columns.items()}
    lang = said.get("lang")
    head = Head(
        title=said.get("title"),
        publisher=said.get("publisher"),
        author=said.get("author"),
        published=iso_date(said.get("published")),
        address=said.get("address"),
        lang=lang.lower()[:2] if lang else None,
    )
    return head, text[found.end() :].lstrip("\n")


def _mapping(words: str) -> dict[str, Any] | None:
    try:
        told = yaml.load(words, Loader=yaml.BaseLoader)  # every value stays the text that was written
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return {str(key): value for key, value in told.items()} if isinstance(told, dict) and told else None


def _text(value: Any) -> str | None:
    words = ", ".join(each for each in value if isinstance(each, str)) if isinstance(value, list) else value
    return " ".join(words.split()) or None if isinstance(words, str) else None
