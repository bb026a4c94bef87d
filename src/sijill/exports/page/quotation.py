"""A claim in its sentence: the words around it, its own words, and the number among them."""

import re
from dataclasses import dataclass

from sijill.domain.claim import Claim
from sijill.exports.withholding import Shown

REACH = 240  # code points shown at most on either side
SENTENCE_END = re.compile(r"[.!?\u061f\u3002](?=[\s\"'\u201d\u2019)])|\n")


@dataclass(frozen=True, slots=True)
class Words:
    """The pieces of a sentence in their order; ``number`` is empty where no words stand for the number."""

    before: str
    opening: str
    number: str
    closing: str
    after: str


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the sentence of some words runs, at most :data:`REACH` to either side."""
    earliest, latest = max(0, start - REACH), min(len(text), end + REACH)
    ends = [match.end() for match in SENTENCE_END.finditer(text, earliest, start)]
    begin = ends[-1] if ends else earliest
    while begin < start and text[begin].isspace():
        begin += 1
    stop = SENTENCE_END.search(text, max(end - 1, start), latest)
    return begin, stop.end() if stop else latest


def words_of(shown: Shown, report: str, claim: Claim) -> Words:
    """The words of a claim in their sentence, names masked."""
    text = shown.masks[report].text
    begin, stop = sentence_around(text, claim.start, claim.end)
    first, last = _number_within(claim)
    cuts = [(begin, claim.start), (claim.start, first), (first, last), (last, claim.end), (claim.end, stop)]
    before, opening, number, closing, after = (shown.cut(report, left, right) for left, right in cuts)
    return Words(
        ("\u2026 " if begin and begin == claim.start - REACH else "") + before,
        opening,
        number,
        closing,
        after + (" \u2026" if stop == claim.end + REACH else ""),
    )


def _number_within(claim: Claim) -> tuple[int, int]:
    number = claim.number
    if number is None or number.start is None or number.end is None:
        return claim.start, claim.start
    inside = claim.start <= number.start < number.end <= claim.end
    return (number.start, number.end) if inside else (claim.start, claim.start)
