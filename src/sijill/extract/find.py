"""Report to claims: the order of the steps."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sijill.actors import load_actors
from sijill.domain.claim import CivilianStatus, Claim, Harm, Kind, Link, LinkType, Polarity, Scope, Weapon, Zero
from sijill.domain.place import Place
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.reading import Ignored, Reading
from sijill.domain.report import Report, ZoneKind
from sijill.domain.span import Span
from sijill.domain.when import When
from sijill.extract.blame import as_perpetrator, perpetrators_of
from sijill.extract.clauses import Finding, read_clauses
from sijill.extract.drafts import Draft, Reader
from sijill.extract.facts import FactBook, Facts
from sijill.extract.gate import Cues, out_of_scope, read_cues
from sijill.extract.kinds import other_drafts
from sijill.extract.lexicon import Lexicon, compile_lexicon
from sijill.extract.modality import modality_of
from sijill.extract.negation import silent_drafts
from sijill.extract.parts import drafts_of
from sijill.extract.prefilter import find_triggers
from sijill.extract.relate import add_up, contest, relate
from sijill.extract.scopes import TOTALS, says, scope_of
from sijill.extract.sentences import split_paragraphs
from sijill.extract.telling import of_clause
from sijill.extract.times import Anchor, ReportTimes, Subject, assign_time, read_times
from sijill.extract.tokens import tokenise
from sijill.extract.units import read_units
from sijill.extract.where import places_of, usable_places, widened
from sijill.languages import Pack, Profile, load_pack, load_profile
from sijill.places import Gazetteer, find_places

EARLIER = 20  # days before the report's main event that make an event background
LABELS = frozenset((ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.LABEL, ZoneKind.SOURCE_LINE))
NO_SCOPE = frozenset((Kind.STATEMENT_ATTRIBUTION, Kind.EVIDENCE, Kind.LEGAL, Kind.FACILITY_STATUS))
SUBJECTS = {
    Kind.FACILITY_STATUS: Subject.STATE,
    Kind.LEGAL: Subject.ACT,
    Kind.STATEMENT_ATTRIBUTION: Subject.STATEMENT,
    Kind.EVIDENCE: Subject.STATEMENT,
}
NEEDS_NUMBER = frozenset(("detained", "released", "displaced", "besieged", "abducted"))


@dataclass(slots=True)
class Desk:
    """One report under reading: its text, its sentences, and the tables everything is read with."""

    report: Report
    pack: Pack
    profile: Profile
    lexicon: Lexicon
    cues: Cues
    times: ReportTimes
    book: FactBook
    paragraphs: list[Span]
    places: tuple[Place, ...] = ()
    scenes: list[Place] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)

    def sentence(self, draft: Draft) -> Span:
        """The sentence of a draft."""
        return self.book.sentences[draft.sentence]

    def paragraph(self, draft: Draft) -> Span:
        """The paragraph of a draft."""
        return self.paragraphs[self.book.paragraph_of[draft.sentence]]


def find_claims(report: Report, *, profile: str = "strict", gazetteer: Gazetteer | None = None) -> Reading:
    """The claims of one report, with their words at their offsets in ``report.text``.

    ``profile`` names the table that turns wordings into bounds. Without a gazetteer places are left out.
    """
    desk = _desk(report, load_pack(report.head.lang or "en"), load_profile(profile))
    if gazetteer is not None:
        desk.places = find_places(report.text, gazetteer, lang=desk.pack.code, context=report.context)
        desk.scenes = usable_places(desk.places, report.zones, report.text)
    _read_drafts(desk)
    return Reading(report.id, report.head, tuple(_claims(desk)), desk.places, tuple(desk.ignored))


def _desk(report: Report, pack: Pack, profile: Profile) -> Desk:
    actors = load_actors()
    lexicon = compile_lexicon(pack, actors)
    times = read_times(report.text, pack, Anchor(published=report.head.published, event_date=report.context.event_date), zones=report.zones)
    paragraphs = [part for part in split_paragraphs(report.text, pack) if not _is_furniture(report, part.span)]
    told = [
        (number, span)
        for number, part in enumerate(paragraphs)
        for sentence in part.sentences
        for span in _without_labels(report, sentence)
    ]
    sentences, owners = [span for _, span in told], [number for number, _ in told]
    blocked = [Span(told.start, told.end) for told in times.times]
    book = FactBook(report.text, sentences, owners, lexicon, profile, actors, blocked)
    return Desk(report, pack, profile, lexicon, read_cues(report.text, pack), times, book, [part.span for part in paragraphs])


def _is_furniture(report: Report, span: Span) -> bool:
    return any(zone.kind is ZoneKind.FURNITURE and zone.span.overlaps(span) for zone in report.zones)


def _without_labels(report: Report, sentence: Span) -> list[Span]:
    """The sentence without the byline, dateline or label glued to its start."""
    start = max(
        (zone.span.end for zone in report.zones if zone.kind in LABELS and zone.span.start <= sentence.start < zone.span.end),
        default=sentence.start,
    )
    start = max(
        (
            zone.span.end
            for zone in report.zones
            if zone.kind in LABELS and sentence.start <= zone.span.start <= start + 2 and zone.span.end < sentence.end
        ),
        default=start,
    )
    while start < sentence.end and report.text[start].isspace():
        start += 1
    return [Span(start, sentence.end)] if start < sentence.end else []


# reading ------------------------------------------------------------------------------------------------------------


def _read_drafts(desk: Desk) -> None:
    triggers = find_triggers(desk.report.text, desk.pack)
    awake = False
    for index, span in enumerate(desk.book.sentences):
        if not triggers.within(span.start, span.end) and not awake:
            continue
        found = list(_sentence_drafts(desk, index, span))
        awake = bool(found)
        desk.drafts += found
    _read_other_kinds(desk)


def _read_other_kinds(desk: Desk) -> None:
    """Claims beside casualties, from every sentence that speaks of violence, blame, facilities or law."""
    if not desk.cues.violence and not desk.drafts:
        return
    made: list[Draft] = []
    for index, span in enumerate(desk.book.sentences):
        if desk.cues.tells(span) and not _is_headline(desk, span):
            taken = [draft for draft in desk.drafts if draft.sentence == index]
            made += other_drafts(desk.book.of(index).reader, taken)
    desk.drafts = sorted([*desk.drafts, *made], key=lambda draft: (draft.start, draft.end))


def _sentence_drafts(desk: Desk, index: int, span: Span) -> Iterator[Draft]:
    reader, findings = _grammar(desk, index, span)
    drafts = drafts_of(reader, findings, desk.drafts) + silent_drafts(reader, findings)
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
        draft.headline = _is_headline(desk, span)
        reason = _reason_to_ignore(desk, draft, span)
        if reason is None:
            yield draft
        else:
            desk.ignored.append(Ignored(desk.report.text[draft.start : draft.end], draft.start, draft.end, reason))


def _is_headline(desk: Desk, span: Span) -> bool:
    zones = [zone.span for zone in desk.report.zones if zone.kind is ZoneKind.HEADLINE]
    if zones:
        return any(zone.overlaps(span) for zone in zones)
    return (
        span == desk.book.sentences[0]
        and len(desk.book.sentences) > 1
        and desk.book.paragraph_of[0] != desk.book.paragraph_of[1]
        and desk.report.text[span.end - 1] not in ".!?"
    )


def _grammar(desk: Desk, index: int, span: Span) -> tuple[Reader, list[Finding]]:
    text = desk.report.text
    tokens = tokenise(text, span.start, span.end)
    blocked = [Span(told.start, told.end) for told in desk.times.between(span.start, span.end)]
    sentence, findings = read_clauses(read_units(tokens, desk.lexicon, blocked))
    reader = Reader(text, tokens, sentence, desk.profile, index)
    desk.book.readers[index] = reader
    return reader, findings


def _reason_to_ignore(desk: Desk, draft: Draft, span: Span) -> str | None:
    hedge = draft.finding.hedge if draft.finding is not None else None
    if hedge in ("hypothetical", "negated"):
        return hedge
    if draft.harm in NEEDS_NUMBER and (draft.number is None or draft.number.modifier == "unquantified_plural") and draft.parent is None:
        return "no number"
    if "coded" in desk.report.text[draft.start : draft.end + 40].lower() and draft.rule == "noun":
        return "remark of a coder"
    return out_of_scope(desk.cues, span, desk.paragraphs[desk.book.paragraph_of[draft.sentence]], len(desk.report.text))


# attributes ---------------------------------------------------------------------------------------------------------


def _claims(desk: Desk) -> Iterator[Claim]:
    names = {id(draft): f"c{number}" for number, draft in enumerate(desk.drafts, 1)}
    whens = _times(desk)
    scopes = _scopes(desk, whens)
    whens |= {
        id(draft): _time(desk, draft, Subject.TOTAL)
        for draft in desk.drafts
        if scopes[id(draft)] in (Scope.CUMULATIVE, Scope.CAMPAIGN_AGGREGATE)
    }
    add_up(desk.drafts)
    relate(desk.drafts, scopes)
    _headlines_follow(desk, scopes)
    contest(
        desk.drafts,
        scopes,
        {
            id(draft): sources[0].name or ""
            for draft in desk.drafts
            if (sources := of_clause(desk.book.of(draft.sentence).telling, draft.start, draft.end))
        },
    )
    rivals = {
        id(end)
        for draft in desk.drafts
        for kind, other in draft.links
        if kind.startswith(("competing", "contradict"))
        for end in (draft, other)
    }
    for draft in desk.drafts:
        yield _claim(desk, draft, names, whens[id(draft)], scopes[id(draft)], rival=id(draft) in rivals)


def _times(desk: Desk) -> dict[int, When]:
    return {id(draft): _time(desk, draft, _subject(desk, draft)) for draft in desk.drafts}


def _time(desk: Desk, draft: Draft, subject: Subject) -> When:
    owner = draft
    while owner.parent is not None and owner.parent.sentence == owner.sentence and not desk.times.between(draft.start, draft.end):
        owner = owner.parent
    return assign_time(desk.times, owner.start, owner.end, sentence=desk.sentence(owner), paragraph=desk.paragraph(owner), subject=subject)


def _subject(desk: Desk, draft: Draft) -> Subject:
    if draft.harm in ("besieged", "displaced"):
        return Subject.CONDITION
    if draft.kind in SUBJECTS:
        return SUBJECTS[draft.kind]
    span = desk.sentence(draft)
    return (
        Subject.TOTAL
        if says(desk.pack, "total", desk.report.text[max(span.start, draft.start - 40) : min(span.end, draft.end + 60)])
        else Subject.EVENT
    )


def _scopes(desk: Desk, whens: dict[int, When]) -> dict[int, Scope | None]:
    main = _main_day(desk, whens)
    scopes: dict[int, Scope | None] = {}
    for draft in desk.drafts:
        owner = draft
        while owner.parent is not None and owner.sentence == draft.sentence:
            owner = owner.parent
        if draft.kind in NO_SCOPE:
            scopes[id(draft)] = None
            continue
        if owner is not draft and id(owner) in scopes:
            scopes[id(draft)] = scopes[id(owner)]
            continue
        span = desk.sentence(draft)
        text = desk.report.text
        day = whens[id(draft)].days()[0]
        earlier = day is not None and main is not None and (main - day).days > EARLIER
        scopes[id(draft)] = scope_of(
            draft, desk.pack, _clause(text, span, draft), text[span.start : span.end], whens[id(draft)], earlier=earlier, start=span.start
        )
    return scopes


def _headlines_follow(desk: Desk, scopes: dict[int, Scope | None]) -> None:
    """A headline that tells a count of the body again covers what the body says it covers."""
    for draft in desk.drafts:
        for kind, other in draft.links:
            if draft.headline and kind == "restates":
                scopes[id(draft)] = scopes[id(other)]


def _clause(text: str, span: Span, draft: Draft) -> str:
    """The words around a draft, up to sixty code points on each side and not past a semicolon."""
    start, end = max(span.start, draft.start - 60), min(span.end, draft.end + 60)
    start = max(start, text.rfind(";", start, draft.start) + 1)
    stop = text.find(";", draft.end, end)
    return text[start : stop if stop >= 0 else end]


def _main_day(desk: Desk, whens: dict[int, When]) -> date | None:
    days = [day for draft in desk.drafts if (day := whens[id(draft)].days()[0]) is not None]
    return max(days) if days else None


def _claim(desk: Desk, draft: Draft, names: dict[int, str], when: When, scope: Scope | None, *, rival: bool) -> Claim:
    facts = desk.book.of(draft.sentence)
    own_only = scope in TOTALS or scope is Scope.BACKGROUND or draft.kind is not Kind.CASUALTY
    sources = _sources(desk, draft) + _publisher(desk)
    perpetrators = _perpetrators(desk, draft, own_only)
    modality = modality_of(
        facts.telling.colours,
        _colours_around(desk, draft),
        [source for source in sources if source.role == "speaker"],
        perpetrators,
        blames=_blames(facts, draft),
        rival=rival,
        status=draft.status,
    )
    weapons = facts.weapons or (() if own_only else _inherited_weapons(desk, draft))
    targets = facts.targets or (
        () if own_only else next((found.targets for k in desk.book.around(draft.sentence, 2) if (found := desk.book.of(k)).targets), ())
    )
    return Claim.at(
        desk.report.text,
        draft.start,
        draft.end,
        id=names[id(draft)],
        kind=Kind.SIEGE_DISPLACEMENT if draft.harm in ("besieged", "displaced") else draft.kind,
        harm=Harm(draft.harm) if draft.harm else None,
        number=draft.number,
        group=draft.group or None,
        group_text=draft.group_text or None,
        civilian_status=CivilianStatus(draft.status) if draft.harm else None,
        subset_of=names.get(id(draft.parent)) if draft.parent is not None else None,
        relations=tuple(Link(LinkType(kind), names[id(other)]) for kind, other in draft.links if id(other) in names),
        scope=scope,
        when=when,
        places=tuple(
            widened(place)
            for place in places_of(
                draft,
                desk.scenes,
                desk.book,
                desk.report.text,
                desk.report.context,
                own_only=scope is Scope.BACKGROUND or draft.kind in NO_SCOPE,
            )
        ),
        perpetrators=perpetrators,
        weapons=weapons,
        targets=targets,
        source_chain=sources,
        modality=modality,
        polarity=Polarity(draft.polarity),
        zero=Zero(draft.zero) if draft.zero else None,
        persons=draft.persons,
        rule=draft.rule,
    )


def _perpetrators(desk: Desk, draft: Draft, own_only: bool) -> tuple[Perpetrator, ...]:
    facts = desk.book.of(draft.sentence)
    own = perpetrators_of(facts.reader, facts.blame, draft, agents_only=own_only and draft.kind is Kind.CASUALTY)
    if own:
        return tuple(as_perpetrator(facts.reader, phrase) for phrase in own)
    if own_only or {weapon.type for weapon in facts.weapons} == {"clashes"}:
        return ()
    own_paragraph = desk.book.paragraph_of[draft.sentence]
    for k in desk.book.around(draft.sentence):
        if k > draft.sentence and desk.book.paragraph_of[k] != own_paragraph:
            continue
        other = desk.book.of(k)
        if other.blame.general:
            return tuple(as_perpetrator(other.reader, phrase) for phrase in other.blame.general[:2])
    return ()


def _blames(facts: Facts, draft: Draft) -> bool:
    """The sentence of the claim itself names its speaker and the hand."""
    return bool(facts.telling.sources) and bool(perpetrators_of(facts.reader, facts.blame, draft))


def _colours_around(desk: Desk, draft: Draft) -> frozenset[str]:
    """Doubt and denial told in a sentence of its own beside the claim: "The reports could not be verified." """
    near = [k for k in desk.book.around(draft.sentence, 2) if desk.book.paragraph_of[k] == desk.book.paragraph_of[draft.sentence]]
    bare = [k for k in near if not any(other.sentence == k for other in desk.drafts if other.harm)]
    return frozenset(
        colour
        for k in bare
        for colour in desk.book.of(k).telling.colours
        if colour == "unverified" or (colour == "deny" and k > draft.sentence)
    )


def _inherited_weapons(desk: Desk, draft: Draft) -> tuple[Weapon, ...]:
    """The weapons of the nearest sentence that names any; fighting is a setting, no weapon to inherit."""
    for k in desk.book.around(draft.sentence):
        if weapons := tuple(weapon for weapon in desk.book.of(k).weapons if weapon.type != "clashes"):
            return weapons
    return ()


def _publisher(desk: Desk) -> tuple[Source, ...]:
    """The last links of the chain: the body a repost names as its origin, and the publisher."""
    head, actors = desk.report.head, desk.book.actors
    links = []
    for name, role in ((head.source_line, "issuer"), (head.publisher, "publisher")):
        if name:
            actor = actors.find(name)
            links.append(
                Source(actor.name if actor else name, role, None, actor.kind.value if actor else None, actor.side if actor else None)
            )
    return tuple(links)


def _sources(desk: Desk, draft: Draft) -> tuple[Source, ...]:
    own = of_clause(desk.book.of(draft.sentence).telling, draft.start, draft.end)
    if own:
        return own
    return next((found for k in desk.book.around(draft.sentence) if (found := desk.book.of(k).telling.sources)), ())
