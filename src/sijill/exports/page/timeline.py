"""The time line: incidents as ranges per day, and totals apart, as outlined bars that are never added."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from sijill.domain.incident import Incident, add_bounds
from sijill.exports.page.episodes import Episode, Total
from sijill.exports.page.svg import date_ticks, element, group, nice_step, ticks
from sijill.exports.page.wording import Wording

WIDTH, PLOT, LEFT, RIGHT, TOP, LANE = 960.0, 220.0, 46.0, 14.0, 26.0, 34.0
SHORTEST_SEGMENT = 2.0  # below this height the incidents of a column are drawn as one
MOST_COLUMNS = 130
MOST_LANES = 12
SHORTEST_AXIS = 13  # days: a single day is no time line


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date
    days_per_column: int

    @property
    def column(self) -> float:
        return (WIDTH - LEFT - RIGHT) * self.days_per_column / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (min(max(day, self.first), self.last) - self.first).days / (
            (self.last - self.first).days + 1
        )

    def end_of(self, day: date) -> float:
        return min(self.x(day) + self.column / self.days_per_column, WIDTH - RIGHT)

    def bin(self, day: date) -> date:
        return self.first + timedelta(days=(day - self.first).days // self.days_per_column * self.days_per_column)


def timeline(episode: Episode, say: Wording) -> Markup:
    """The picture of one stretch of time."""
    drawn = episode.totals[:MOST_LANES]
    axis = _axis(episode.first, episode.last)
    columns: dict[date, list[Incident]] = defaultdict(list)
    for day, each in episode.incidents:
        columns[axis.bin(day)].append(each)
    top = max([_high(group) for group in columns.values()] or [1]) or 1
    height = TOP + PLOT + 30 + (LANE * len(drawn) + 26 if drawn else 0)
    return element(
        "svg",
        _grid(axis, top, say),
        group(_column(axis, day, found, top, say) for day, found in sorted(columns.items())),
        _lanes(axis, drawn, say),
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
        class_="chart timeline",
        role="group",
        aria_label=f"{say('timeline_title')}: {episode.first} \u2013 {episode.last}",
        direction="ltr",
    )


def _axis(first: date, last: date) -> _Axis:
    first, last = first - timedelta(days=1), last + timedelta(days=1)
    if (last - first).days < SHORTEST_AXIS:
        last = first + timedelta(days=SHORTEST_AXIS)
    days = (last - first).days + 1
    return _Axis(first, last, next(step for step in (1, 7, 28, 91, 364, 3640, days) if days / step <= MOST_COLUMNS))


def _low(found: Iterable[Incident]) -> int:
    return sum(each.killed.low or 0 for each in found)


def _high(found: Iterable[Incident]) -> int:
    return sum(next((value for value in (each.killed.high, each.killed.best, each.killed.low) if value is not None), 0) for each in found)


def _y(value: float, top: float) -> float:
    return TOP + PLOT * (1 - value / top)


def _grid(axis: _Axis, top: float, say: Wording) -> Markup:
    lines: list[Markup] = []
    for value in (each for each in ticks(0, top, nice_step(top, 4)) if each == int(each)):
        y = _y(value, top)
        lines.append(element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_="axis" if value == 0 else "grid"))
        lines.append(element("text", say.number(int(value)), x=LEFT - 7, y=y + 4, class_="tick", text_anchor="end"))
    shown = date_ticks(axis.first, axis.last, 9)
    for day in shown:
        x = axis.x(day) + (axis.column / 2 if axis.days_per_column == 1 else 0)
        label = day.isoformat() if day == shown[0] or day.year != shown[0].year else day.isoformat()[5:]
        lines.append(element("line", x1=x, x2=x, y1=TOP + PLOT, y2=TOP + PLOT + 5, class_="axis"))
        lines.append(element("text", label, x=x, y=TOP + PLOT + 19, class_="tick", text_anchor="middle"))
    per = say("per_day" if axis.days_per_column == 1 else "per_days", days=axis.days_per_column)
    lines.append(element("text", per, x=LEFT, y=13, class_="axis-name", text_anchor="start"))
    return group(lines)


def _column(axis: _Axis, day: date, found: Sequence[Incident], top: float, say: Wording) -> Markup:
    width = max(min(axis.column * 0.72, 26.0), 1.5)
    x = axis.x(day) + (axis.column - width) / 2
    low, high = _low(found), _high(found)
    parts = [element("rect", x=x, y=_y(high, top), width=width, height=_y(low, top) - _y(high, top), class_="may-be")] if high > low else []
    if all((each.killed.low or 0) * PLOT / top >= SHORTEST_SEGMENT for each in found):
        parts += _segments(x, width, found, top, say)
    else:
        parts.append(element("rect", x=x, y=_y(low, top), width=width, height=PLOT + TOP - _y(low, top), class_="at-least"))
    if high == 0:
        parts.append(element("circle", cx=x + width / 2, cy=TOP + PLOT - 4, r=3, class_="zero"))
    if any(each.killed.high is None and each.killed.is_known for each in found):
        middle, tip = x + width / 2, _y(high, top) - 9
        points = f"{middle - 4:.1f},{tip + 5:.1f} {middle:.1f},{tip:.1f} {middle + 4:.1f},{tip + 5:.1f}"
        parts.append(element("polyline", points=points, class_="open-high"))
    killed = say.plain(say.range(add_bounds(each.killed for each in found)))
    return group([element("title", f"{day.isoformat()}: {len(found)} · {killed}"), *parts])


def _segments(x: float, width: float, found: Sequence[Incident], top: float, say: Wording) -> list[Markup]:
    made, below = [], 0
    for each in found:
        low = each.killed.low or 0
        y, height = _y(below + low, top), low * PLOT / top
        shown = height - 1 if below else height
        box = element("rect", x=x, y=y, width=width, height=max(shown, 1.0), class_="at-least")
        name = element("title", f"{each.id}: {say.plain(say.range(each.killed))}")
        made.append(element("a", name, box, href=say.link(each.id)))
        below += low
    return made


def _lanes(axis: _Axis, totals: Sequence[Total], say: Wording) -> Markup:
    if not totals:
        return Markup("")
    begin = TOP + PLOT + 52
    made = [element("text", say("totals_not_added"), x=LEFT, y=begin - 8, class_="axis-name", text_anchor="start")]
    for index, total in enumerate(totals):
        y = begin + index * LANE
        x, right = axis.x(total.start or axis.first), axis.end_of(total.end or axis.last)
        points = _outline(
            x, max(right, x + 6), y, total.start is None or total.start < axis.first, total.end is None or total.end > axis.last
        )
        late = x > WIDTH * 0.6
        label = element("text", total.label, x=right if late else x, y=y + 26, class_="lane", text_anchor="end" if late else "start")
        made.append(element("a", element("polygon", points=points, class_="total"), label, href=f"#{total.anchor}"))
    return group(made)


def _outline(left: float, right: float, y: float, runs_off_left: bool, runs_off_right: bool) -> str:
    """The corners of a bar; an end beyond the axis is drawn as an arrow."""
    middle, bottom = y + 6, y + 12
    first = [(left + 7, bottom), (left, middle), (left + 7, y)] if runs_off_left else [(left, bottom), (left, y)]
    last = [(right - 7, y), (right, middle), (right - 7, bottom)] if runs_off_right else [(right, y), (right, bottom)]
    return " ".join(f"{x:.1f},{height:.1f}" for x, height in first + last)
