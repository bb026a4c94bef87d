"""Reports in several languages: each block of lines is read with the words of its own language."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sijill.domain.claim import Claim, Link
from sijill.domain.reading import Reading
from sijill.domain.report import Report
from sijill.domain.span import Span
from sijill.extract.find import find_claims
from sijill.extract.language import detect_language
from sijill.languages import packs_available
from sijill.places import Gazetteer

LEAST = 40  # letters of another script that make a block worth reading
SCRIPTS = {
    "latin": re.compile("[A-Za-z\u00c0-\u024f]+"),
    "arabic": re.compile("[\u0620-\u064a\u066e-\u06d3]+"),
    "cyrillic": re.compile("[\u0400-\u052f]+"),
}
_NOT_A_BREAK = re.compile(r"[^\n]")


def find_all_claims(report: Report, *, profile: str = "strict", gazetteer: Gazetteer | None = None) -> Reading:
    """The claims of a report, each block read in its own language where that has a pack; ids in the order of the words."""
    parts = _by_language(report)
    if not parts:
        return find_claims(report, profile=profile, gazetteer=gazetteer)
    readings = [find_claims(part, profile=profile, gazetteer=gazetteer) for part in _masked(report, parts)]
    return Reading(
        report.id,
        report.head,
        tuple(_renumbered(readings)),
        tuple(sorted((place for each in readings for place in each.places), key=lambda place: (place.start or 0, place.end or 0))),
        tuple(sorted((ignored for each in readings for ignored in each.ignored), key=lambda ignored: ignored.start)),
    )


def _by_language(report: Report) -> dict[str, list[Span]]:
    """The blocks in other languages than the report's own, by language; empty for a report in one."""
    own, text = report.head.lang or "en", report.text
    if text.isascii():
        return {}
    blocks: dict[str, list[Span]] = {}
    for span in _lines(text):
        blocks.setdefault(_script(text[span.start : span.end]), []).append(span)
    blocks.pop("", None)
    found: dict[str, list[Span]] = {}
    for script, spans in blocks.items():
        words = "\n".join(text[span.start : span.end] for span in spans)
        lang = detect_language(words) if sum(map(len, SCRIPTS[script].findall(words))) >= LEAST else None
        if lang not in (None, own) and lang in packs_available() and len(blocks) > 1:
            found[lang or ""] = spans
    return found


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _script(line: str) -> str:
    """The script of most letters of a line; empty for a line without letters."""
    if line.isascii():
        return "latin" if SCRIPTS["latin"].search(line) else ""
    counts = {script: sum(map(len, letters.findall(line))) for script, letters in SCRIPTS.items()}
    most = max(counts, key=lambda script: counts[script])
    return most if counts[most] else ""


def _masked(report: Report, parts: dict[str, list[Span]]) -> Iterator[Report]:
    """The report once for each language, of the same length, the lines of all others blank."""
    foreign = [span for spans in parts.values() for span in spans]
    yield replace(report, text=_without(report.text, foreign))
    for lang, spans in parts.items():
        kept = {(span.start, span.end) for span in spans}
        others = [span for span in _lines(report.text) if (span.start, span.end) not in kept]
        yield replace(report, text=_without(report.text, others), head=replace(report.head, lang=lang))


def _without(text: str, spans: list[Span]) -> str:
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = _NOT_A_BREAK.sub(" ", text[span.start : span.end])
    return "".join(letters)


def _renumbered(readings: list[Reading]) -> Iterator[Claim]:
    order = sorted(((claim.start, claim.end, number, claim) for number, each in enumerate(readings) for claim in each.claims), key=_place)
    names = {(number, claim.id): f"c{at}" for at, (_, _, number, claim) in enumerate(order, 1)}
    for _, _, number, claim in order:
        links = tuple(Link(link.type, names.get((number, link.to), link.to)) for link in claim.relations)
        whole = names.get((number, claim.subset_of)) if claim.subset_of is not None else None
        yield replace(claim, id=names[number, claim.id], subset_of=whole, relations=links)


def _place(item: tuple[int, int, int, Claim]) -> tuple[int, int, int]:
    return item[:3]
