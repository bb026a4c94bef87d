"""Layers of a report that was updated: labels, the updates above, and the original entry below."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.composed import compose
from sijill.extract.zones import Line
from sijill.languages import Entry, Pack

KEY = 4  # letters by which a line that may begin with a label is known


@dataclass(frozen=True, slots=True)
class _Labels:
    firsts: frozenset[str]  # first letters of labels, in lower case
    capitals: tuple[str, ...]  # first words of labels in capitals, which may stand inside a line
    form: re.Pattern[str]


@lru_cache
def _labels(pack: Pack) -> _Labels:
    section = pack["masthead"]
    entries = [entry for entry in section.values() if entry.meaning.get("role") == "layer"]
    layers = {entry.meaning["layer"]: "|".join(_forms(section, entries, entry.meaning["layer"])) for entry in entries}
    kinds = "|".join(f"(?P<{layer}>{forms})" for layer, forms in layers.items()) or "(?!)"
    firsts = {word.split()[0] for entry in entries for word in (*entry.words, *entry.meaning.get("begins", "").split())}
    return _Labels(
        frozenset(first[:KEY] for first in firsts),
        tuple(sorted(first.upper() for first in firsts)),
        re.compile(rf"(?:{kinds})(?:[ \t]*:[ \t]*|[ \t]+[-–—][ \t]+|[ \t]*(?=\n))", re.IGNORECASE),
    )


def _forms(section: Mapping[str, Entry], entries: list[Entry], layer: str) -> list[str]:
    """The patterns of the labels of one layer, those with a time before the bare words."""
    own = [entry for entry in entries if entry.meaning["layer"] == layer]
    return [compose(section, entry.name) for entry in sorted(own, key=lambda entry: entry.pattern is None)]


def find_layers(text: str, start: int, end: int, lines: list[Line], pack: Pack) -> tuple[Zone, ...]:
    """Labels and layers between two offsets of a text, in order.

    With an original entry marked, what stands above it is an update. An update that no original follows is the paragraph behind its
    label and no more, since nothing says where it ends.
    """
    found = _find_labels(text, start, end, lines, _labels(pack))
    if not found:
        return ()
    zones = [Zone(ZoneKind.LABEL, Span(match.start(), match.end()), "label of a layer") for match in found]
    return tuple(sorted(zones + _bodies(text, start, end, found), key=lambda zone: (zone.span.start, zone.kind)))


def _find_labels(text: str, start: int, end: int, lines: list[Line], labels: _Labels) -> list[re.Match[str]]:
    found: dict[int, re.Match[str]] = {}
    for line in lines:
        if line.words[:KEY].lower() in labels.firsts and start <= line.start < end and (match := labels.form.match(text, line.start, end)):
            found[line.start] = match
    for word in labels.capitals:
        at = text.find(word, start, end)
        while at >= 0:
            if at not in found and (match := labels.form.match(text, at, end)) and _is_inline(text, match):
                found[at] = match
            at = text.find(word, at + len(word), end)
    return [match for _, match in sorted(found.items())]


def _is_inline(text: str, match: re.Match[str]) -> bool:
    """A label inside a line is written in capitals, ends in a colon and begins a word."""
    words = match[0].strip()
    return words.isupper() and words.endswith(":") and not text[match.start() - 1 : match.start()].isalnum()


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
