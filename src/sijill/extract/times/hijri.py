"""Dates of the Islamic calendar, by its tabular (civil) form."""

from datetime import date

EPOCH = 227015  # proleptic Gregorian ordinal of 1 Muharram of year 1 (19 July 622)


def gregorian_day(year: int, month: int, day: int) -> date:
    """The Gregorian day of a Hijri date, exact for the tabular calendar; calendars by sighting differ by up to two days.

    Raises ValueError if the month or the day cannot be.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError(f"{year}-{month}-{day} is no Hijri date")
    days_before_year = (year - 1) * 354 + (11 * year + 3) // 30
    days_before_month = 29 * (month - 1) + month // 2
    return date.fromordinal(EPOCH + days_before_year + days_before_month + day - 1)
