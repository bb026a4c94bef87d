"""What a raw text says of itself: title, byline, dateline, source line, layers and furniture, each with its place."""

from dataclasses import dataclass

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.bylines import Byline
from sijill.extract.layers import find_layers
from sijill.extract.source_lines import SourceLine, read_source_line
from sijill.extract.tops import LONGEST_DAY, Top, read_foot, read_top
from sijill.extract.written_dates import WrittenDate, read_date_line, read_stamp
from sijill.extract.zones import Furniture, Line, find_furniture, is_prose, read_lines
from sijill.languages import Pack

NEAR_TOP = 12  # lines
BESIDE = 4  # lines below a date, in which its text begins


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a text says of itself. ``published`` is an ISO date of exactly the certain precision; ``evidence`` is where it stands,
    ``rule`` by what.

    ``zones`` stand in the order of the text. HEADLINE, BYLINE, DATELINE, LABEL, SOURCE_LINE and FURNITURE do not overlap each other;
    UPDATE and ORIGINAL lie around them, since layers are body. ``place`` is the span of the dateline's place. ``wall`` is set where the
    page was not shown.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    source_line: str | None = None
    zones: tuple[Zone, ...] = ()
    evidence: Span | None = None
    rule: str | None = None  # "byline", "dateline", "source line", "foot", "update", "stamp"
    place: Span | None = None
    wall: str | None = None


def read_masthead(text: str, pack: Pack) -> Masthead:
    """The masthead of a text by the words of a pack. Linear in the length of the text; the text is not changed."""
    lines = read_lines(text)
    if not lines:
        return Masthead()
    furniture = find_furniture(text, pack, lines)
    if furniture.wall is not None:
        return Masthead(zones=furniture.zones, wall=furniture.wall)
    top = _read_top(text, lines, furniture, pack)
    end = _end_of_body(text, furniture)
    source = read_source_line(text, top.body, end, pack)
    if source and not text[source.span.end : end].strip():
        end = source.span.start
    foot = read_foot(text, lines, top.body, end, pack)
    end = foot[0].span.start if foot else end
    layers = find_layers(text, top.body, end, lines, pack)
    stamp = read_stamp(text, pack) or _lone_date(lines, top, pack)
    return _masthead(top, source, foot, stamp, _zones(top, source, foot, furniture, layers, stamp))


def _read_top(text: str, lines: list[Line], furniture: Furniture, pack: Pack) -> Top:
    taken = [zone.span for zone in furniture.zones]
    first = next((at for at, line in enumerate(lines) if not any(span.start <= line.start < span.end for span in taken)), None)
    return Top(body=len(text)) if first is None else read_top(text, lines, first, pack)


def _lone_date(lines: list[Line], top: Top, pack: Pack) -> WrittenDate | None:
    """The first line near the top that is a date and nothing else, right above prose, where nothing above the body is dated.

    The first line of all may be the day on which the page was looked at; dates line by line are those of other reports.
    """
    if any(byline.published for byline in top.bylines) or (top.dateline and top.dateline.date):
        return None
    dated = {at: date for at, line in enumerate(lines[:NEAR_TOP]) if (date := read_date_line(line.words[:LONGEST_DAY], pack))}
    at = min(dated, default=0)
    if (
        at == 0
        or len({date.iso for date in dated.values()}) > 1
        or not any(is_prose(line.words) for line in lines[at + 1 : at + 1 + BESIDE])
    ):
        return None
    return WrittenDate(dated[at].iso, Span(lines[at].start + dated[at].span.start, lines[at].start + dated[at].span.end))


def _end_of_body(text: str, furniture: Furniture) -> int:
    """Where the body ends: before the furniture that reaches to the end of the text."""
    end = len(text)
    for zone in reversed(furniture.zones):
        if text[zone.span.end : end].strip():
            break
        end = zone.span.start
    return end


def _zones(
    top: Top, source: SourceLine | None, foot: list[Byline], furniture: Furniture, layers: tuple[Zone, ...], stamp: WrittenDate | None
) -> tuple[Zone, ...]:
    marks: list[Zone] = []
    if top.headline:
        marks.append(Zone(ZoneKind.HEADLINE, top.headline.span, "title above the text"))
        marks += [Zone(ZoneKind.BYLINE, top.headline.site, "name of the site beside the title")] if top.headline.site else []
    marks += [Zone(ZoneKind.HEADLINE, span, "the title again") for span in top.repeats]
    marks += [Zone(ZoneKind.LABEL, span, "what kind of text it is") for span in top.labels]
    marks += [Zone(ZoneKind.BYLINE, byline.span, "date, author or outlet") for byline in (*top.bylines, *foot)]
    marks += [Zone(ZoneKind.DATELINE, top.dateline.span, "place, date or agency before the first words")] if top.dateline else []
    marks += [Zone(ZoneKind.SOURCE_LINE, source.span, "the origin that the text names")] if source else []
    if stamp and not any(mark.span.overlaps(stamp.span) for mark in marks):
        marks.append(Zone(ZoneKind.BYLINE, stamp.span, "when a network says the post was made"))
    free = [zone for zone in furniture.zones if not any(zone.span.overlaps(mark.span) for mark in marks)]
    return tuple(sorted([*marks, *free, *layers], key=lambda zone: (zone.span.start, -zone.span.end, zone.kind)))


def _masthead(top: Top, source: SourceLine | None, foot: list[Byline], stamp: WrittenDate | None, zones: tuple[Zone, ...]) -> Masthead:
    """The best of what was found, the upper before the lower."""
    headline, dateline = top.headline, top.dateline
    date, rule = _best_date(top, source, foot, stamp)
    bylines = [*top.bylines, *foot]
    origins = [source.name if source else None, dateline.agency if dateline else None, *(byline.agency for byline in bylines)]
    return Masthead(
        title=headline.title if headline else None,
        publisher=_first(
            [*(byline.outlet for byline in top.bylines), headline.site_name if headline else None, *(line.outlet for line in foot)]
        ),
        author=_first([byline.author for byline in bylines]),
        published=date.iso if date else None,
        updated=_first([byline.updated.iso for byline in bylines if byline.updated]),
        source_line=_first(origins),
        zones=zones,
        evidence=date.span if date else None,
        rule=rule,
        place=dateline.place if dateline else None,
    )


def _first(values: list[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _best_date(top: Top, source: SourceLine | None, foot: list[Byline], stamp: WrittenDate | None) -> tuple[WrittenDate | None, str | None]:
    """The stamp of a post, then what is said to be the date of publication, the wire's, the source line's, the foot's, an update's."""
    said = [(stamp, "stamp")]
    said += [(byline.published, "byline") for byline in top.bylines]
    said += [(top.dateline.date if top.dateline else None, "dateline"), (source.date if source else None, "source line")]
    said += [(byline.published, "foot") for byline in foot]
    said += [(byline.updated, "update") for byline in (*top.bylines, *foot)]
    return next(((date, rule) for date, rule in said if date is not None), (None, None))
