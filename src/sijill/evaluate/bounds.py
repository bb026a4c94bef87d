"""What a modifier makes of a number: the table of ``gold/SCHEMA.md`` s. 4, for annotators (the program's own table is a profile)."""

from sijill.domain.quantity import Modifier

Bounds = tuple[int | None, int | None, int | None]
VAGUE_LOWS = {  # a convention, not evidence: vague words are scored by class, never by value
    Modifier.DOZENS: 24, Modifier.SCORES: 40, Modifier.TENS: 20, Modifier.HUNDREDS: 200, Modifier.THOUSANDS: 2000, Modifier.SEVERAL: 3,
    Modifier.FEW: 3, Modifier.A_NUMBER: 2, Modifier.MANY: 3, Modifier.SOME: 1, Modifier.OTHERS: 1, Modifier.UNQUANTIFIED_PLURAL: 2,
}  # fmt: skip


def bounds_of(modifier: Modifier, figures: list[int]) -> Bounds:
    """Low, best and high of a figure under a modifier; raises ValueError where the figures do not fit it."""
    if modifier is Modifier.MOST:
        return None, None, None
    if modifier in VAGUE_LOWS:
        return VAGUE_LOWS[modifier], None, None
    if modifier is Modifier.RANGE:
        low, high = figures
        return low, None, high
    (n,) = figures
    return {
        Modifier.EXACT: (n, n, n),
        Modifier.AT_LEAST: (n, n, None),
        Modifier.MORE_THAN: (n, n, None),
        Modifier.NEARLY: (None, n, n),
        Modifier.APPROXIMATELY: (None, n, None),
        Modifier.UP_TO: (None, None, n),
        Modifier.LESS_THAN: (None, None, n - 1),
    }[modifier]
