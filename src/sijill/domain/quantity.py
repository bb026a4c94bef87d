"""How many, as far as the words go."""

from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.filling import quickly_filled


class Modifier(StrEnum):
    """How the words bound the number: the list of ``gold/SCHEMA.md`` s. 4."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    NEARLY = "nearly"
    APPROXIMATELY = "approximately"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    RANGE = "range"
    FEW = "few"
    SEVERAL = "several"
    A_NUMBER = "a_number"
    MANY = "many"
    SOME = "some"
    OTHERS = "others"
    MOST = "most"
    TENS = "tens"
    DOZENS = "dozens"
    SCORES = "scores"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    UNQUANTIFIED_PLURAL = "unquantified_plural"


@quickly_filled
@dataclass(frozen=True, slots=True)
class Quantity:
    """A count of people (or of munitions, facilities, attacks) with bounds that stay open where the words leave them open.

    ``None`` as a bound means "the words give none". ``as_written`` keeps the phrase, so that any profile can be run again;
    ``start`` and ``end`` place it in the report's text, in code points, and are ``None`` only where no words stand for it.
    """

    low: int | None
    best: int | None
    high: int | None
    as_written: str | None = None
    modifier: Modifier = Modifier.EXACT
    start: int | None = None
    end: int | None = None

    @property
    def point(self) -> int | None:
        """The one number to sort and compare by: best, else low, else high."""
        return next((value for value in (self.best, self.low, self.high) if value is not None), None)

    @property
    def is_open(self) -> bool:
        """No highest value is given."""
        return self.high is None
