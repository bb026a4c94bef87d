"""What the templates show of claims and incidents."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from sijill.domain.claim import Claim, Harm, Modality, Polarity
from sijill.domain.incident import AttributionGrade, Bounds, HarmGrade, Incident
from sijill.domain.provenance import Source
from sijill.domain.quantity import Quantity
from sijill.domain.relation import ClaimRef, RelationKind
from sijill.domain.report import Head
from sijill.exports.counting import counting_reports
from sijill.exports.page.audit import Part, share_bar
from sijill.exports.page.quotation import Words, words_of
from sijill.exports.page.wording import Wording
from sijill.exports.situating import finest, shape_of
from sijill.exports.withholding import Shown

MOST_QUOTES = 40  # of one incident on the page; the rest stands in claims.csv
UNDATED = "9999"
PARTS = ("civilians_killed", "women_killed", "children_killed", "attackers_killed")


@dataclass(frozen=True, slots=True)
class QuoteView:
    """One claim: its words in their sentence, what they say, who says it and where it was published."""

    ref: ClaimRef
    claim: Claim
    words: Words
    head: Head
    figure: Bounds
    chain: tuple[Source, ...]

    @property
    def denies(self) -> bool:
        """The claim says that it did not happen, or not so."""
        return is_denial(self.claim)

    @property
    def is_own_publisher(self) -> bool:
        """The last who says it published it."""
        return bool(self.chain) and self.head.publisher in (self.chain[-1].name, self.chain[-1].as_written)


@dataclass(frozen=True, slots=True)
class Card:
    """All that one claimant says of an incident."""

    claimant: str
    kind: str | None
    side: str | None
    quotes: tuple[QuoteView, ...]

    @property
    def denies(self) -> bool:
        """Every claim of the card is a denial."""
        return all(quote.denies for quote in self.quotes)


@dataclass(frozen=True)
class IncidentView:
    """One incident as a row of the table and as a section."""

    shown: Shown
    say: Wording
    incident: Incident

    @cached_property
    def place(self) -> str:
        """The name of the finest place."""
        found = finest(self.incident.places)
        return (found.name or found.as_written or "") if found else ""

    @cached_property
    def shape(self) -> str:
        """How that place may be drawn."""
        return shape_of(finest(self.incident.places)).value

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Who says what, the claimant of most claims first, those who deny last."""
        by: dict[str, list[QuoteView]] = defaultdict(list)
        for ref in self.incident.claims[:MOST_QUOTES]:
            if ref in self.shown.record.claim_by_ref:
                quote = quote_view(self.shown, ref)
                by[_speaker(self.shown, ref, self.say)].append(quote)
        cards = [_card(claimant_of(self.shown, quotes[0].ref, self.say), quotes) for quotes in by.values()]
        return tuple(sorted(cards, key=lambda card: card.denies))

    @cached_property
    def n_reports(self) -> int:
        """How many reports have a claim in it; those only listed with it are told among its reasons."""
        return len(counting_reports(self.incident))

    @cached_property
    def claimants(self) -> tuple[str, ...]:
        """The different claimants of the harm, in the order of their claims; who only denies it claims none."""
        claims = self.shown.record.claim_by_ref
        refs = (ref for ref in self.incident.claims if ref in claims and claims[ref].modality is not Modality.DENIED)
        return tuple(_each_voice(self.shown, refs, self.say).values())

    def claimants_of(self, harm: Harm) -> Mapping[str, str]:
        """Those of them who give a figure of one harm, by voice."""
        claims = self.shown.record.claim_by_ref
        refs = (ref for ref in self.incident.claims if ref in claims and claims[ref].harm is harm and claims[ref].number)
        return _each_voice(self.shown, (ref for ref in refs if not is_denial(claims[ref])), self.say)

    @property
    def more(self) -> int:
        """Claims that stand in claims.csv only."""
        return max(0, len(self.incident.claims) - MOST_QUOTES)

    @property
    def is_contested(self) -> bool:
        """Claims stand against each other."""
        return self.incident.harm_grade is HarmGrade.RIVAL_COUNTS or self.incident.attribution_grade is AttributionGrade.CONTESTED

    @cached_property
    def shares(self) -> Markup | None:
        """The parts of the killed (women, children, ...) as bars; they may overlap each other."""
        parts = [(name, getattr(self.incident, name)) for name in PARTS]
        known = [(name, figure) for name, figure in parts if figure is not None and point(figure)]
        whole = point(self.incident.killed)
        if not known or not whole:
            return None
        rows = [
            Part(point(figure), self.say.line(f"{self.say.code('part', name)}: {self.say.plain(self.say.range(figure))}"))
            for name, figure in known
        ]
        return share_bar(whole, rows, "; ".join(row.label for row in rows))

    @property
    def sort_date(self) -> str:
        """What the table sorts dates by; undated ones come last."""
        return (self.incident.when.start or self.incident.when.end or UNDATED) if self.incident.when else UNDATED

    @property
    def sort_killed(self) -> int:
        """What the table sorts figures by; not stated sorts below none."""
        return point(self.incident.killed) if self.incident.killed.is_known else -1

    @property
    def sort_injured(self) -> int:
        """The same for the injured."""
        return point(self.incident.injured) if self.incident.injured.is_known else -1

    @property
    def blamed(self) -> tuple[str, ...]:
        """Who is said to have done it."""
        return tuple(dict.fromkeys(each.name or each.as_written or "" for each in self.incident.perpetrators))

    @cached_property
    def blamed_by(self) -> tuple[tuple[str, str], ...]:
        """Each accused with the claimant who accuses."""
        pairs = [
            (accused.name or accused.as_written or "", card.claimant)
            for card in self.cards
            for quote in card.quotes
            for accused in quote.claim.perpetrators
        ]
        return tuple(dict.fromkeys(pairs))

    @cached_property
    def relations(self) -> tuple[tuple[str, str], ...]:
        """How its claims stand to each other, where they are rivals or updates: kind and reason, each once."""
        mine = set(self.incident.claims)
        kinds = (RelationKind.RIVAL, RelationKind.UPDATES)
        told = (
            (each.kind.value, each.reason)
            for ref in self.incident.claims
            for each in self.shown.record.relations_of.get(ref, ())
            if each.kind in kinds and each.right in mine
        )
        return tuple(dict.fromkeys(told))


def point(figure: Bounds) -> int:
    """The value a chart or a sort takes for a range: its best, else lowest, else highest."""
    return next((value for value in (figure.best, figure.low, figure.high) if value is not None), 0)


def _each_once(chain: tuple[Source, ...]) -> tuple[Source, ...]:
    """The chain without a link that repeats the one before it."""
    names = [link.name or link.as_written for link in chain]
    return tuple(link for index, link in enumerate(chain) if index == 0 or names[index] != names[index - 1])


def is_denial(claim: Claim) -> bool:
    """The claim says that the harm did not happen."""
    return claim.modality is Modality.DENIED or claim.polarity is Polarity.NEGATED


def bounds_of(number: Quantity | None) -> Bounds:
    """A quantity as a range."""
    return Bounds() if number is None else Bounds(number.low, number.best, number.high)


def quote_view(shown: Shown, ref: ClaimRef) -> QuoteView:
    """A claim ready to be shown."""
    claim = shown.record.claim_by_ref[ref]
    head = shown.record.report_by_id[ref.report].head
    return QuoteView(ref, claim, words_of(shown, ref.report, claim), head, bounds_of(claim.number), _each_once(claim.source_chain))


def claimant_of(shown: Shown, ref: ClaimRef, say: Wording) -> str:
    """Who says it, as reconciliation understood the words; else the first of the chain, else the publisher."""
    known = shown.record.claimant_by_ref.get(ref)
    if known:
        return known.name
    first = next((name for source in shown.record.claim_by_ref[ref].source_chain if (name := source.name or source.as_written)), None)
    return first or shown.record.report_by_id[ref.report].head.publisher or str(say("unnamed_source"))


def _speaker(shown: Shown, ref: ClaimRef, say: Wording) -> str:
    """What is the same for all claims that stand on one card."""
    known = shown.record.claimant_by_ref.get(ref)
    return known.speaker if known else claimant_of(shown, ref, say)


def _each_voice(shown: Shown, refs: Iterable[ClaimRef], say: Wording) -> Mapping[str, str]:
    """One name for each voice."""
    found: dict[str, str] = {}
    for ref in refs:
        known = shown.record.claimant_by_ref.get(ref)
        name = claimant_of(shown, ref, say)
        found.setdefault(known.voice if known else name, name)
    return found


def _card(claimant: str, quotes: Iterable[QuoteView]) -> Card:
    quotes = tuple(quotes)
    first = next((quote.chain[0] for quote in quotes if quote.chain), None)
    return Card(claimant, first.kind if first else None, first.side if first else None, quotes)
