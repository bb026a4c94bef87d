"""From drafts to claims: time, scope, place, hand, means, speaker and modality, from the clause outwards."""

from collections.abc import Iterator
from datetime import date

from sijill.domain.claim import CivilianStatus, Claim, Harm, Kind, Link, LinkType, Modality, Polarity, Scope, Target, Weapon, Zero
from sijill.domain.place import Place
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.span import Span
from sijill.domain.when import When
from sijill.extract.blame import as_perpetrator, perpetrators_of
from sijill.extract.desk import Desk
from sijill.extract.drafts import Draft
from sijill.extract.facts import Facts
from sijill.extract.modality import modality_of
from sijill.extract.relate import add_up, contest, relate, set_apart
from sijill.extract.scopes import TOTALS, says, scope_of
from sijill.extract.telling import of_clause
from sijill.extract.times import Subject, assign_time
from sijill.extract.where import places_of, widened

STRUCK = frozenset(("killed", "injured", "casualties", "killed_or_injured", "shot_unspecified", "missing"))
LEAD = 700  # code points from the first dated count on
EARLIER = 20  # days before the report's main event that make an event background
NO_SCOPE = frozenset((Kind.STATEMENT_ATTRIBUTION, Kind.EVIDENCE, Kind.LEGAL, Kind.FACILITY_STATUS))
SUBJECTS = {
    Kind.FACILITY_STATUS: Subject.STATE,
    Kind.LEGAL: Subject.ACT,
    Kind.STATEMENT_ATTRIBUTION: Subject.STATEMENT,
    Kind.EVIDENCE: Subject.STATEMENT,
}


def claims_of(desk: Desk) -> Iterator[Claim]:
    """The claims of a report from its drafts, numbered in the order of their words."""
    names = {id(draft): f"c{number}" for number, draft in enumerate(desk.drafts, 1)}
    desk.harmful = frozenset(draft.sentence for draft in desk.drafts if draft.harm)
    whens = _times(desk)
    scopes = _scopes(desk, whens)
    whens |= {
        id(draft): _time(desk, draft, Subject.TOTAL)
        for draft in desk.drafts
        if scopes[id(draft)] in (Scope.CUMULATIVE, Scope.CAMPAIGN_AGGREGATE)
    }
    add_up(desk.drafts)
    set_apart(desk.drafts)
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
    _promote(desk, scopes)
    return scopes


def _promote(desk: Desk, scopes: dict[int, Scope | None]) -> None:
    """Where everything a report tells is earlier, as when somebody is tried for it, that is what the report is about."""
    told = [draft for draft in desk.drafts if draft.harm in STRUCK]
    if told and all(scopes[id(draft)] is Scope.BACKGROUND for draft in told):
        for draft in told:
            scopes[id(draft)] = Scope.INCIDENT


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
    """The day of the report's main event: the latest on which its lead dates killed or injured people, else the first it dates any."""
    days = [(draft.start, day) for draft in desk.drafts if draft.harm in STRUCK and (day := whens[id(draft)].days()[0]) is not None]
    if not days:
        return None
    lead = min(start for start, _ in days) + LEAD
    return max(day for start, day in days if start < lead)


def _claim(desk: Desk, draft: Draft, names: dict[int, str], when: When, scope: Scope | None, *, rival: bool) -> Claim:
    facts = desk.book.of(draft.sentence)
    own_only = scope in TOTALS or scope is Scope.BACKGROUND or draft.kind is not Kind.CASUALTY
    sources = _sources(desk, draft, own_only=own_only) + _publisher(desk)
    perpetrators = _perpetrators(desk, draft, own_only)
    denied = draft.finding is not None and draft.finding.hedge == "denied"
    modality = (
        Modality.DENIED
        if denied
        else modality_of(
            facts.telling.colours,
            _colours_around(desk, draft),
            [source for source in sources if source.role == "speaker"],
            perpetrators,
            blames=_blames(facts, draft),
            rival=rival,
            status=draft.status,
        )
    )
    weapons = facts.weapons or (() if own_only else _inherited_weapons(desk, draft))
    targets = facts.targets or (() if own_only else _inherited_targets(desk, draft))
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
        places=_places(desk, draft, own_only=scope is Scope.BACKGROUND or draft.kind in NO_SCOPE, totals=scope in TOTALS),
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


def _places(desk: Desk, draft: Draft, *, own_only: bool, totals: bool) -> tuple[Place, ...]:
    found = places_of(draft, desk.scenes, desk.book, desk.report.text, desk.report.context, own_only=own_only, totals=totals)
    return tuple(widened(place) for place in found)


def _inherited_targets(desk: Desk, draft: Draft) -> tuple[Target, ...]:
    near = (desk.book.of(k).targets for k in desk.book.around(draft.sentence, 2))
    return next((targets for targets in near if targets), ())


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
    """Doubt and denial told in a sentence of its own beside the claim, as in "The reports could not be verified"."""
    near = [k for k in desk.book.around(draft.sentence, 2) if desk.book.paragraph_of[k] == desk.book.paragraph_of[draft.sentence]]
    bare = [k for k in near if k not in desk.harmful]
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


def _sources(desk: Desk, draft: Draft, *, own_only: bool) -> tuple[Source, ...]:
    own = of_clause(desk.book.of(draft.sentence).telling, draft.start, draft.end)
    if own:
        return own
    own_paragraph = desk.book.paragraph_of[draft.sentence]
    stays = own_only and desk.report.head.source_line is not None  # a total in a release is the issuer's, not the last speaker's
    near = (desk.book.of(k).telling for k in desk.book.around(draft.sentence) if not stays or desk.book.paragraph_of[k] == own_paragraph)
    return next((telling.sources for telling in near if telling.sources and "deny" not in telling.colours), ())
