"""The program's own sentences on a page in another language: each is known by its pattern and said again, its values left as they are."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml
from markupsafe import Markup

from sijill.exports.page.foreign import english, foreign
from sijill.exports.page.wording import Wording

MADE_IN = "en"  # the language of the program's own sentences
_VALUE = re.compile(r"\{(\w+)\}")
_WEIGHT = re.compile(r"(.*) \(([+-]\d+\.\d)\)")
_FIGURES = frozenset(("n", "m", "sum"))
_CODES = frozenset(("harm", "scope", "part", "link"))
_LISTED = frozenset(("names",))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence as the program makes it, as an expression with its values as groups, and as it is said again.

    ``made`` gives the first of two values in words as little as it can, ``widest`` as much.
    """

    made: re.Pattern[str]
    widest: re.Pattern[str]
    shown: str

    def values_in(self, words: str) -> dict[str, str] | None:
        """The values of a sentence; None if it is another, or can be cut into values in more than one way."""
        least, most = self.made.fullmatch(words), self.widest.fullmatch(words)
        return least.groupdict() if least and most and least.groups() == most.groups() else None


def retold(sentence: str, say: Wording, withheld: str = "") -> Markup:
    """A reason in the language of the page; in English, marked as such, where it has no words for it or cannot tell who is meant.

    Reasons of several statements, each with its weight, are said again statement by statement.
    """
    if say.language == MADE_IN:
        return english(sentence, withheld)
    parts = [_said(part, say, withheld) for part in (sentence, *sentence.split("; "))]
    if parts[0] is not None:
        return Markup("<bdi>{}</bdi>").format(parts[0])
    told = [part for part in parts[1:] if part is not None]
    if len(told) < len(parts) - 1:
        return Markup('<span lang="en">{}</span>').format(english(sentence, withheld))
    return Markup("<bdi>{}</bdi>").format(say("semicolon").join(told))


def _said(part: str, say: Wording, withheld: str) -> Markup | None:
    weighed = _WEIGHT.fullmatch(part)
    words = weighed[1] if weighed else part
    told = ((pattern, pattern.values_in(words)) for pattern in patterns(say.language))
    found = next(((pattern, values) for pattern, values in told if values is not None), None)
    if found is None:
        return None
    pattern, values = found
    shown = Markup(pattern.shown).format(**{name: _value(name, value, say, withheld) for name, value in values.items()})  # noqa: S704
    return Markup("{} ({})").format(shown, say.ltr(weighed[2])) if weighed else shown


def _value(name: str, value: str, say: Wording, withheld: str) -> Markup | str:
    if name in _FIGURES:
        return say.ltr(value)
    if name in _CODES:
        return say.code(name, value.replace(" ", "_"))
    listed = value.split(", ") if name in _LISTED else [value]
    return say("comma").join(foreign(each, withheld) for each in listed)


@lru_cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """The sentences a language has words for, in the order of its file; none for the language they are made in."""
    path = resources.files("sijill.exports") / "interface" / f"{language}_reasons.yml"
    if not path.is_file():
        return ()
    said = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return tuple(Pattern(_expression(made, ".+?"), _expression(made, ".+"), shown) for made, shown in said.items())


def _expression(made: str, words_of_value: str) -> re.Pattern[str]:
    pieces = _VALUE.split(made)
    words = [re.escape(piece).replace(re.escape("(s)"), "s?") for piece in pieces[::2]]
    groups = [rf"(?P<{name}>{'[0-9 +]+' if name in _FIGURES else words_of_value})" for name in pieces[1::2]]
    return re.compile("".join(word + group for word, group in zip(words, [*groups, ""], strict=True)))
