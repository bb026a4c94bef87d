"""The map: a graticule, known places by name, incidents as circles by figure, uncertainty to scale, provinces as hatched areas."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from sijill.domain.incident import Bounds, Incident, add_bounds
from sijill.domain.place import Place
from sijill.exports.page.svg import element, group, nice_step, ticks
from sijill.exports.page.wording import Wording
from sijill.exports.situating import EARTH_KM_PER_DEGREE, Shape, finest, radius_km, shape_of

WIDTH, TALLEST, LESS_TALL, SMALLEST_SPAN = 960.0, 660.0, 420.0, 0.6  # degrees: a map of one town still shows its surroundings
MARGIN = 0.12
WIDEST_RING = 80.0  # a wider ring of uncertainty may have the name inside it
LETTER = 7.4  # width of a letter of a label
LARGEST, SMALLEST = 34.0, 5.0  # radius of a circle, for the largest figure and for one person


@dataclass(frozen=True, slots=True)
class Spot:
    """All incidents that are drawn at one place."""

    place: Place
    shape: Shape
    incidents: tuple[Incident, ...]

    @property
    def name(self) -> str:
        """The names of its places, each once."""
        names = dict.fromkeys(place.name or place.as_written or "" for each in self.incidents if (place := finest(each.places)))
        return ", ".join(names)

    @property
    def killed(self) -> Bounds:
        """The figures of its incidents together."""
        return add_bounds(each.killed for each in self.incidents)

    @property
    def figure(self) -> int:
        """What its circle is sized by: the lowest figures together, or, where none is given, the others."""
        killed = self.killed
        return next((value for value in (killed.low, killed.best, killed.high) if value is not None), 0)


@dataclass(frozen=True, slots=True)
class _Frame:
    west: float
    north: float
    scale_x: float
    scale_y: float
    height: float

    def x(self, lon: float) -> float:
        return (lon - self.west) * self.scale_x

    def y(self, lat: float) -> float:
        return (self.north - lat) * self.scale_y

    def pixels(self, km: float) -> float:
        return km / EARTH_KM_PER_DEGREE * self.scale_y


def spots(incidents: Iterable[Incident]) -> tuple[list[Spot], list[Incident]]:
    """Where each incident is drawn, the largest first, and those that can be drawn nowhere."""
    found: dict[tuple[float, float, Shape], list[tuple[Place, Incident]]] = defaultdict(list)
    nowhere = []
    for each in incidents:
        place = finest(each.places)
        shape = shape_of(place)
        if place is None or place.lat is None or place.lon is None or shape is Shape.NOWHERE:
            nowhere.append(each)
        else:
            found[place.lat, place.lon, shape].append((place, each))
    made = [Spot(group[0][0], shape, tuple(each for _, each in group)) for (_, _, shape), group in found.items()]
    return sorted(made, key=lambda spot: (spot.shape is Shape.POINT, -spot.figure, spot.incidents[0].id)), nowhere


def draw_map(found: Sequence[Spot], landmarks: Iterable[Place], say: Wording, number: int = 1) -> Markup:
    """The picture of one or more spots; ``number`` tells it from other maps of the same page."""
    frame = _frame(found, TALLEST if number == 1 else LESS_TALL)
    found = _drawn_as_one(frame, found)
    largest = max(spot.figure for spot in found) or 1
    near = [place for place in landmarks if place.lat is not None and place.lon is not None and _inside(frame, place.lat, place.lon)]
    return element(
        "svg",
        _defs(frame, number),
        element("rect", x=0, y=0, width=WIDTH, height=frame.height, class_="ground"),
        _graticule(frame),
        group([_spot(frame, spot, largest, say, number) for spot in found], clip_path=f"url(#frame-{number})"),
        _labels(frame, found, near),
        _scale_bar(frame, say),
        viewBox=f"0 0 {WIDTH:.0f} {frame.height:.0f}", class_="chart map", role="group", aria_label=str(say("map_title")), direction="ltr",
    )  # fmt: skip


def _frame(found: Sequence[Spot], tallest: float) -> _Frame:
    reach = [(spot.place.lat or 0.0, spot.place.lon or 0.0, radius_km(spot.place) / EARTH_KM_PER_DEGREE) for spot in found]
    south, north = min(lat - r for lat, _, r in reach), max(lat + r for lat, _, r in reach)
    narrow = max(math.cos(math.radians((south + north) / 2)), 0.05)
    west, east = min(lon - r / narrow for _, lon, r in reach), max(lon + r / narrow for _, lon, r in reach)
    tall, wide = max(north - south, SMALLEST_SPAN) * (1 + 2 * MARGIN), max(east - west, SMALLEST_SPAN * 1.6) * (1 + 2 * MARGIN)
    tall = max(tall, wide * narrow * 0.5)  # a strip of places in one line still wants a map
    scale_y = min(tallest / tall, WIDTH / (wide * narrow))
    scale_x = scale_y * narrow
    height = min(tallest, tall * scale_y)
    return _Frame((west + east) / 2 - WIDTH / scale_x / 2, (south + north) / 2 + height / scale_y / 2, scale_x, scale_y, height)


def _size(spot: Spot, largest: int) -> float:
    return SMALLEST + (LARGEST - SMALLEST) * math.sqrt(spot.figure / largest)


def _drawn_as_one(frame: _Frame, found: Sequence[Spot]) -> list[Spot]:
    """Points whose circles would hide each other become one; areas stay as they are."""
    kept: list[Spot] = []
    largest = max(spot.figure for spot in found) or 1
    for spot in found:
        over = next((index for index, other in enumerate(kept) if _hides(frame, other, spot, largest)), None)
        if over is None:
            kept.append(spot)
        else:
            kept[over] = replace(kept[over], incidents=kept[over].incidents + spot.incidents)
    return kept


def _hides(frame: _Frame, one: Spot, other: Spot, largest: int) -> bool:
    if Shape.AREA in (one.shape, other.shape):
        return False
    apart = math.hypot(
        frame.x(one.place.lon or 0.0) - frame.x(other.place.lon or 0.0), frame.y(one.place.lat or 0.0) - frame.y(other.place.lat or 0.0)
    )
    return apart < max(_size(one, largest), _size(other, largest))


def _inside(frame: _Frame, lat: float, lon: float) -> bool:
    return 0 < frame.x(lon) < WIDTH and 0 < frame.y(lat) < frame.height


def _defs(frame: _Frame, number: int) -> Markup:
    line = element("line", x1=0, y1=0, x2=0, y2=7, class_="hatch-line")
    hatch = element(
        "pattern", line, id=f"area-hatch-{number}", width=7, height=7, patternUnits="userSpaceOnUse", patternTransform="rotate(45)"
    )
    clip = element("clipPath", element("rect", x=0, y=0, width=WIDTH, height=frame.height), id=f"frame-{number}")
    return element("defs", hatch, clip)


def _graticule(frame: _Frame) -> Markup:
    step = nice_step(WIDTH / frame.scale_x, 5)
    lines: list[Markup] = []
    for lon in ticks(frame.west, frame.west + WIDTH / frame.scale_x, step):
        lines.append(element("line", x1=frame.x(lon), x2=frame.x(lon), y1=0, y2=frame.height, class_="grid"))
        lines.append(element("text", f"{abs(lon):g}°{'E' if lon >= 0 else 'W'}", x=frame.x(lon) + 4, y=frame.height - 6, class_="tick"))
    south = frame.north - frame.height / frame.scale_y
    for lat in ticks(south, frame.north, step):
        lines.append(element("line", x1=0, x2=WIDTH, y1=frame.y(lat), y2=frame.y(lat), class_="grid"))
        lines.append(element("text", f"{abs(lat):g}°{'N' if lat >= 0 else 'S'}", x=5, y=frame.y(lat) - 4, class_="tick"))
    return group(lines)


def _spot(frame: _Frame, spot: Spot, largest: int, say: Wording, number: int) -> Markup:
    x, y = frame.x(spot.place.lon or 0.0), frame.y(spot.place.lat or 0.0)
    reach = frame.pixels(radius_km(spot.place))
    size = _size(spot, largest)
    killed = say.plain(say("killed_range", figure=say.range(spot.killed))) if spot.killed.is_known else say("no_figure")
    written = say.number(spot.figure) if spot.killed.low is not None or not spot.figure else f"\u2264{say.number(spot.figure)}"
    drawn: list[Markup] = []
    if spot.shape is Shape.AREA:
        drawn.append(element("circle", cx=x, cy=y, r=max(reach, size), class_="area", fill=f"url(#area-hatch-{number})"))
        drawn.append(element("text", written, x=x, y=y + 5, class_="on-area", text_anchor="middle"))
    else:
        if reach > size:
            drawn.append(element("circle", cx=x, cy=y, r=reach, class_="uncertain"))
        look = "" if spot.figure and spot.killed.low is not None else " hollow" if spot.figure else " none"
        drawn.append(element("circle", cx=x, cy=y, r=size, class_=f"place{look}"))
        if size > 13:
            drawn.append(element("text", written, x=x, y=y + 4.5, class_=f"on-place{look}", text_anchor="middle"))
    title = element("title", f"{spot.name}: {say('n_incidents', n=len(spot.incidents))}, {killed}")
    return element("a", title, *drawn, href=say.link(spot.incidents[0].id))


def _labels(frame: _Frame, found: Sequence[Spot], landmarks: Sequence[Place]) -> Markup:
    """Names of places, each once, where they run into no disc and no other name; those that find no room are left out."""
    largest = max(spot.figure for spot in found) or 1
    points = [spot for spot in found if spot.shape is Shape.POINT]
    taken = [_box(frame, spot.place, _size(spot, largest)) for spot in points]
    made: list[Markup] = []
    named: set[str] = set()
    wanted = [(spot.place, spot.name, _outer(frame, spot, largest), "spot-name") for spot in reversed(found)]
    wanted += [(place, place.name or place.as_written or "", 3.0, "landmark") for place in landmarks]
    for place, name, size, look in wanted:
        if not named.isdisjoint(name.split(", ")) or (look == "landmark" and any(_touch(_box(frame, place, 2.0), one) for one in taken)):
            continue
        room = next((each for each in _rooms(frame, place, name, size) if not any(_touch(each[0], other) for other in taken)), None)
        if room is None:
            continue
        box, x, y, anchor = room
        named.update(name.split(", "))
        taken.append(box)
        made.append(element("text", name, x=x, y=y, class_=look, text_anchor=anchor))
        if look == "landmark":
            taken.append(_box(frame, place, 2.0))
            made.append(element("circle", cx=frame.x(place.lon or 0.0), cy=frame.y(place.lat or 0.0), r=2, class_="landmark-dot"))
    return group(made)


def _outer(frame: _Frame, spot: Spot, largest: int) -> float:
    """The radius outside of which the name of a spot stands: its disc's, or its ring's where that is small."""
    size, ring = _size(spot, largest), frame.pixels(radius_km(spot.place))
    return ring if spot.shape is Shape.POINT and size < ring <= WIDEST_RING else size


def _box(frame: _Frame, place: Place, reach: float) -> tuple[float, float, float, float]:
    x, y = frame.x(place.lon or 0.0), frame.y(place.lat or 0.0)
    return (x - reach, y - reach, x + reach, y + reach)


def _rooms(frame: _Frame, place: Place, name: str, size: float) -> Iterable[tuple[tuple[float, float, float, float], float, float, str]]:
    """Where a name may stand, within the map: above its disc, below it, to its right, to its left."""
    x, y, wide = frame.x(place.lon or 0.0), frame.y(place.lat or 0.0), len(name) * LETTER
    spots = [(x - wide / 2, x, y - size - 5, "middle"), (x - wide / 2, x, y + size + 14, "middle")]
    spots += [(x + size + 5, x + size + 5, y + 4, "start"), (x - size - 5 - wide, x - size - 5, y + 4, "end")]
    for left, at, base, anchor in spots:
        if left >= 0 and left + wide <= WIDTH and 12 <= base <= frame.height - 18:
            yield (left, base - 11, left + wide, base + 3), at, base, anchor


def _touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _scale_bar(frame: _Frame, say: Wording) -> Markup:
    km = nice_step(frame.height / frame.pixels(1.0), 4)
    length = frame.pixels(km)
    x, y = WIDTH - 20, frame.height - 26
    return group(
        [
            element(
                "polyline",
                points=f"{x - length:.1f},{y - 5:.1f} {x - length:.1f},{y:.1f} {x:.1f},{y:.1f} {x:.1f},{y - 5:.1f}",
                class_="scale",
            ),
            element("text", say("km", figure=f"{km:g}"), x=x - length / 2, y=y - 6, class_="tick", text_anchor="middle"),
        ]
    )
