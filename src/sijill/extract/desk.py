"""One report under reading: its text, its sentences, and the tables everything is read with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sijill.actors import load_actors
from sijill.domain.place import Place
from sijill.domain.reading import Ignored
from sijill.domain.report import Report, ZoneKind
from sijill.domain.span import Span
from sijill.extract.dated_layers import dated_layers
from sijill.extract.drafts import Draft
from sijill.extract.facts import FactBook
from sijill.extract.gate import Cues, read_cues
from sijill.extract.lexicon import Lexicon, compile_lexicon
from sijill.extract.scenes import Scenery
from sijill.extract.sentences import split_paragraphs
from sijill.extract.times import Anchor, ReportTimes, TimeMention, living_mentions, read_times
from sijill.languages import Pack, Profile

LONGEST_PARAGRAPH = 20_000  # code points on each side of a sentence
LABELS = frozenset((ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.LABEL, ZoneKind.SOURCE_LINE))


@dataclass(slots=True)
class Desk:
    """One report under reading: its text, its sentences, and the tables everything is read with."""

    report: Report
    pack: Pack
    profile: Profile
    lexicon: Lexicon
    cues: Cues
    mentions: Sequence[TimeMention]
    book: FactBook
    paragraphs: list[Span]
    scenery: Scenery
    places: tuple[Place, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    resolved: ReportTimes | None = None

    @property
    def times(self) -> ReportTimes:
        """The times of the report, resolved when first asked for: a report without claims needs them nowhere."""
        if self.resolved is None:
            text, zones, published = self.report.text, self.report.zones, self.report.head.published
            anchor = Anchor(published=published, event_date=self.report.context.event_date)
            layers = dated_layers(text, self.mentions, zones, published)
            self.resolved = read_times(text, self.pack, anchor, zones=zones, layers=layers, mentions=self.mentions)
        return self.resolved

    harmful: frozenset[int] = frozenset()  # the sentences that tell harm, once all drafts are known

    def sentence(self, draft: Draft) -> Span:
        """The sentence of a draft."""
        return self.book.sentences[draft.sentence]

    def paragraph(self, draft: Draft) -> Span:
        """The paragraph of a draft; of a text without paragraphs what stands near it."""
        whole, own = self.paragraphs[self.book.paragraph_of[draft.sentence]], self.sentence(draft)
        return Span(max(whole.start, own.start - LONGEST_PARAGRAPH), min(whole.end, own.end + LONGEST_PARAGRAPH))


def open_desk(report: Report, pack: Pack, profile: Profile, cues: Cues | None = None) -> Desk:
    """The desk of a report: sentences without furniture, words of times and other cues found; no claim read yet."""
    actors = load_actors()
    lexicon = compile_lexicon(pack, actors)
    mentions = living_mentions(report.text, pack, report.zones)
    end = _end_of_body(report)
    paragraphs = [part for part in split_paragraphs(report.text, pack, end) if not _is_furniture(report, part.span)]
    titles = [zone.span for zone in report.zones if zone.kind is ZoneKind.HEADLINE]
    labels = [zone.span for zone in report.zones if zone.kind in LABELS]
    told = [
        (number, span)
        for number, part in enumerate(paragraphs)
        for sentence in part.sentences
        for piece in _behind_headline(titles, sentence)
        for span in _without_labels(report.text, labels, piece)
    ]
    sentences, owners = [span for _, span in told], [number for number, _ in told]
    blocked = [Span(mention.start, mention.end) for mention in mentions]
    book = FactBook(report.text, sentences, owners, lexicon, profile, actors, blocked)
    return Desk(
        report,
        pack,
        profile,
        lexicon,
        cues or read_cues(report.text, pack),
        mentions,
        book,
        [part.span for part in paragraphs],
        Scenery((), book, pack),
    )


def _end_of_body(report: Report) -> int:
    """Where the furniture begins that runs to the end of the text, else the end of the text."""
    last = next((zone.span for zone in reversed(report.zones) if zone.kind is ZoneKind.FURNITURE), None)
    return last.start if last is not None and not report.text[last.end :].strip() else len(report.text)


def _is_furniture(report: Report, span: Span) -> bool:
    return any(zone.kind is ZoneKind.FURNITURE and zone.span.overlaps(span) for zone in report.zones)


def _behind_headline(titles: list[Span], sentence: Span) -> list[Span]:
    """A title without a full stop is a sentence of its own, whatever stands on the line below it."""
    cut = next((title.end for title in titles if sentence.start < title.end < sentence.end), None)
    return [sentence] if cut is None else [Span(sentence.start, cut), Span(cut, sentence.end)]


def _without_labels(text: str, labels: list[Span], sentence: Span) -> list[Span]:
    """The sentence without the byline, dateline or label glued to its start."""
    start, end = sentence.start, sentence.end
    if labels:
        start = max((label.end for label in labels if label.start <= start < label.end), default=start)
        start = max((label.end for label in labels if sentence.start <= label.start <= start + 2 and label.end < end), default=start)
    while start < end and text[start].isspace():
        start += 1
    return [Span(start, end)] if start < end else []


def is_headline(desk: Desk, span: Span) -> bool:
    """The sentence stands in a headline."""
    zones = [zone.span for zone in desk.report.zones if zone.kind is ZoneKind.HEADLINE]
    if zones:
        return any(zone.overlaps(span) for zone in zones)
    return (
        span == desk.book.sentences[0]
        and len(desk.book.sentences) > 1
        and desk.book.paragraph_of[0] != desk.book.paragraph_of[1]
        and desk.report.text[span.end - 1] not in ".!?"
    )
