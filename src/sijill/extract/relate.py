"""How the counts of one report stand to each other: told again, brought up to date, contested, apart."""

from sijill.domain.claim import Scope
from sijill.extract.drafts import Draft

SAME_SCOPE = frozenset((Scope.INCIDENT, Scope.INCIDENT_GROUP, Scope.DAY_TOTAL))
OVERLAPPING = {"people", "civilians", "residents", "family", "men", "workers"}


def relate(drafts: list[Draft], scopes: dict[int, Scope | None]) -> None:
    """Marks relations on the drafts of one report, the lesser wording pointing to the one that counts."""
    wholes = [draft for draft in drafts if draft.harm and draft.parent is None and draft.polarity == "affirmed" and draft.number is not None and draft.zero is None and not draft.links]
    for index, later in enumerate(wholes):
        for earlier in wholes[:index]:
            if earlier.links or not _comparable(earlier, later, scopes):
                continue
            kind = _relation(earlier, later)
            if kind is not None:
                lesser, better = _order(earlier, later, kind)
                if not lesser.links and better is not lesser and not _points_to(better, lesser):
                    lesser.links.append((kind, better))
                    break


def _points_to(a: Draft, b: Draft) -> bool:
    return any(other is b for _, other in a.links)


def _comparable(a: Draft, b: Draft, scopes: dict[int, Scope | None]) -> bool:
    if a.harm != b.harm or a.sentence == b.sentence and a.number is not None and a.number.modifier != "most":
        return False
    sa, sb = scopes[id(a)], scopes[id(b)]
    return sa == sb or (sa in SAME_SCOPE and sb in SAME_SCOPE)


def _relation(a: Draft, b: Draft) -> str | None:
    x, y = a.number, b.number
    if x is None or y is None or not _one_group(a, b):
        return None
    if x.point is not None and x.point == y.point and x.best is not None and y.best is not None:
        return "restates"
    if x.best is not None and y.best is not None and _exclusive(x.best, y.low, x.low, y.best):
        return "restates"
    return None


def _exclusive(a_best: int, b_low: int | None, a_low: int | None, b_best: int) -> bool:
    """ "more than 12" told again as "at least 12" or "12"."""
    return a_best in (b_best, b_best - 1, b_best + 1) and (b_low is not None and b_low in (a_best, a_best + 1) or a_low is not None and a_low in (b_best, b_best + 1)) and a_best != b_best and abs(a_best - b_best) == 1 and (a_low == b_best + 1 or b_low == a_best + 1)


def _one_group(a: Draft, b: Draft) -> bool:
    return a.group == b.group or a.group in OVERLAPPING or b.group in OVERLAPPING


def _order(earlier: Draft, later: Draft, kind: str) -> tuple[Draft, Draft]:
    """A headline yields to the body; else the later telling points to the first."""
    if earlier.headline and not later.headline:
        return earlier, later
    return later, earlier
