"""Which counts of a report hang together: a whole and its parts, and one count told more than once."""

from collections.abc import Mapping, Sequence

from sijill.extract.drafts import Draft
from sijill.extract.findings import Finding

SAME = frozenset(("restates", "superseded_by"))


def families(drafts: Sequence[Draft]) -> Mapping[int, list[Draft]]:
    """For each draft (by ``id``) its family in the order of the text, itself included. Linear in the drafts and their links."""
    homes = {id(draft): [draft] for draft in drafts}
    for draft in drafts:
        for other in _kin(draft):
            mine, theirs = homes[id(draft)], homes.get(id(other))
            if theirs is not None and theirs is not mine:
                small, large = sorted((mine, theirs), key=len)
                large += small
                homes.update({id(member): large for member in small})
    for home in {id(home): home for home in homes.values()}.values():
        home.sort(key=lambda draft: draft.start)
    return homes


def _kin(draft: Draft) -> list[Draft]:
    parent = [draft.parent] if draft.parent is not None else []
    return parent + [other for kind, other in draft.links if kind in SAME]


def told_again(draft: Draft) -> Draft | None:
    """The count of the body that a headline tells."""
    return next((other for kind, other in draft.links if kind in SAME), None) if draft.headline else None


def own_finding(draft: Draft) -> Finding | None:
    """The finding in the draft's own sentence; a part told later carries its whole's, whose units are another sentence's."""
    above = draft.parent
    while above is not None:
        if above.finding is draft.finding and above.sentence != draft.sentence:
            return None
        above = above.parent
    return draft.finding


def wholes_first(drafts: Sequence[Draft]) -> list[Draft]:
    """A whole before its parts, the body before the headline that tells it again: what is asked of a claim is there."""
    return sorted(drafts, key=lambda draft: (draft.headline, _depth(draft), draft.start))


def _depth(draft: Draft) -> int:
    depth, above = 0, draft.parent
    while above is not None:
        depth, above = depth + 1, above.parent
    return depth
