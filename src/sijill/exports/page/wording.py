"""The words of the page in one language: sentences, counts with their plural, codes, ranges and dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml
from markupsafe import Markup, escape

from sijill.domain.incident import Bounds
from sijill.domain.when import Precision, When

LANGUAGES = ("en", "ar")
_OPEN = '<bdi dir="ltr">'


@dataclass(frozen=True)
class Wording:
    """What the page says in one language. Call it with a key and what the sentence needs."""

    language: str
    words: dict[str, Any]
    pages: Mapping[str, str] = field(default_factory=dict)  # incident -> the file its section stands in, if not the first

    def link(self, incident: str) -> str:
        """The address of the section of an incident."""
        return f"{self.pages.get(incident, '')}#i-{incident}"

    def __call__(self, key: str, /, **values: object) -> Markup:
        """The sentence with its values put in, escaped; with ``n`` the form the language uses for that count."""
        form = self.words[key]
        if isinstance(form, dict):
            form = form.get(plural(self.language, int(str(values["n"]))), form["other"])
        if not values:
            return Markup(form)  # noqa: S704 - the sentences are the package's own
        shown = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return Markup(form).format(**shown)  # noqa: S704 - the sentences are the package's own; the values are escaped by format

    def code(self, family: str, code: object) -> str:
        """A code of a closed list in words; one the language has no word for is shown as it is."""
        return str(self.words["codes"].get(family, {}).get(str(code)) or str(code).replace("_", " "))

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return str(self.words["direction"])

    def number(self, value: int) -> str:
        """A count with its thousands set apart."""
        return f"{value:,}"

    def range(self, figure: Bounds | None) -> Markup:
        """A range as words: ``17-31``, ``at least 21``, ``up to 40``, ``not stated``; isolated, so that it reads left to right."""
        low, best, high = (None, None, None) if figure is None else (figure.low, figure.best, figure.high)
        if (low, high) == (None, None):
            return self("not_stated") if best is None else self("about", figure=self.ltr(self.number(best)))
        if low is not None and high is not None:
            return self.ltr(self.number(low) if low == high else f"{self.number(low)}\u2013{self.number(high)}")
        key, bound = ("at_least", low) if low is not None else ("up_to", high)
        return self(key, figure=self.ltr(self.number(bound or 0)))

    def best(self, figure: Bounds | None) -> Markup | None:
        """The best value where it says more than the range."""
        if figure is None or figure.best is None or figure.low == figure.high or (figure.low is None and figure.best == figure.high):
            return None
        if figure.high is None and figure.best <= (figure.low or 0):  # "more than 300": at least 301, with the word's own 300 beside it
            return None
        return self("best", figure=self.ltr(self.number(figure.best)))

    def when(self, when: When | None) -> Markup:
        """A time as ISO dates with its precision; unresolved ones in their own words."""
        if when is None or not when.is_resolved:
            written = when.as_written if when else None
            return self("undated_as", words=written) if written else self("undated")
        if when.start == when.end or when.end is None or when.start is None:
            shown = self.ltr(when.start or when.end or "")
        else:
            shown = self.ltr(f"{when.start} \u2013 {when.end}")
        if when.precision is Precision.DAY:
            return shown
        return Markup("{} ({})").format(shown, self.code("precision", when.precision))

    def plain(self, words: Markup) -> str:
        """Words without marks, for pictures and titles; in a line that runs right to left what was isolated stays so, by signs."""
        isolated = words.replace(_OPEN, "\u2066").replace("</bdi>", "\u2069") if self.direction == "rtl" else words
        return Markup(isolated).striptags()  # noqa: S704 - loses its marks here

    def line(self, text: str) -> str:
        """Text that runs as its language does, inside a picture that runs left to right."""
        return f"\u2067{text}\u2069" if self.direction == "rtl" else text

    def ltr(self, text: str) -> Markup:
        """Digits and dates, kept in their order inside a line that runs right to left."""
        return Markup(f"{_OPEN}{escape(text)}</bdi>")  # noqa: S704 - escaped here


@lru_cache
def wording(language: str) -> Wording:
    """The words of the page in a language of :data:`LANGUAGES`."""
    text = (resources.files("sijill.exports") / "interface" / f"{language}.yml").read_text(encoding="utf-8")
    return Wording(language, yaml.load(text, Loader=yaml.BaseLoader))


def plural(language: str, count: int) -> str:
    """The plural category of a whole number (Unicode's rules for English and Arabic)."""
    if language != "ar":
        return "one" if count == 1 else "other"
    if count <= 2:
        return ("zero", "one", "two")[count]
    rest = count % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"
