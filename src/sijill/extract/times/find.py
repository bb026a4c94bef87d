"""Words of a text that tell a time."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from sijill.extract.folding import lowered_text
from sijill.extract.times.decode import decode_moment
from sijill.extract.times.grammar import Grammar, Match, MomentPattern, Point, compile_grammar
from sijill.extract.times.mention import Form, Moment, TimeKind, TimeMention
from sijill.languages import Pack

BACK = 72  # code points read before a trigger and before a moment: the longest lead-ins are shorter
AHEAD = 120  # code points read for one moment: bounds the work on hostile text
WORD_BEFORE = regex.compile(r"(?r)(?<!\w)(\w+)[\s,./–—-]{0,3}")
NAME_BEFORE = regex.compile(r"(?r)(?<!\w)\p{Lu}\p{L}+ ")
DIGITS = {zero + digit: str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}  # of Arabic script
CHAIN = 8  # moments joined into one mention
DAYS = frozenset({Form.DATE, Form.WEEKDAY, Form.RELATIVE_DAY, Form.SAME_DAY, Form.NIGHT, Form.WEEKEND, Form.HIJRI})
SINCE_WHAT = frozenset({Form.DATE, Form.MONTH, Form.YEAR, Form.UNIT, Form.AGO})  # "since the war began in 2011"
ROLES = {
    "since": TimeKind.SINCE,
    "until": TimeKind.UNTIL,
    "before": TimeKind.UNTIL,
    "as_of": TimeKind.AS_OF,
    "by": TimeKind.AS_OF,
    "after": TimeKind.AFTER,
}
LEANING = frozenset({"before", "by", "after"})  # with a possessive ("after Monday's raid") or a time of day they say nothing of the time


def find_times(text: str, pack: Pack, start: int = 0, end: int | None = None) -> tuple[TimeMention, ...]:
    """Every time told in ``text[start:end]``, in order, offsets in the whole text; overlapping readings are never given.

    Each mention runs over its preposition ("on the morning of 5 June") and over all its moments ("between 3 and 9 May").
    A language without time words gives nothing.
    """
    grammar = compile_grammar(pack)
    if grammar is None:
        return ()
    plain = text.translate(DIGITS)
    found = tuple(_mentions(plain, grammar, start, len(text) if end is None else end))
    return found if plain == text else tuple(replace(mention, as_written=text[mention.start : mention.end]) for mention in found)


def _mentions(text: str, grammar: Grammar, start: int, end: int) -> Iterator[TimeMention]:
    done = start
    bare: TimeMention | None = None  # a time of day that may yet turn out to belong to the day behind it
    whole = start == 0 and end == len(text)
    for number, trigger, _ in grammar.triggers.find_matches_as_indexes(text if whole else text[start:end]):
        at = trigger + start
        if at < done or not _may_begin(text, at):
            continue
        moment = _moment_around(text, grammar, grammar.moments[number], at, bare.start if bare else done, end)
        if moment is None:
            continue
        mention = _mention(text, grammar, moment, bare.start if bare else done, end)
        done = mention.end
        if bare and bare.end <= mention.start:
            yield bare
        bare = mention if mention.form == Form.TIME_OF_DAY else None
        if bare is None:
            yield mention
    if bare:
        yield bare


def _may_begin(text: str, at: int) -> bool:
    """A word starts here, or a sign that stands behind a digit."""
    before = text[at - 1] if at else " "
    return before.isdigit() if text[at] in "/:" else not before.isalpha()


def _moment_around(text: str, grammar: Grammar, moments: MomentPattern, at: int, floor: int, end: int) -> Moment | None:
    """The longest moment that begins in the run-up of a trigger and reaches over it."""
    begin = _run_up(text, grammar.run_up, max(floor, at - BACK), at)
    small = lowered_text(text)
    while begin <= at:
        found = moments.match(text, small, begin, min(end, at + AHEAD))
        if found is not None and found[1].end() > at and not _is_name(text, *found):
            return decode_moment(found[1], found[0], grammar)
        begin = _next_word(text, begin, at)
    return None


def _is_name(text: str, point: Point, match: Match) -> bool:
    """A lone capitalised word behind another ("Valley Today") is a name, not a time."""
    word = text[match.start() : match.end()]
    if point.name != "point_before_yesterday" or not word.istitle() or not word.isalpha():
        return False
    return NAME_BEFORE.match(text, max(0, match.start() - BACK), match.start()) is not None


def _run_up(text: str, words: frozenset[str], floor: int, at: int) -> int:
    """How far back words and numbers reach that may belong to a moment found at ``at``."""
    begin = at
    while begin - 1 > floor and text[begin - 1] == " ":  # most words stand between two blanks, and need no expression
        start = text.rfind(" ", floor, begin - 1) + 1
        if not start or not (word := text[start : begin - 1]).isalpha():
            break
        if word.casefold() not in words:
            return begin
        begin = start
    while (match := WORD_BEFORE.match(text, floor, begin)) and (_is_numbered(match[1]) or match[1].casefold() in words):
        begin = match.start()
    return begin


def _is_numbered(word: str) -> bool:
    """A number, or one with an article glued to it."""
    return word[0].isdigit() or word[-1].isdigit()


def _next_word(text: str, begin: int, at: int) -> int:
    """Where the next word or number after ``begin`` starts; past ``at`` if none does."""
    for place in range(begin + 1, at + 1):
        if text[place].isalnum() and not text[place - 1].isalnum():
            return place
    return at if begin < at else at + 1


def _mention(text: str, grammar: Grammar, first: Moment, floor: int, end: int) -> TimeMention:
    lead = grammar.before.match(text, max(floor, first.start - BACK), first.start)
    role = _role(grammar, lead.group("role") if lead else None)
    if lead and role in ("before", "after") and lead["clock"]:
        role = None  # "after 3 p.m. on 2 May" is that day
    begin = lead.start() if lead else first.start
    if lead and lead["part"] and grammar.value(lead["part"], "day_part") == "night":
        first = _at_night(first)
    if role is None and first.form in SINCE_WHAT and (event := grammar.before_since.match(text, max(floor, begin - AHEAD), begin)):
        role, begin = "since", event.start()
    last, join = _last(text, grammar, first, role, end)
    stop = last.end if last else first.end
    kind = (
        TimeKind.MOMENT if role in LEANING and join is None and _names_a_rite(text, grammar, stop) else _kind(text, role, join, first, stop)
    )
    future = _is_future(text, grammar, begin)
    return TimeMention(begin, stop, text[begin:stop], kind, first, last, future)


def _role(grammar: Grammar, words: str | None) -> str | None:
    return grammar.value(words, "role") if words else None


def _at_night(moment: Moment) -> Moment:
    fields = {name: getattr(moment, name) for name in Moment.__slots__}
    return Moment(**(fields | {"at_night": True}))


def _last(text: str, grammar: Grammar, first: Moment, role: str | None, end: int) -> tuple[Moment | None, str | None]:
    """The last of the moments joined to the first, and by what; a list goes on as long as its moments are of one sort."""
    last, join = None, None
    for _ in range(CHAIN):
        step = _joined(text, grammar, last or first, role, end)
        if step is None:
            break
        last, join = step[0], join or step[1]
        if join not in ("and", "night"):
            break
    return last, join


def _joined(text: str, grammar: Grammar, moment: Moment, role: str | None, end: int) -> tuple[Moment, str] | None:
    if not grammar.joined.match(text, moment.end, min(end, moment.end + AHEAD)):
        return None
    for join, pattern in grammar.joins:
        if (join == "between" and role != "between") or (join == "night" and moment.form != Form.NIGHT):
            continue
        link = pattern.match(text, moment.end, min(end, moment.end + AHEAD))
        found = link and grammar.any_moment.match(text, lowered_text(text), link.end(), min(end, link.end() + AHEAD))
        if found:
            other = decode_moment(found[1], found[0], grammar)
            if _joinable(join, moment, other):
                return other, join
    return None


def _joinable(join: str, moment: Moment, other: Moment) -> bool:
    if Form.TIME_OF_DAY in (moment.form, other.form):
        return moment.form == other.form and join in ("to", "between")
    if join == "and":
        return moment.form == other.form or (moment.form in DAYS and other.form in DAYS)
    return Form.ATTRIBUTIVE_YEAR not in (moment.form, other.form)


def _kind(text: str, role: str | None, join: str | None, first: Moment, stop: int) -> TimeKind:
    if join in ("into", "night") or (join == "to" and first.form == Form.NIGHT):
        return TimeKind.INTO
    if join in ("to", "between"):
        return TimeKind.PERIOD
    if join == "and":
        return TimeKind.LIST
    if role is None or role not in ROLES or (role in LEANING and text[max(0, stop - 2) : stop].casefold() in ("'s", "’s", "s'", "s’")):
        return TimeKind.MOMENT
    return ROLES[role]


def _names_a_rite(text: str, grammar: Grammar, stop: int) -> bool:
    """As in "after Friday prayers": what is held on the day, told to say when on it."""
    pattern = grammar.uses.get("use_after_rite")
    return bool(pattern and pattern.match(lowered_text(text), stop, min(len(text), stop + BACK)))


def _is_future(text: str, grammar: Grammar, begin: int) -> bool:
    pattern = grammar.uses.get("use_before_future")
    return bool(pattern and pattern.search(lowered_text(text), max(0, begin - BACK), begin))
