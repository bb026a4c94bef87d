"""Report to claims: the order of the steps."""

from collections.abc import Iterator
from dataclasses import dataclass

from sijill.domain.claim import CivilianStatus, Claim, Harm, Kind, Link, LinkType, Modality, Polarity, Scope, Zero
from sijill.domain.reading import Reading
from sijill.domain.report import Report, ZoneKind
from sijill.domain.span import Span
from sijill.extract.clauses import Finding, read_clauses
from sijill.extract.drafts import Draft, Reader
from sijill.extract.lexicon import Lexicon, compile_lexicon
from sijill.extract.negation import silent_drafts
from sijill.extract.parts import drafts_of
from sijill.extract.prefilter import Triggers, find_triggers
from sijill.extract.sentences import Paragraph, split_paragraphs
from sijill.extract.times.find import find_times
from sijill.extract.tokens import tokenise
from sijill.extract.units import read_units
from sijill.languages import Pack, Profile, load_pack, load_profile


@dataclass(slots=True)
class Read:
    """One sentence read: its place, its paragraph, its units and drafts."""

    index: int
    span: Span
    paragraph: int
    reader: Reader
    findings: list[Finding]
    drafts: list[Draft]


def find_claims(report: Report, *, profile: str = "strict", gazetteer: object = None) -> Reading:
    """The claims of one report, with their words at their offsets in ``report.text``."""
    pack, table = load_pack(report.head.lang or "en"), load_profile(profile)
    paragraphs = [part for part in split_paragraphs(report.text, pack) if not _is_furniture(report, part.span)]
    reads = list(_read(report, paragraphs, pack, table))
    drafts = [draft for read in reads for draft in read.drafts]
    return Reading(report.id, report.head, tuple(_claims(report, drafts)))


def _is_furniture(report: Report, span: Span) -> bool:
    return any(zone.kind is ZoneKind.FURNITURE and zone.span.overlaps(span) for zone in report.zones)


def _read(report: Report, paragraphs: list[Paragraph], pack: Pack, profile: Profile) -> Iterator[Read]:
    lexicon, triggers = compile_lexicon(pack), find_triggers(report.text, pack)
    drafts: list[Draft] = []
    index = 0
    awake = 0
    for number, paragraph in enumerate(paragraphs):
        for span in paragraph.sentences:
            index += 1
            if not triggers.within(span.start, span.end) and not awake:
                continue
            read = _sentence(report.text, span, index, number, lexicon, pack, profile, drafts)
            awake = 1 if read.drafts else 0
            drafts += read.drafts
            yield read


def _sentence(text: str, span: Span, index: int, paragraph: int, lexicon: Lexicon, pack: Pack, profile: Profile, before: list[Draft]) -> Read:
    tokens = tokenise(text, span.start, span.end)
    times = [Span(time.start, time.end) for time in find_times(text, pack, span.start, span.end)]
    units = read_units(tokens, lexicon, times)
    sentence, findings = read_clauses(units)
    reader = Reader(text, tokens, sentence, profile, index)
    found = drafts_of(reader, findings, before) + silent_drafts(reader, findings)
    return Read(index, span, paragraph, reader, findings, sorted(found, key=lambda draft: (draft.start, draft.end)))


def _claims(report: Report, drafts: list[Draft]) -> Iterator[Claim]:
    names = {id(draft): f"c{number}" for number, draft in enumerate(drafts, 1)}
    for draft in drafts:
        yield Claim.at(
            report.text,
            draft.start,
            draft.end,
            id=names[id(draft)],
            kind=Kind.CASUALTY,
            harm=Harm(draft.harm),
            number=draft.number,
            group=draft.group,
            group_text=draft.group_text or None,
            civilian_status=CivilianStatus(draft.status),
            subset_of=names.get(id(draft.parent)) if draft.parent is not None else None,
            relations=tuple(Link(LinkType(kind), names[id(other)]) for kind, other in draft.links if id(other) in names),
            scope=Scope.INCIDENT,
            modality=Modality.REPORTED,
            polarity=Polarity(draft.polarity),
            zero=Zero(draft.zero) if draft.zero else None,
            rule=draft.rule,
        )


__all__ = ["find_claims", "Triggers"]
