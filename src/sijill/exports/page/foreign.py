"""Words that others wrote, made safe to show: escaped, isolated in direction, with nothing invisible in them."""

import re

from markupsafe import Markup, escape

from sijill.exports.names import BLOCK

# Control characters, overrides of direction and halves of characters: shown as a mark, never obeyed.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def foreign(text: object, withheld: str = "") -> Markup:
    """The words in an isolated run; a masked name is told to those who cannot see it as ``withheld``."""
    return Markup(f"<bdi>{marked(text, withheld)}</bdi>")  # noqa: S704 - escaped by marked


def english(text: object, withheld: str = "") -> Markup:
    """A sentence of this program, which runs left to right even where a name that runs the other way stands first."""
    return Markup(f'<bdi dir="ltr">{marked(text, withheld)}</bdi>')  # noqa: S704 - escaped by marked


def marked(text: object, withheld: str = "") -> Markup:
    """The same without the isolation, for words that stand in a run of their own already."""
    shown = str(escape(str(text)))
    if BLOCK in shown:
        shown = shown.replace(BLOCK, f'<span class="withheld" role="img" aria-label="{escape(withheld)}">{BLOCK}</span>')
    return Markup(UNSEEN.sub(_mark, shown))  # noqa: S704 - escaped above; the marks are ours


def _mark(match: re.Match[str]) -> str:
    return f'<span class="unseen" title="U+{ord(match.group()):04X}">\u25af</span>'
