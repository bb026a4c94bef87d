"""Layers of a report that was updated: labels, the updates above, and the original entry below."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.composed import compose
from sijill.languages import Pack


@dataclass(frozen=True, slots=True)
class _Labels:
    hint: tuple[str, ...]
    form: re.Pattern[str]


@lru_cache
def _labels(pack: Pack) -> _Labels:
    section = pack["masthead"]
    entries = [entry for entry in section.values() if entry.meaning.get("role") == "layer"]
    if not entries:
        return _Labels((), re.compile("(?!)"))
    kinds = "|".join(f"(?P<{entry.meaning['layer']}>{compose(section, entry.name)})" for entry in entries)
    hints = {word.split()[0] for entry in entries for word in entry.words} | {"update"}
    form = rf"(?:(?<=\n)|(?<![^\n])|(?<=\s))(?:{kinds})(?:[ \t]*:[ \t]*|[ \t]*(?=\n))"
    return _Labels(tuple(sorted({variant for hint in hints for variant in (hint.title(), hint.upper())})), re.compile(form, re.IGNORECASE))


def find_layers(text: str, start: int, end: int, pack: Pack) -> tuple[Zone, ...]:
    """Labels and layers between two offsets of a text, in order.

    With an original entry marked, what stands above it is an update. An update that no original follows is the paragraph behind its
    label and no more, since nothing says where it ends.
    """
    labels = _labels(pack)
    if not any(hint in text for hint in labels.hint):
        return ()
    found = [match for match in labels.form.finditer(text, start, end) if _is_label(text, match)]
    if not found:
        return ()
    zones = [Zone(ZoneKind.LABEL, Span(match.start(), match.end()), "label of a layer") for match in found]
    return tuple(sorted(zones + _bodies(text, start, end, found), key=lambda zone: (zone.span.start, zone.kind)))


def _is_label(text: str, match: re.Match[str]) -> bool:
    """A label stands at the beginning of its line, or is written in capitals and ends in a colon."""
    at_line = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    words = match[0].strip()
    return at_line or (words.isupper() and words.endswith(":"))


def _bodies(text: str, start: int, end: int, labels: list[re.Match[str]]) -> list[Zone]:
    has_original = any(match.lastgroup == "original_entry" for match in labels)
    bodies = []
    if has_original and text[start : labels[0].start()].strip():
        bodies.append(_body(text, "update", start, labels[0].start()))
    for at, match in enumerate(labels):
        stop = labels[at + 1].start() if at + 1 < len(labels) else end
        if not has_original:
            paragraph = text.find("\n\n", match.end() + 1)
            stop = min(stop, paragraph if paragraph >= 0 else stop)
        bodies.append(_body(text, match.lastgroup or "update", match.end(), stop))
    return [body for body in bodies if body.span.start < body.span.end]


def _body(text: str, layer: str, start: int, end: int) -> Zone:
    """The layer between two offsets without the blanks at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    kind = ZoneKind.ORIGINAL if layer == "original_entry" else ZoneKind.UPDATE
    return Zone(
        kind,
        Span(start, max(start, start + len(words.strip()))),
        "below its label" if kind is ZoneKind.ORIGINAL else "above the original entry",
    )
