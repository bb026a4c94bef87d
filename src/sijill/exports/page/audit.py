"""A total and its parts as one bar: what is placed, what is in no part, and parts that say more than their total."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sijill.exports.page.svg import element, group

WIDTH, BAR, TOP = 720.0, 30.0, 26.0


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a total: its figure and its label."""

    value: int
    label: str


def audit_bar(total: int, parts: Sequence[Part], unplaced: str, exceeds: str, name: str) -> Markup:
    """The bar; ``unplaced`` and ``exceeds`` label the remainder and its opposite, ``name`` says the whole to those who cannot see it."""
    scale = WIDTH / max(total, sum(part.value for part in parts), 1)
    made: list[Markup] = []
    at = 0
    for index, part in enumerate(parts):
        made.append(_part(at * scale, part.value * scale, f"part part-{index % 4}", str(part.value), part.label, index))
        at += part.value
    if at < total:
        made.append(_part(at * scale, (total - at) * scale, "unplaced", str(total - at), unplaced, len(parts)))
    if at > total:
        x = total * scale
        made.append(element("rect", x=x, y=TOP - 4, width=(at - total) * scale, height=BAR + 8, class_="conflict"))
        made.append(element("text", exceeds, x=x, y=TOP - 9, class_="lane", text_anchor="end"))
    outline = element("rect", x=1, y=TOP, width=total * scale - 2, height=BAR, class_="total")
    height = TOP + BAR + 22 + 16 * (1 if len(parts) > 1 else 0)
    return element(
        "svg",
        group([*made, outline]),
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
        class_="chart audit",
        role="img",
        aria_label=name,
        direction="ltr",
    )


def _part(x: float, width: float, look: str, figure: str, label: str, index: int) -> Markup:
    middle, low = x + width / 2, TOP + BAR + 16 + 16 * (index % 2)
    anchor, at = ("start", x + 2) if middle < WIDTH * 0.2 else ("end", x + width - 2) if middle > WIDTH * 0.8 else ("middle", middle)
    written = (
        [element("text", figure, x=middle, y=TOP + BAR / 2 + 5, class_=f"in-bar on-{look.split()[0]}", text_anchor="middle")]
        if width > 16
        else []
    )
    return group(
        [
            element("title", f"{figure}: {label}"),
            element("rect", x=x, y=TOP, width=width, height=BAR, class_=look),
            *written,
            element("text", label, x=at, y=low, class_="lane", text_anchor=anchor),
        ]
    )


def share_bar(whole: int, parts: Sequence[Part], name: str) -> Markup:
    """Parts that may overlap, each as a bar of its own within the outline of the whole."""
    scale = 200.0 / max(whole, max((part.value for part in parts), default=1), 1)
    rows: list[Markup] = []
    for index, part in enumerate(parts):
        y = index * 22.0
        rows.append(element("rect", x=0.5, y=y + 0.5, width=max(whole * scale - 1, 1.0), height=13, class_="total thin"))
        rows.append(element("rect", x=0, y=y, width=part.value * scale, height=14, class_="part part-0"))
        rows.append(element("text", part.label, x=208, y=y + 11.5, class_="lane", text_anchor="start"))
    return element(
        "svg", group(rows), viewBox=f"0 0 400 {22 * len(parts)}", class_="chart shares", role="img", aria_label=name, direction="ltr"
    )
