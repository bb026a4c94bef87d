"""Numbers that count nobody although they stand where a count would: ages beside people and names, years, numbers in a name."""

from sijill.domain.span import Span
from sijill.extract.lexicon import Lexicon
from sijill.extract.tokens import Tokens
from sijill.extract.units import Unit, read_units

OLDEST = 115
LISTED = 6  # people whose ages are listed behind them
YEARS = range(1000, 2100)
CLOSES = frozenset(("comma", "dot", "stop", "and", "who", "they", "close"))
OPENS_LIST = frozenset(("adv", "to", "be", "say"))  # "two women, believed to be 30 and 60"
NOUN_PHRASE = frozenset(("people", "word", "cap", "other", "of", "age", "force", "target", "harm"))
REACH = 6  # units between a number and the verb that agrees with it, or a list of ages and the number of people


def read_counted_units(tokens: Tokens, lexicon: Lexicon, blocked: list[Span]) -> list[Unit]:
    """The units of a sentence, with ages and years as figures: every number left may count somebody."""
    units = read_units(tokens, lexicon, blocked)
    mark_uncounted(units)
    return units


def mark_uncounted(units: list[Unit]) -> None:
    """Turns the number units of a sentence that are ages or years into figures."""
    for at in [at for at, unit in enumerate(units) if unit.kind == "num"]:
        if _is_plain(units[at]) and (_is_label(units, at) or (_size(units[at]) < OLDEST and _is_years_of_age(units, at))):
            units[at].kind = "figure"


def _is_label(units: list[Unit], at: int) -> bool:
    return _is_year(units, at) or _is_of_series(units, at) or _heads_name(units, at)


def _is_of_series(units: list[Unit], at: int) -> bool:
    """As in "Image 20 of 32": a number behind a thing that is numbered, or the end of its series."""
    if _kind(units, at - 1) == "of" and at > 2 and units[at - 2].amount is not None and not _is_people(units, at + 1):
        return _is_numbered(units, at - 3)
    return _is_numbered(units, at - 1) and not _is_people(units, at + 1)


def _is_numbered(units: list[Unit], at: int) -> bool:
    entry = units[at].sense("things") if at >= 0 else None
    return entry is not None and entry.meaning["what"] == "numbered"


def _is_people(units: list[Unit], at: int) -> bool:
    return _kind(units, at) in ("people", "harm", "other")


def _heads_name(units: list[Unit], at: int) -> bool:
    """As in "told 7 Channel News", "a man, 18 Tom Roe": two names behind it, of which the last is in the singular, and no people."""
    end = at + 1
    while end - at < REACH and (
        (_kind(units, end) == "cap" and not units[end].senses) or (_kind(units, end) == "dot" and len(units[end - 1].word) == 1)
    ):
        end += 1
    return end - at > 2 and "many_form" not in units[end - 1].roles and not _is_people(units, end)


def _is_years_of_age(units: list[Unit], at: int) -> bool:
    return _is_age(units, at) or _is_bracketed(units, at) or _is_one_of_ages(units, at) or _is_behind_name(units, at)


def _size(unit: Unit) -> int:
    return (unit.amount.n or 0) if unit.amount is not None else 0


def _is_plain(unit: Unit) -> bool:
    """A number alone: no "about 40", no "more than 40"."""
    return unit.kind in ("num", "figure") and unit.amount is not None and unit.amount.modifier == "exact" and bool(unit.amount.n)


def _kind(units: list[Unit], at: int) -> str:
    return units[at].kind if 0 <= at < len(units) else ""


def _is_age(units: list[Unit], at: int) -> bool:
    """As in "Anna Roe, 52, bled", "Tom Roe Jr., 21, was shot"."""
    if _kind(units, at - 1) != "comma" or at < 2 or not _is_somebody(units, at - 2):
        return False
    return at + 1 == len(units) or units[at + 1].kind in CLOSES or (units[at + 1].kind == "dash" and _ends_name(units, at))


def _is_somebody(units: list[Unit], at: int) -> bool:
    """One person at most ends here: a name, perhaps with a short form's stop, a noun of people, "one", "the other"."""
    unit = units[at]
    if unit.kind == "dot":
        return at > 1 and units[at - 1].kind == "cap" and units[at - 2].kind in ("cap", "comma")
    if unit.kind == "word":
        return _kind(units, at - 1) in ("the", "a") and _kind(units, at - 2) not in ("prep", "of")  # "The clerk, 36, was hurt"
    if unit.kind in ("thing", "say"):
        return _kind(units, at - 1) == "cap"  # "Anna Page, 14, died"
    return unit.kind in ("cap", "people", "another") or (unit.amount is not None and unit.amount.n == 1)


def _is_behind_name(units: list[Unit], at: int) -> bool:
    """As in "Anna Roe 21, who", "Tom Roe, 32 was shot": behind a name, with a comma or the verb of one person."""
    if _size(units[at]) < 2 or not _ends_name(units, at):
        return False
    end = at + 1
    if _kind(units, end) == "comma" and _kind(units, at - 1) != "comma":
        return True
    if _kind(units, end) in ("of", "prep"):
        end += 1
        while _kind(units, end) == "cap" and end - at < REACH:
            end += 1
    end += _kind(units, end) == "comma"
    entry = units[end].sense("grammar") if end < len(units) else None
    return entry is not None and entry.meaning.get("number") == "one"


def _ends_name(units: list[Unit], at: int) -> bool:
    """Two capitalised words or a name with its stop stand before, in a place of their own: not "in New Orlo 21 were"."""
    end = at - (_kind(units, at - 1) == "comma")
    end -= _kind(units, end - 1) == "dot"
    first = end
    while end - first < REACH and _kind(units, first - 1) == "cap":
        first -= 1
    return end - first > 1 and _kind(units, first - 1) not in ("prep", "of")


def _is_bracketed(units: list[Unit], at: int) -> bool:
    """As in "their third brother (12) was hurt", "Tom Roe (34)": a number in brackets behind one person; "women (12)" are counted."""
    one = at > 0 and _kind(units, at - 1) == "people" and units[at - 1].roles.isdisjoint(("many_people", "many_form"))
    return units[at].word == "(" and (one or _ends_name(units, at))


def _is_one_of_ages(units: list[Unit], at: int) -> bool:
    """As in "two boys, 15 and 16, were shot": as many numbers as people before the comma."""
    first = at
    while first > 1 and at - first < 2 * LISTED and _kind(units, first - 1) in ("and", "comma") and _is_plain(units[first - 2]):
        first -= 2
    ages, end = 1, first + 1
    while ages <= LISTED and _joins(units, end):
        end += 1 + (_kind(units, end + 1) == "and")
        ages, end = ages + 1, end + 1
    if not 1 < ages <= LISTED or (end < len(units) and units[end].kind in ("people", "cap", "word", "thing", "other")):
        return False
    begin = first
    while begin and first - begin < REACH and units[begin - 1].kind in OPENS_LIST:
        begin -= 1
    if _kind(units, begin - 1) not in ("comma", "open", "dash"):
        return False
    return _counted_before(units, begin - 1) == ages or _is_kin(units, begin - 2)


def _is_kin(units: list[Unit], at: int) -> bool:
    """As in "kills sons, 10 and 12": people without a number right before."""
    return _kind(units, at) == "people" and "many_kin" in units[at].roles and _kind(units, at - 1) not in ("prep", "of", "num")


def _joins(units: list[Unit], at: int) -> bool:
    if _kind(units, at) not in ("and", "comma"):
        return False
    nearest = at + 1 + (_kind(units, at) == "comma" and _kind(units, at + 1) == "and")
    return nearest < len(units) and _is_plain(units[nearest])


def _counted_before(units: list[Unit], at: int) -> int:
    """The number of the people right before a comma, 0 if none are counted there."""
    for k in range(at - 1, max(-1, at - 1 - REACH), -1):
        if units[k].kind == "num":
            return _size(units[k])
        if units[k].kind not in NOUN_PHRASE:
            return 0
    return 0


def _is_year(units: list[Unit], at: int) -> bool:
    """As in "In 1822, the mill was burned", "the 2013 double murder": four digits in no group of people."""
    unit = units[at]
    if _size(unit) not in YEARS or not (unit.word.isdecimal() and len(unit.word) == 4):
        return False
    if at and "before_year" in units[at - 1].roles:
        return at + 1 == len(units) or units[at + 1].kind in ("comma", "dot", "stop", "sub", "close")
    return any(_is_deed(units[k]) for k in range(at + 1, min(len(units), at + 3)) if all(each.kind == "word" for each in units[at + 1 : k]))


def _is_deed(unit: Unit) -> bool:
    """A noun of what was done, or of one death: years have these, counts have "deaths"."""
    entry = unit.sense("harms") if unit.kind == "harm" else None
    form = entry.meaning["form"] if entry is not None else ""
    return form == "nominal" or (form == "noun" and "many_form" not in unit.roles)
