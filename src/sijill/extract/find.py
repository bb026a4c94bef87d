"""Report to claims: the order of the steps."""

from collections.abc import Iterator

import regex

from sijill.domain.claim import Harm
from sijill.domain.reading import Ignored, Reading
from sijill.domain.report import Report
from sijill.domain.span import Span
from sijill.extract.aftermath import BURIED, TAKEN_IN
from sijill.extract.attributes import claims_of
from sijill.extract.clauses import read_clauses
from sijill.extract.datelines import filed_place
from sijill.extract.desk import Desk, is_headline, open_desk
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import Finding
from sijill.extract.gate import out_of_scope, read_cues
from sijill.extract.kinds import other_drafts
from sijill.extract.negation import NUMBER_UNKNOWN, silent_drafts
from sijill.extract.nominals import CHARGE
from sijill.extract.prefilter import Triggers, find_triggers
from sijill.extract.rolls import RollReader
from sijill.extract.scenes import Scenery
from sijill.extract.sentence_drafts import drafts_of
from sijill.extract.tables import TableReader, lines_of
from sijill.extract.tokens import tokenise
from sijill.extract.uncounted import read_counted_units
from sijill.extract.where import usable_places
from sijill.languages import load_pack, load_profile
from sijill.places import Gazetteer, described_places, find_places, story_country

_WORD = regex.compile(r"\p{L}+")
ACCIDENT = "accident"  # the reason under which accidents are left out
REFERRED_TO = 100  # drafts before a sentence that its words may refer back to ("others", "of the dead")
BESIDE = 40  # code points behind a count in which a coder's remark on it stands
HELD = frozenset(  # who may come home from captivity
    ("soldiers", "police", "peacekeepers", "militants", "hostages", "detainees", "women", "children", "men", "girls", "boys")
)
NEEDS_NUMBER = frozenset(("detained", "released", "displaced", "besieged", "abducted"))


def find_claims(report: Report, *, profile: str = "strict", gazetteer: Gazetteer | None = None) -> Reading:
    """The claims of one report, with their words at their offsets in ``report.text``.

    ``profile`` names the table that turns wordings into bounds. Without a gazetteer places are left out.
    """
    pack = load_pack(report.head.lang or "en")
    places = () if gazetteer is None else find_places(report.text, gazetteer, lang=pack.code, context=report.context)
    triggers, cues = find_triggers(report.text, pack), read_cues(report.text, pack)
    if not triggers.offsets and not cues.violence:
        return Reading(report.id, report.head, (), places)
    desk = open_desk(report, pack, load_profile(profile), cues)
    desk.places = places
    _read_drafts(desk, triggers)
    if gazetteer is not None and desk.drafts:
        desk.scenery = _scenery(desk, gazetteer)
    return Reading(report.id, report.head, tuple(claims_of(desk)), desk.places, tuple(desk.ignored))


def _scenery(desk: Desk, gazetteer: Gazetteer) -> Scenery:
    home = story_country(desk.report.text, desk.places, gazetteer)
    named_ones = usable_places(desk.places, desk.report)
    filed = filed_place(desk.report, desk.places, desk.pack)
    unnamed = described_places(desk.report.text, home, lang=desk.pack.code, places=named_ones, gazetteer=gazetteer, filed=filed)
    told = [*named_ones, *unnamed]
    named = home if home is not None and any(place.country == home.country for place in desk.places) else None
    return Scenery(sorted(told, key=lambda place: place.start or 0), desk.book, desk.pack, named, filed)


def _read_drafts(desk: Desk, triggers: Triggers) -> None:
    awake = False
    for index, span in enumerate(desk.book.sentences):
        if not triggers.within(span.start, span.end) and not awake:
            continue
        found = list(_sentence_drafts(desk, index, span))
        awake = bool(found)
        desk.drafts += found
    _leave_told_better(desk)
    _read_tables(desk)
    _read_rolls(desk)
    _read_other_kinds(desk)


def _leave_told_better(desk: Desk) -> None:
    """Leaves out what the report counts in other words.

    "Two counts of murder" may be of one death where it tells who died; a number not known yet is known where it gives one.
    """
    counted = {draft.harm for draft in desk.drafts if draft.polarity == "affirmed" and draft.number is not None and draft.rule != CHARGE}
    left = [
        draft
        for draft in desk.drafts
        if (draft.rule == CHARGE and Harm.KILLED in counted) or (draft.rule == NUMBER_UNKNOWN and draft.harm in counted)
    ]
    desk.ignored += [Ignored(desk.report.text[draft.start : draft.end], draft.start, draft.end, draft.rule) for draft in left]
    desk.drafts = [draft for draft in desk.drafts if draft not in left]


def _read_tables(desk: Desk) -> None:
    """The figures of tables, instead of what the grammar made of their rows."""
    text = desk.report.text
    reader = TableReader(text, lines_of(text, desk.book.sentences), desk.lexicon, desk.profile, desk.pack)
    drafts = reader.drafts()
    rows, titles = {draft.sentence for draft in drafts}, reader.titles() if drafts else frozenset()
    kept = [draft for draft in drafts if _reason_to_ignore(desk, draft, desk.sentence(draft)) is None]
    desk.drafts = sorted(
        [*(draft for draft in desk.drafts if draft.sentence not in rows and not _is_title(draft, titles)), *kept],
        key=lambda draft: (draft.start, draft.end),
    )


def _is_title(draft: Draft, titles: frozenset[int]) -> bool:
    """As in "People killed, by district", above the rows that count them: nobody's number."""
    return draft.sentence in titles and (draft.number is None or draft.number.modifier == "unquantified_plural")


def _read_rolls(desk: Desk) -> None:
    """People named one by one under a heading are as many as are named, whatever the grammar made of their harm in these lines."""
    reader = RollReader(desk.report.text, desk.lexicon, desk.profile, desk.pack)
    if not (numerals := reader.numerals()):
        return
    found = reader.drafts(desk.book.sentences)
    kept = [(draft, span) for draft, span in found if _reason_to_ignore(desk, draft, desk.sentence(draft)) is None]
    told = [draft for draft in desk.drafts if not _is_named(draft, kept, desk) and not _is_numbered(draft, numerals)]
    for draft in desk.drafts:
        if draft not in told:
            desk.ignored.append(Ignored(desk.report.text[draft.start : draft.end], draft.start, draft.end, "numbered list"))
        elif draft.parent not in told:
            draft.parent = None
    desk.drafts = sorted([*told, *(draft for draft, _ in kept)], key=lambda draft: (draft.start, draft.end))


def _is_named(draft: Draft, rolls: list[tuple[Draft, Span]], desk: Desk) -> bool:
    """Its people are those of a roll: of the same harm, or the one named, and at most others who have a claim of their own."""
    for roll, span in rolls:
        if span.start <= draft.start < span.end:
            alone = draft.number is not None and draft.number.high == 1
            named = desk.report.text.startswith(tuple(person.name for person in roll.persons if person.name), draft.start)
            return draft.harm == roll.harm or (named and (alone or any(part.parent is draft for part in desk.drafts)))
    return False


def _is_numbered(draft: Draft, numerals: list[Span]) -> bool:
    """As in "Letters for the dead: 1. Red Roses": its number is that of an item."""
    at = draft.number.start if draft.number is not None else None
    return at is not None and any(span.start <= at < span.end for span in numerals)


def _read_other_kinds(desk: Desk) -> None:
    """Claims beside casualties, from every sentence that speaks of violence, blame, facilities or law."""
    if not desk.cues.violence and not desk.drafts:
        return
    made: list[Draft] = []
    taken: dict[int, list[Draft]] = {}
    for draft in desk.drafts:
        taken.setdefault(draft.sentence, []).append(draft)
    for index, span in enumerate(desk.book.sentences):
        if desk.cues.tells(span) and not is_headline(desk, span):
            made += other_drafts(desk.book.of(index), taken.get(index, []))
    desk.drafts = sorted([*desk.drafts, *made], key=lambda draft: (draft.start, draft.end))


def _sentence_drafts(desk: Desk, index: int, span: Span) -> Iterator[Draft]:
    reader, findings = _grammar(desk, index, span)
    drafts = drafts_of(reader, findings, desk.drafts[-REFERRED_TO:]) + silent_drafts(reader, findings)
    if not desk.cues.violent(span) and (shot := [draft.start for draft in drafts if draft.harm == Harm.SHOT_UNSPECIFIED]):
        desk.cues = desk.cues.with_violence(shot[0])  # people who are shot are harmed by a weapon, whatever the day was about
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
        draft.headline = is_headline(desk, span)
        reason = _reason_to_ignore(desk, draft, span)
        if reason is None:
            yield draft
        else:
            desk.ignored.append(Ignored(desk.report.text[draft.start : draft.end], draft.start, draft.end, reason))


def _grammar(desk: Desk, index: int, span: Span) -> tuple[Reader, list[Finding]]:
    text = desk.report.text
    tokens = tokenise(text, span.start, span.end, desk.lexicon.writing)
    blocked = [block for block in desk.book.blocked_near(span) if block.start >= span.start]
    sentence, findings = read_clauses(read_counted_units(tokens, desk.lexicon, blocked), noun_first=desk.lexicon.noun_first)
    reader = Reader(text, tokens, sentence, desk.profile, index, desk.lexicon.roles)
    desk.book.readers[index] = reader
    return reader, findings


def _reason_to_ignore(desk: Desk, draft: Draft, span: Span) -> str | None:
    hedge = draft.finding.hedge if draft.finding is not None else None
    if hedge in ("hypothetical", "negated"):
        return hedge
    if draft.harm in NEEDS_NUMBER and _is_uncounted(draft) and draft.parent is None:
        return "no number"
    if draft.harm == Harm.RELEASED and _needs_captives(desk, draft):
        return "no captives"
    if draft.harm == Harm.BESIEGED and _predicate_says(desk, draft, "war") and not (desk.cues.violence or desk.cues.warfare):
        return "no siege"  # commuters who cannot leave a station
    if draft.rule == "noun" and _is_coders(desk, draft):
        return "remark of a coder"
    if draft.rule in (TAKEN_IN, BURIED) and not desk.cues.violence:
        return "no violence"
    paragraph = desk.paragraphs[desk.book.paragraph_of[draft.sentence]]
    at_hand = draft.harm == Harm.KILLED and draft.rule.startswith(("participle", "active"))
    reason = out_of_scope(desk.cues, span, paragraph, len(desk.report.text), at_hand=at_hand)
    return None if reason == ACCIDENT and _is_by_gun(desk, draft) else reason


def _is_uncounted(draft: Draft) -> bool:
    """No number, not even "an unknown number of"."""
    plain = draft.source is None or draft.source.amount is None
    return draft.number is None or (draft.number.modifier == "unquantified_plural" and plain)


def _predicate_says(desk: Desk, draft: Draft, key: str) -> bool:
    """The pack says so of the word that tells the harm."""
    finding = draft.finding
    units = desk.book.readers[draft.sentence].sentence.units
    entry = units[finding.predicate].sense("harms") if finding is not None and finding.predicate < len(units) else None
    return entry is not None and key in entry.meaning


def _needs_captives(desk: Desk, draft: Draft) -> bool:
    """As in "64 clerks came home" in a report that speaks of nobody held, or of people who are no captives: "200 pilgrims"."""
    if not _predicate_says(desk, draft, "captives"):
        return False
    return _is_free(desk, draft) or set(desk.pack.listed("roles", "captivity")).isdisjoint(_WORD.findall(desk.report.text.lower()))


def _is_free(desk: Desk, draft: Draft) -> bool:
    """People told by a word that captives are not told by: tourists, workers."""
    group = draft.source
    if group is None or group.kind == "bare" or draft.group in HELD or group.head < 0:
        return False
    return "civilian" not in desk.book.readers[draft.sentence].sentence.units[group.head].roles


def _is_coders(desk: Desk, draft: Draft) -> bool:
    """As in "12 deaths (coded as 10)": a remark on how a figure was entered."""
    beside = desk.report.text[draft.start : draft.end + BESIDE].lower()
    return any(word in beside for word in desk.pack.listed("roles", "coder_remark"))


def _is_by_gun(desk: Desk, draft: Draft) -> bool:
    """As in "the shooting that killed a boy was an accident": harm by a weapon, whether it was meant or not."""
    hurt = draft.harm in (Harm.KILLED, Harm.INJURED, Harm.SHOT_UNSPECIFIED) and draft.zero is None
    return hurt and any(weapon.type == "small_arms" for weapon in desk.book.of(draft.sentence).weapons)
