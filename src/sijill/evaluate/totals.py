"""What one report adds to the record: nothing counted twice."""

from collections import Counter, defaultdict

from sijill.evaluate.figures import Row, point
from sijill.evaluate.matching import vague_class

Total = tuple[int, tuple[tuple[str, int], ...]]
NOTHING: Total = (0, ())
ADDING_SCOPES = frozenset(("incident", "incident_group", "day_total"))
SAME_FIGURE = frozenset(("restates", "superseded_by", "same_as"))
RIVAL = frozenset(("competing_estimate", "competing_version_of", "contradicts", "contradicted_by"))
ONE_FIGURE = SAME_FIGURE | RIVAL | {"not_additive"}


def report_total(claims: list[Row], harm: str) -> Total:
    """The sum of the numbers of one harm, and its vague words by class; of rivals the lowest counts, of repeats the highest."""
    mine = [claim for claim in claims if _adds(claim, harm)]
    groups, rivals = _figures(mine)
    total, words = 0, Counter[str]()
    for root, members in groups.items():
        points = [each for each in (_exact_point(claim) for claim in members) if each is not None]
        if points:
            total += min(points) if root in rivals else max(points)
        elif vague := next((kind for kind in (vague_class(_modifier(claim)) for claim in members) if kind), None):
            words[min(vague)] += 1
    return total, tuple(sorted(words.items()))


def _adds(claim: Row, harm: str) -> bool:
    affirmed = claim.get("kind") == "casualty" and claim.get("polarity") != "negated"
    return affirmed and claim.get("harm") == harm and claim.get("scope") in ADDING_SCOPES


def _figures(mine: list[Row]) -> tuple[dict[str, list[Row]], set[str]]:
    """Claims of one figure together, parts left out, and which figures have rivals."""
    parent = {claim["id"]: claim["id"] for claim in mine}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    rival: set[str] = set()
    for claim in mine:
        for link in claim.get("relations") or []:
            if link.get("to") in parent and link.get("type") in ONE_FIGURE:
                parent[root(claim["id"])] = root(link["to"])
                if link["type"] in RIVAL:
                    rival.add(root(link["to"]))
    groups: dict[str, list[Row]] = defaultdict(list)
    for claim in mine:
        if claim.get("subset_of") not in parent:
            groups[root(claim["id"])].append(claim)
    return groups, rival


def _modifier(claim: Row) -> str | None:
    return (claim.get("number") or {}).get("modifier")


def _exact_point(claim: Row) -> int | None:
    return None if vague_class(_modifier(claim)) else point(claim.get("number"))
