"""From drafts to claims: time, scope, place, hand, means, speaker and modality, from the clause outwards."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from sijill.domain.claim import CivilianStatus, Claim, Harm, Kind, Link, LinkType, Modality, Polarity, Scope, Zero
from sijill.domain.place import Place
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.reading import Ignored
from sijill.domain.report import ZoneKind
from sijill.domain.span import Span
from sijill.domain.when import When
from sijill.extract.borrowed import cause_of, hands_of, targets_of, weapons_of
from sijill.extract.desk import Desk
from sijill.extract.drafts import Draft
from sijill.extract.headings import date_rows, read_heading, scope_rows, voice_rows
from sijill.extract.kinship import families, told_again, wholes_first
from sijill.extract.modality import modality_of
from sijill.extract.own_hand import tie_suicides
from sijill.extract.references import refer_back
from sijill.extract.relate import add_up, contest, couple, part, relate, set_apart, summarise, supersede
from sijill.extract.scopes import STRUCK, TOTALS, is_retold, says, scope_of, settle_retold
from sijill.extract.times import Subject, assign_time
from sijill.extract.told_people import settle_parts, settle_people
from sijill.extract.unanchored import Day, RelativeDays, are_apart, keep_days_apart
from sijill.extract.voices import SILENT, Voice, denies_on, inherited_voice, issuer_kind, own_voice, publishers
from sijill.extract.where import fine_names, is_finer, places_of, widened
from sijill.extract.zones import is_prose, read_lines


@dataclass(frozen=True, slots=True)
class Marks:
    """What is settled of all drafts before claims are made of them, by ``id`` of the draft."""

    names: dict[int, str]
    whens: dict[int, When]
    scopes: dict[int, Scope | None]
    voices: dict[int, Voice]
    rivals: frozenset[int]
    publishers: tuple[Source, ...]
    issuer: str | None  # the kind of body that publishes


LEAD = 700  # code points from the first dated count on
INCIDENTS = frozenset((Scope.INCIDENT, Scope.INCIDENT_GROUP))
JOINED = 8  # code points at most between two counts that "and" joins
EARLIER = 7  # days before the report's main event that make an event background
NO_SCOPE = frozenset((Kind.STATEMENT_ATTRIBUTION, Kind.EVIDENCE, Kind.LEGAL, Kind.FACILITY_STATUS))
OWN_PLACE = NO_SCOPE - {Kind.EVIDENCE}  # evidence is of what is told around it
SUBJECTS = {
    Kind.FACILITY_STATUS: Subject.STATE,
    Kind.LEGAL: Subject.ACT,
    Kind.STATEMENT_ATTRIBUTION: Subject.STATEMENT,
    Kind.EVIDENCE: Subject.STATEMENT,
}


def claims_of(desk: Desk) -> Iterator[Claim]:
    """The claims of a report from its drafts, numbered in the order of their words."""
    heading, whens = read_heading(desk), _times(desk)
    _leave_out_later(desk, whens)
    framed = date_rows(desk, heading, whens)
    names = {id(draft): f"c{number}" for number, draft in enumerate(desk.drafts, 1)}
    desk.harmful = frozenset(draft.sentence for draft in desk.drafts if draft.harm)
    scopes = _scopes(desk, whens)
    whens |= {
        id(draft): _time(desk, draft, Subject.TOTAL)
        for draft in desk.drafts
        if scopes[id(draft)] in (Scope.CUMULATIVE, Scope.CAMPAIGN_AGGREGATE) and id(draft) not in framed
    }
    scope_rows(desk, heading, framed, scopes)
    days = _unanchored(desk, whens)

    def apart(one: Draft, other: Draft) -> bool:
        return are_apart(days[id(one)], days[id(other)])

    add_up(desk.drafts, lambda one, other: _are_apart(whens[id(one)], whens[id(other)]) or apart(one, other))
    part(desk.drafts, {id(draft) for draft in desk.drafts if says(desk.pack, "apart", _around(desk, draft))})
    set_apart(desk.drafts, lambda draft: _own_places(desk, draft))
    tie_suicides(desk.drafts)
    summarise(desk.drafts, apart)
    relate(desk.drafts, scopes, apart)
    updates = {id(draft) for draft in desk.drafts if says(desk.pack, "update", _around(desk, draft))}
    supersede(desk.drafts, scopes, updates, _originals(desk))
    refer_back(desk.drafts, scopes, desk.report.text, desk.lexicon.roles)
    settle_parts(wholes_first(desk.drafts))
    for draft in desk.drafts:
        if draft.rule == "part, placed" and draft.parent is not None and draft.parent.sentence == draft.sentence:
            draft.parent.placed.append(draft)
    _headlines_follow(desk, scopes)
    settle_people(desk)
    voices = {id(draft): own_voice(desk, draft) for draft in desk.drafts}
    voice_rows(desk, heading, voices)
    speakers = {key: voice.sources[0].name or "" for key, voice in voices.items() if voice.speakers}
    contest(desk.drafts, scopes, speakers, lambda draft: _own_places(desk, draft))
    couple(desk.drafts, scopes, partial(_is_joined, desk))
    keep_days_apart(desk.drafts, lambda draft: days[id(draft)] if scopes[id(draft)] in INCIDENTS else None)
    _share_voices(desk, scopes, voices)
    links = publishers(desk.report.head, desk.book.actors)
    marks = Marks(names, whens, scopes, voices, _rivals(desk.drafts), links, issuer_kind(desk, links))
    made: dict[int, Claim] = {}
    for draft in wholes_first(desk.drafts):
        made[id(draft)] = _claim(desk, draft, marks, made)
    yield from (made[id(draft)] for draft in desk.drafts)


def _leave_out_later(desk: Desk, whens: dict[int, When]) -> None:
    """Harm dated later than the day after publication is no part of the report: a page saved later carries newer headlines around it.

    Where such a page shows nothing but headlines under its own later date, all of it is that frame.
    """
    published = desk.report.head.published
    if published is None or len(published) != len("2031-01-01"):
        return
    last = date.fromisoformat(published) + timedelta(1)
    framed = _is_frame(desk, last)
    later = [draft for draft in desk.drafts if draft.harm and (framed or ((day := whens[id(draft)].days()[0]) is not None and day > last))]
    for draft in later:
        desk.ignored.append(Ignored(desk.report.text[draft.start : draft.end], draft.start, draft.end, "dated after publication"))
    gone = {id(draft) for draft in later}
    desk.drafts = [draft for draft in desk.drafts if id(draft) not in gone]
    for draft in desk.drafts:
        draft.parent = None if id(draft.parent) in gone else draft.parent


def _is_frame(desk: Desk, last: date) -> bool:
    lines = read_lines(desk.report.text)
    told = desk.times.between(0, lines[0].end) if lines else ()
    days = [day for time in told if (day := time.when.days()[0]) is not None]
    return any(day > last for day in days) and not any(is_prose(line.words) for line in lines)


def _are_apart(one: When, other: When) -> bool:
    """Two single days, not the same."""
    first, second = one.days(), other.days()
    return None not in (*first, *second) and first[0] == first[1] and second[0] == second[1] and first != second


def _unanchored(desk: Desk, whens: dict[int, When]) -> dict[int, Day | None]:
    """The days of drafts that are known only beside each other, by words of their own paragraphs."""
    relative = RelativeDays(desk.times)
    return {id(draft): relative.day_of(whens[id(draft)], desk.paragraph(draft)) for draft in desk.drafts}


def _own_places(desk: Desk, draft: Draft) -> frozenset[str]:
    return fine_names(places_of(draft, desk.scenery, desk.report.context, own_only=True))


def _is_joined(desk: Desk, sentence: int, start: int, end: int) -> bool:
    """Nothing but "and" or a comma stands between two offsets of a sentence."""
    if not 0 < end - start < JOINED:
        return False
    reader = desk.book.of(sentence).reader
    inside = [unit for unit in reader.sentence.units if start <= reader.tokens.starts[unit.first] < end]
    return bool(inside) and all(unit.kind in ("and", "comma") for unit in inside)


def _originals(desk: Desk) -> set[int]:
    """The drafts of an original entry that stands below its updates."""
    spans = [zone.span for zone in desk.report.zones if zone.kind is ZoneKind.ORIGINAL]
    return {id(draft) for draft in desk.drafts if any(span.start <= draft.start < span.end for span in spans)}


def _around(desk: Desk, draft: Draft) -> str:
    """The sentence of a draft up to its end, where a word says that a count is newer."""
    return desk.report.text[desk.sentence(draft).start : draft.end]


def _rivals(drafts: list[Draft]) -> frozenset[int]:
    return frozenset(
        id(end) for draft in drafts for kind, other in draft.links if kind.startswith(("competing", "contradict")) for end in (draft, other)
    )


def _share_voices(desk: Desk, scopes: dict[int, Scope | None], voices: dict[int, Voice]) -> None:
    """A claim that names no speaker of its own has that of its family, else of the sentences before it.

    What was told before it goes on in the same words; what is told later only says who stands behind it.
    """
    homes = families(desk.drafts)
    heard: dict[int, tuple[int, Voice]] = {}
    for draft in desk.drafts:
        home = homes[id(draft)]
        if id(home) not in heard:
            heard[id(home)] = next(((member.sentence, voice) for member in home if (voice := voices[id(member)]).own), (0, SILENT))
    for draft in desk.drafts:
        told, voice = heard[id(homes[id(draft)])]
        if not voices[id(draft)].speakers:
            goes_on = told <= draft.sentence and not any(speaker.local and told < draft.sentence for speaker in voice.speakers)
            voices[id(draft)] = replace(voice, own=goes_on) if voice.speakers else SILENT
    for draft in desk.drafts:
        if not voices[id(draft)].speakers and scopes[id(draft)] is not Scope.BACKGROUND and draft.kind not in (Kind.ATTACK, Kind.DAMAGE):
            voices[id(draft)] = inherited_voice(desk, draft, own_only=_stands_alone(draft, scopes[id(draft)]))


def _stands_alone(draft: Draft, scope: Scope | None) -> bool:
    """A total, an earlier event or a claim of another kind: what is told beside it is not about it."""
    return scope in TOTALS or scope is Scope.BACKGROUND or draft.kind is not Kind.CASUALTY


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
    if draft.kind is Kind.ATTACK and says(desk.pack, "ongoing", desk.report.text[draft.start : draft.end]):
        return Subject.CONDITION
    span = desk.sentence(draft)
    return (
        Subject.TOTAL
        if says(desk.pack, "total", desk.report.text[max(span.start, draft.start - 40) : min(span.end, draft.end + 60)])
        else Subject.EVENT
    )


def _scopes(desk: Desk, whens: dict[int, When]) -> dict[int, Scope | None]:
    main = _main_day(desk, whens)
    scopes: dict[int, Scope | None] = {}
    retold: set[int] = set()
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
        facts, sentence = desk.book.of(draft.sentence), text[span.start : span.end]
        struck = bool(facts.weapons or facts.targets)
        scopes[id(draft)] = scope_of(
            draft, desk.pack, _clause(text, span, draft), sentence, whens[id(draft)], earlier=earlier, start=span.start, struck=struck
        )
        if is_retold(draft, desk.pack, sentence, span.start):
            retold.add(id(draft))
    _share_scope(desk, scopes)
    settle_retold(desk.drafts, scopes, retold)
    _promote(desk, scopes)
    return scopes


def _share_scope(desk: Desk, scopes: dict[int, Scope | None]) -> None:
    """As in "the past days left two killed and ten hurt": what "and" alone joins to the total of a time is of that time."""
    for one, other in pairwise(draft for draft in desk.drafts if draft.harm in STRUCK and draft.parent is None):
        joined = one.sentence == other.sentence and _is_joined(desk, one.sentence, one.end, other.start)
        if joined and scopes[id(one)] is Scope.PERIOD_AGGREGATE and scopes[id(other)] is Scope.INCIDENT:
            scopes |= {id(draft): Scope.PERIOD_AGGREGATE for draft in desk.drafts if draft is other or draft.parent is other}


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


def _claim(desk: Desk, draft: Draft, marks: Marks, made: dict[int, Claim]) -> Claim:
    scope, voice = marks.scopes[id(draft)], marks.voices[id(draft)]
    alone = _stands_alone(draft, scope)
    perpetrators = hands_of(desk, draft, made, alone=alone)
    return Claim.at(
        desk.report.text,
        draft.start,
        draft.end,
        id=marks.names[id(draft)],
        kind=Kind.SIEGE_DISPLACEMENT if draft.harm in ("besieged", "displaced") else draft.kind,
        harm=Harm(draft.harm) if draft.harm else None,
        number=draft.number,
        group=draft.group or None,
        group_text=draft.group_text or None,
        civilian_status=CivilianStatus(draft.status) if draft.harm else None,
        subset_of=marks.names.get(id(draft.parent)) if draft.parent is not None else None,
        relations=tuple(Link(LinkType(kind), marks.names[id(other)]) for kind, other in draft.links if id(other) in marks.names),
        scope=scope,
        when=marks.whens[id(draft)],
        places=_places(desk, draft, own_only=scope is Scope.BACKGROUND or draft.kind in OWN_PLACE, totals=scope in TOTALS),
        perpetrators=perpetrators,
        weapons=weapons_of(desk, draft, alone=alone),
        targets=targets_of(desk, draft, alone=alone),
        cause=cause_of(desk, draft),
        source_chain=voice.sources + marks.publishers,
        modality=_modality(desk, draft, marks, perpetrators, made),
        polarity=Polarity(draft.polarity),
        zero=Zero(draft.zero) if draft.zero else None,
        persons=draft.persons,
        rule=draft.rule,
    )


def _modality(desk: Desk, draft: Draft, marks: Marks, perpetrators: tuple[Perpetrator, ...], made: dict[int, Claim]) -> Modality:
    hedge = draft.finding.hedge if draft.finding is not None else None
    if hedge == "denied" or (draft.zero is not None and denies_on(desk, draft.sentence)):
        return Modality.DENIED
    if draft.kind is Kind.STATEMENT_ATTRIBUTION and "deny" in desk.book.of(draft.sentence).telling.colours:
        return Modality.DENIED
    if hedge == "unverified" or draft.zero == "unknown":
        return Modality.UNVERIFIED
    body = told_again(draft)
    told = made[id(body)].modality if body is not None and id(body) in made else None
    if told is not None and not desk.book.of(draft.sentence).blame.general:
        return told
    voice = marks.voices[id(draft)]
    return modality_of(
        _colours(desk, draft),
        _colours_around(desk, draft),
        voice.speakers if voice.own else (),
        perpetrators,
        rival=id(draft) in marks.rivals,
        status=draft.status,
        issuer=marks.issuer,
    )


def _colours(desk: Desk, draft: Draft) -> frozenset[str]:
    """The colours of a draft's sentence; a word of doubt only where it stands in its clause, before the next mark."""
    telling = desk.book.of(draft.sentence).telling
    if not telling.hedges:
        return telling.colours
    span, text = desk.sentence(draft), desk.report.text
    start = max(span.start, *(text.rfind(mark, span.start, draft.start) for mark in ",;:"))
    ends = [at for mark in ",;:" if (at := text.find(mark, draft.end, span.end)) >= 0]
    end = min(ends, default=span.end)
    doubted = any(start <= at < end for at in telling.hedges)
    return telling.colours if doubted else telling.colours - {"hedge"}


def _places(desk: Desk, draft: Draft, *, own_only: bool, totals: bool) -> tuple[Place, ...]:
    """The places of a draft; where it tells a count again that is told elsewhere with a finer place, that one."""
    found = places_of(draft, desk.scenery, desk.report.context, own_only=own_only, totals=totals)
    for kind, other in draft.links:
        told = places_of(other, desk.scenery, desk.report.context, own_only=True) if kind == "restates" else ()
        found = told if is_finer(told, found) else found
    return tuple(widened(place) for place in found)


def _colours_around(desk: Desk, draft: Draft) -> frozenset[str]:
    """Doubt and denial told in a sentence of its own beside the claim, as in "The reports could not be verified"."""
    near = [k for k in desk.book.around(draft.sentence, 2) if desk.book.paragraph_of[k] == desk.book.paragraph_of[draft.sentence]]
    return frozenset(
        colour
        for k in near
        if k not in desk.harmful
        for colour in desk.book.of(k).telling.colours
        if colour == "unverified" or (colour == "deny" and k > draft.sentence)
    )
