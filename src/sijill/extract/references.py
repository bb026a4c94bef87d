"""Claims about people told before: "the boy died", "the two men were shot", "one of the men killed", "killing himself"."""

from collections.abc import Sequence

from sijill.domain.claim import Scope
from sijill.extract.drafts import Draft
from sijill.extract.roles import Roles

INCIDENTS = frozenset((Scope.INCIDENT, Scope.INCIDENT_GROUP))
REACH = 12  # counts before a claim among which the people it speaks of are looked for
# Words that may name one person or people, each with itself and with those of its set.
ALIKE = (
    frozenset(("men", "boys")),
    frozenset(("women", "girls")),
    frozenset(("children", "boys", "girls")),
    frozenset(("adults", "men", "women")),
)
ANYBODY = frozenset(("people", "family"))
NAMED_SO = frozenset(group for alike in ALIKE for group in alike) | ANYBODY


def refer_back(drafts: Sequence[Draft], scopes: dict[int, Scope | None], text: str, roles: Roles) -> None:
    """Ties claims that speak of people told before to these: as the same, as part of them, or as dead of the same event."""
    told: list[Draft] = []
    for draft in drafts:
        if draft.number is None or draft.polarity != "affirmed" or draft.harm not in ("killed", "injured") or draft.parent is not None:
            continue
        if draft.source is not None and draft.source.own:
            _tie_to_event(draft, told)
        elif not draft.links and not draft.headline and scopes[id(draft)] in INCIDENTS and _is_definite(draft, text, roles):
            _tie_to_people(draft, [old for old in told[-REACH:] if scopes[id(old)] in INCIDENTS])
        told.append(draft)


def _tie_to_event(draft: Draft, told: Sequence[Draft]) -> None:
    """Who kills himself does so where the others of his sentence or of the one before were hurt."""
    near = next((old for old in reversed(told) if old.sentence >= draft.sentence - 1 and not _is_apart(old)), None)
    if near is not None and not _is_apart(draft) and all(kind != "same_event_as" for kind, _ in draft.links):
        draft.links.append(("same_event_as", near))


def _tie_to_people(draft: Draft, told: Sequence[Draft]) -> None:
    size = draft.number.point if draft.number else None
    whole = next((old for old in reversed(told) if _may_be(draft, old) and not _is_apart(old)), None)
    if whole is None or whole.number is None or size is None or whole.number.point is None:
        return
    if whole.number.point == size:
        draft.links.append(("restates", whole))
    elif whole.parent is None:
        draft.parent = whole


def _is_apart(draft: Draft) -> bool:
    return any(kind in ("separate_event", "superseded_by") for kind, _ in draft.links)


def _is_definite(draft: Draft, text: str, roles: Roles) -> bool:
    """Told with "the", or as some of those told, by words that say no more than man or child: "the mayor" needs no introduction."""
    group, number = draft.source, draft.number
    if (
        group is None
        or group.kind != "people"
        or draft.group not in NAMED_SO
        or number is None
        or number.start is None
        or number.end is None
    ):
        return False
    before, behind = text[max(0, number.start - 7) : number.start].lower().split(), text[number.end : number.end + 9].lower().split()
    if group.opener == "the":
        return "definite" in roles[(number.as_written or "").lower()] or (bool(before) and "definite" in roles[before[-1]])
    return len(behind) > 1 and "partitive" in roles[behind[0]] and "definite" in roles[behind[1]]


def _may_be(draft: Draft, old: Draft) -> bool:
    """Counted with the same harm, at least as many, and by words that may name the same people."""
    if old.harm != draft.harm or old.number is None or draft.number is None or old is draft:
        return False
    if (old.number.point or 0) < (draft.number.point or 0) or old.source is None or old.source.own or old.group == "attackers":
        return False
    return draft.group == old.group or not ANYBODY.isdisjoint((draft.group, old.group)) or _are_alike(draft.group, old.group)


def _are_alike(one: str, other: str) -> bool:
    return any(one in alike and other in alike for alike in ALIKE)
