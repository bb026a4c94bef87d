"""What is told besides casualties: facilities, munitions, sieges and flight, who is held responsible, evidence, law."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from sijill.domain.claim import Claim, Kind
from sijill.domain.incident import Bounds
from sijill.domain.reading import Ignored
from sijill.exports.page.views import QuoteView, bounds_of, quote_view
from sijill.exports.record import SetAside
from sijill.exports.withholding import Shown

MOST_ROWS = 200  # of one register on the page; the rest stands in claims.csv
MOST_EXAMPLES = 40  # of one reason


def _counts_munitions(claim: Claim) -> bool:
    return claim.kind is Kind.ATTACK and munitions(claim).is_known


# Register, and which claims stand in it.
REGISTERS: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("facilities", lambda claim: claim.kind in (Kind.FACILITY_STATUS, Kind.DAMAGE)),
    ("munitions", _counts_munitions),
    ("attacks", lambda claim: claim.kind is Kind.ATTACK and not munitions(claim).is_known),
    ("sieges", lambda claim: claim.kind is Kind.SIEGE_DISPLACEMENT),
    ("statements", lambda claim: claim.kind is Kind.STATEMENT_ATTRIBUTION),
    ("evidence", lambda claim: claim.kind in (Kind.EVIDENCE, Kind.LEGAL)),
)


@dataclass(frozen=True, slots=True)
class Register:
    """One register: its rows on the page and how many more there are."""

    name: str
    rows: tuple[tuple[QuoteView, Bounds], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Claims and words that are not counted for one reason."""

    code: str
    count: int
    quotes: tuple[tuple[QuoteView, str], ...]  # with the reconciler's sentence
    words: tuple[tuple[str, Ignored], ...]


def munitions(claim: Claim) -> Bounds:
    """How many munitions a claim of an attack counts."""
    counted = next((weapon.count for weapon in claim.weapons if weapon.count), claim.number)
    return bounds_of(counted)


def registers(shown: Shown) -> list[Register]:
    """The registers that have a row."""
    claims = shown.record.claim_by_ref
    found = []
    for name, belongs in REGISTERS:
        refs = [ref for ref, claim in claims.items() if belongs(claim)]
        rows = tuple(
            (quote_view(shown, ref), munitions(claims[ref]) if name == "munitions" else bounds_of(claims[ref].number))
            for ref in refs[:MOST_ROWS]
        )
        if rows:
            found.append(Register(name, rows, len(refs) - len(rows)))
    return found


def reasons(shown: Shown) -> list[Reason]:
    """What was not counted, by reason, the most frequent first."""
    claims: dict[str, list[SetAside]] = defaultdict(list)
    for each in shown.record.not_counted:
        claims[each.reason].append(each)
    words: dict[str, list[tuple[str, Ignored]]] = defaultdict(list)
    for reading in shown.record.readings:
        for ignored in reading.ignored:
            words[ignored.reason].append((reading.id, ignored))
    codes = sorted({*claims, *words}, key=lambda code: (-len(claims[code]) - len(words[code]), code))
    return [
        Reason(
            code,
            len(claims[code]) + len(words[code]),
            tuple((quote_view(shown, each.claim), each.sentence) for each in claims[code][:MOST_EXAMPLES]),
            tuple(words[code][:MOST_EXAMPLES]),
        )
        for code in codes
    ]
