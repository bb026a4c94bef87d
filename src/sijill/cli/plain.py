"""Claims in a pipe: words in brackets, a line per claim, no colours and no columns."""

from collections.abc import Iterable, Iterator

from sijill.domain.claim import Claim
from sijill.exports.terminal import clean, how_many, what


def bracketed(text: str, claims: Iterable[Claim]) -> str:
    """The text with the words of claims in brackets; claims that overlap share one pair."""
    parts: list[str] = []
    at = 0
    for start, end in _merged((claim.start, claim.end) for claim in claims):
        parts += [text[at:start], "[", text[start:end], "]"]
        at = end
    return "".join((*parts, text[at:]))


def line_of(claim: Claim) -> str:
    """One claim as one line of tab-separated cells: id, what, how many, of whom, scope, when, where, who says so, the words."""
    cells = (
        claim.id,
        what(claim),
        how_many(claim),
        claim.group,
        claim.scope.value if claim.scope else None,
        _when(claim),
        "; ".join(filter(None, (place.name or place.as_written for place in claim.places))),
        "; ".join(filter(None, (source.name or source.as_written for source in claim.source_chain))),
        f"part of {claim.subset_of}" if claim.subset_of else None,
        claim.quote,
    )
    return "\t".join(clean(cell or "-").replace("\t", " ") for cell in cells)


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begun: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if begun and start < begun[1]:
            begun = (begun[0], max(begun[1], end))
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun


def _when(claim: Claim) -> str | None:
    when = claim.when
    if when is None or not when.is_resolved:
        return when.as_written if when else None
    return when.start if when.start == when.end else f"{when.start or ''}..{when.end or ''}"
