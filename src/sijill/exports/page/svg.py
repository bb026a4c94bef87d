"""SVG as escaped markup, and the arithmetic of axes."""

import math
from collections.abc import Iterable
from datetime import date, timedelta

from markupsafe import Markup, escape

Attribute = str | int | float | None


def element(name: str, *content: object, **attributes: Attribute) -> Markup:
    """One element; text is escaped, ``_`` in attribute names becomes ``-`` (a trailing one is dropped), ``None`` leaves one out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_short(value))}"' for key, value in attributes.items() if value is not None
    )
    inner = "".join(escape(part) for part in content)
    return Markup(f"<{name}{written}>{inner}</{name}>")  # noqa: S704 - names come from this room's own code, the rest is escaped


def group(content: Iterable[object], **attributes: Attribute) -> Markup:
    """A ``g`` element."""
    return element("g", *content, **attributes)


def _short(value: Attribute) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def nice_step(span: float, wanted: int) -> float:
    """A step of 1, 2 or 5 times a power of ten that divides a span into about so many parts."""
    raw = max(span, 1e-9) / max(wanted, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * 0.999)


def ticks(low: float, high: float, step: float) -> list[float]:
    """The multiples of a step within a range."""
    first = math.ceil(low / step - 1e-9)
    return [round(index * step, 6) for index in range(first, math.floor(high / step + 1e-9) + 1)]


def date_ticks(first: date, last: date, wanted: int) -> list[date]:
    """Round dates from within a period: days, Mondays, firsts of months or of years; thinned where even those are too many."""
    every = [first + timedelta(days=index) for index in range((last - first).days + 1)]
    mondays = [day for day in every if day.weekday() == 0]
    months = [day for day in every if day.day == 1]
    quarters = [day for day in months if day.month in (1, 4, 7, 10)]
    years = [day for day in months if day.month == 1]
    for found in (every, mondays, months, quarters):
        if len(found) <= wanted:
            return found
    return years[:: math.ceil(len(years) / wanted)] if years else quarters
