"""What people decided, applied: claims corrected and rejected, pairs held together or apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef


@dataclass(frozen=True, slots=True)
class Judged:
    """The standing judgements by what they do. ``rejected`` gives the reason; pairs are of claims."""

    accepted: frozenset[ClaimRef]
    rejected: Mapping[ClaimRef, str]
    corrected: Mapping[ClaimRef, Judgement]
    together: tuple[tuple[ClaimRef, ClaimRef], ...]
    apart: tuple[tuple[ClaimRef, ClaimRef], ...]
    confirmed: frozenset[ClaimRef]

    @property
    def decided(self) -> frozenset[ClaimRef]:
        """All claims that a person accepted, confirmed, or held together with others or apart from them."""
        return self.accepted | self.confirmed | {ref for pair in (*self.together, *self.apart) for ref in pair}


def standing(judgements: Iterable[Judgement]) -> Judged:
    """The judgements that hold: none that was withdrawn, and of several about one thing the last, by time and id."""
    ordered = sorted(judgements, key=lambda each: (each.made, each.id))
    withdrawn = {each.withdraws for each in ordered if each.withdraws}
    live = [each for each in ordered if each.id not in withdrawn]
    on_claim: dict[ClaimRef, Judgement] = {}
    on_pair: dict[tuple[ClaimRef, ClaimRef], Verdict] = {}
    for each in live:
        if each.verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT):
            on_claim.update(dict.fromkeys(each.claims, each))
        elif each.verdict is Verdict.SAME_INCIDENT:
            on_pair.update(dict.fromkeys(pairwise(sorted(each.claims)), each.verdict))
        elif each.verdict is Verdict.DIFFERENT_INCIDENTS:
            on_pair.update(dict.fromkeys(combinations(sorted(each.claims), 2), each.verdict))
    return Judged(
        accepted=frozenset(claim for claim, each in on_claim.items() if each.verdict is not Verdict.REJECT),
        rejected={claim: each.reason for claim, each in on_claim.items() if each.verdict is Verdict.REJECT},
        corrected={claim: each for claim, each in on_claim.items() if each.verdict is Verdict.CORRECT and each.replacement},
        together=tuple(pair for pair, verdict in on_pair.items() if verdict is Verdict.SAME_INCIDENT),
        apart=tuple(pair for pair, verdict in on_pair.items() if verdict is Verdict.DIFFERENT_INCIDENTS),
        confirmed=frozenset(claim for each in live if each.verdict is Verdict.CONFIRM_HARM for claim in each.claims),
    )


def apply_to(readings: Sequence[Reading], judged: Judged) -> list[Reading]:
    """The readings as people corrected them, without the claims they rejected; the machine's own output stays as it was."""
    if not judged.rejected and not judged.corrected:
        return list(readings)
    return [_applied(reading, judged) for reading in readings]


def _applied(reading: Reading, judged: Judged) -> Reading:
    claims = []
    for claim in reading.claims:
        ref = ClaimRef(reading.id, claim.id)
        if ref in judged.corrected and (new := judged.corrected[ref].replacement):
            claims.append(replace(new, id=claim.id))
        elif ref not in judged.rejected:
            claims.append(claim)
    return replace(reading, claims=tuple(claims))
