"""Totals: figures for days and periods, each with its arithmetic, none of them added to anything."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sijill.domain.claim import Harm, LinkType
from sijill.domain.place import Level
from sijill.domain.relation import ClaimRef
from sijill.domain.toll import Audit, Said
from sijill.exports.page.audit import Part, audit_bar
from sijill.exports.page.episodes import Total
from sijill.exports.page.views import QuoteView, claimant_of, point, quote_view
from sijill.exports.page.wording import Wording
from sijill.exports.record import TOTALS
from sijill.exports.withholding import Shown


@dataclass(frozen=True, slots=True)
class TotalView:
    """One total with its words and the pictures of its parts."""

    quote: QuoteView
    claimant: str
    anchor: str
    also: tuple[QuoteView, ...]  # other reports of the same figure
    audits: tuple[tuple[str, Markup, str], ...]  # what the parts divide it by, the picture, the sentence

    def on_time_line(self, say: Wording) -> Total:
        """The total as an outlined bar over its period."""
        start, end = self.quote.claim.when.days() if self.quote.claim.when else (None, None)
        place = next((place.name or place.as_written for place in self.quote.claim.places if place.level is not Level.COUNTRY), None)
        where = f", {place}" if place else ""
        period = say.plain(say.when(self.quote.claim.when))
        return Total(start, end, f"{say.plain(say.range(self.quote.figure))} \u00b7 {self.claimant}{where} \u00b7 {period}", self.anchor)


def total_views(shown: Shown, say: Wording) -> list[TotalView]:
    """Every total that is no part of another, once for all that give it or tell it again, killed first, the largest first."""
    audits = _audits(shown)
    listed = {each.claim for each in shown.record.not_counted}
    same: dict[object, list[QuoteView]] = {}
    for each in shown.record.not_counted:
        claim = shown.record.claim_by_ref[each.claim]
        if claim.scope in TOTALS and (not claim.subset_of or each.claim in audits):
            told = _told_first(each.claim, shown, listed)
            same.setdefault(_said(told, shown, say), []).append(quote_view(shown, each.claim))
    found = [_view(quotes, audits, say, claimant_of(shown, quotes[0].ref, say)) for quotes in same.values()]
    return sorted(found, key=lambda view: (view.quote.claim.harm is not Harm.KILLED, -point(view.quote.figure), view.anchor))


def _told_first(ref: ClaimRef, shown: Shown, listed: Collection[ClaimRef]) -> ClaimRef:
    """The total that a headline or summary tells again; the claim itself where it tells none again."""
    links = shown.record.claim_by_ref[ref].relations
    again = (ClaimRef(ref.report, link.to) for link in links if link.type is LinkType.RESTATES)
    return next((other for other in again if other in listed and shown.record.claim_by_ref[other].scope in TOTALS), ref)


def _said(ref: ClaimRef, shown: Shown, say: Wording) -> object:
    """What makes two totals one: harm, population, figure, days and claimant."""
    claim = shown.record.claim_by_ref[ref]
    days = claim.when and (claim.when.start, claim.when.end)
    return claim.harm, claim.group, quote_view(shown, ref).figure, days, claimant_of(shown, ref, say)


def _view(quotes: Sequence[QuoteView], audits: Mapping[ClaimRef, list[Audit]], say: Wording, claimant: str) -> TotalView:
    first = next((quote for quote in quotes if quote.ref in audits), quotes[0])
    pictures = tuple(_picture(audit, say) for audit in audits.get(first.ref, ()))
    others = tuple(quote for quote in quotes if quote is not first)
    return TotalView(first, claimant, f"t-{first.ref.report}-{first.ref.claim}", others, pictures)


def _audits(shown: Shown) -> Mapping[ClaimRef, list[Audit]]:
    found: dict[ClaimRef, list[Audit]] = {}
    for toll in shown.record.tolls:
        for audit in toll.audits:
            known = found.setdefault(audit.total.claim, [])
            if audit not in known:
                known.append(audit)
    return found


def _picture(audit: Audit, say: Wording) -> tuple[str, Markup, str]:
    parts = [Part(_figure(part), part.words) for part in audit.parts]
    label = say.code("remainder", audit.dimension)
    total = _figure(audit.total)
    spoken = f"{total}: " + ", ".join(f"{part.value} {part.label}" for part in parts)
    return audit.dimension, audit_bar(total, parts, label, str(say("parts_exceed")), spoken), audit.sentence


def _figure(said: Said) -> int:
    return next((value for value in (said.low, said.high) if value is not None), 0)
