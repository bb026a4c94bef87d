"""Names of persons in one text: runs of capitalised words, and what around them tells that they are a person's.

It protects: a run of two or more words that nothing explains is taken for a person's name. A single word needs a sign: a title, an age,
a verb of saying, kinship, a common given name, or a person before it in a list. Known places and bodies are never taken but behind a title.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sijill.exports.persons.arabic import find_arabic
from sijill.exports.persons.words import CAPITAL, PersonWords

_TOKEN = re.compile(rf"(?:[{CAPITAL}]\.)+|[{CAPITAL}][^\W\d_]*(?:['’ʼ`‘][^\W\d_]+)*")
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_AGE = re.compile(
    r"(?:,\s+|\s*\(|\s+)(?:aged?\s+)?(?:\d{1,3})(?:\s*\)|[,;.](?!\d)|-year|-month|\s+(?:and|years|months)\b|\s*$)|,\s+aged?\s"
)
_AGED = re.compile(r"\d-(?:year|month|week|day)s?-old\s+$")
_NICKNAME = re.compile(r"\s[\"“‘][^\W\d_]+[\"”’](?=\s[A-Z])")
_YOUNGER = re.compile(r",? [JS]r\b")
_AGE_BARE = re.compile(r"\s+\d{1,3}(?:\s+and|[,;.]|\s*$)")  # "Tarn 25." without comma or bracket tells nothing
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)(,?)[ \n]+[\"“‘'(]?$")
_LISTED = re.compile(  # what stands between two persons of a list: ", 5, and her son "
    r"(?:\s*[,(]?\s*(?:aged?\s+)?\d{1,3}(?:\s+years(?: old)?)?\s*\)?)?"
    r"(?:\s*[,;&]\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:(?:his|her|their|the)\s+[a-z]+\s+)?"
)
_VERBAL = ("ed", "ing", "ly", "tion", "ment", "ness")
_NEXT = re.compile(r" ([a-z]+)(?: ([a-z]+))?")
_ARTICLE = re.compile(r"(?<![^\W_])[A-Za-z]{1,2}-$")
_WIDTH = 64  # code points looked at on either side of a run
_LONGEST_TITLED = 4
_SHOUTED = 2
_CAPITALS = 5  # letters: a longer word all in capitals is no acronym


@dataclass(frozen=True, slots=True)
class Found:
    """A person's name at ``[start, end)``."""

    start: int
    end: int


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    low: str
    kind: str  # name, plain, title, role, body, kept


@dataclass(slots=True)
class _Segment:
    """Unexplained words that stand together in a run, with the kind of word before and after them."""

    tokens: list[_Token]
    before: str
    after: str
    lead: str  # the first word of the whole run
    opening: int  # where that run starts

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@dataclass(slots=True)
class _Text:
    """A text with what is known of it as a whole."""

    text: str
    words: PersonWords
    kept: Sequence[tuple[int, int]]
    common: frozenset[str]
    loud: Sequence[tuple[int, int]]  # lines in capitals, or with a capital in every word: capitals tell nothing there
    found: list[Found] = field(default_factory=list)

    def within(self, spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
        """The span that shares a code point with ``[start, end)``."""
        at = bisect_right(spans, (end - 1, len(self.text) + 1)) - 1
        return spans[at] if at >= 0 and spans[at][1] > start else None


def find_persons(text: str, words: PersonWords, kept: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """The names in a text, in its order. ``kept`` are sorted, disjoint stretches known to be places or bodies."""
    small = frozenset(word for word in _SMALL.findall(text) if word.islower())
    page = _Text(text, words, kept, small, _loud_lines(text))
    for run in words.run.finditer(text):
        for segment in _segments(page, run):
            if _is_person(page, segment):
                nickname = _NICKNAME.match(text, segment.end)
                page.found.append(Found(_start(page, segment, run.start()), nickname.end() if nickname else segment.end))
    return sorted([*page.found, *(Found(start, end) for start, end in find_arabic(text))], key=lambda found: (found.start, found.end))


def _loud_lines(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
        if len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.7 * len(long):
            found.append((at, at + len(line)))
        at += len(line)
    return found


def _segments(page: _Text, run: re.Match[str]) -> Iterator[_Segment]:
    """The unexplained stretches of a run."""
    tokens = [_token(page, match) for match in _TOKEN.finditer(page.text, run.start(), run.end())]
    _join_names(page, tokens)
    lead = tokens[0].low if tokens else ""
    current: list[_Token] = []
    before = ""
    for token in tokens:
        if token.kind == "name":
            current.append(token)
            continue
        if current:
            yield _Segment(current, before, token.kind, lead, run.start())
            current = []
        before = "title" if before == "title" and token.kind == "title" else token.kind
    if current:
        yield _Segment(current, before, "", lead, run.start())


def _token(page: _Text, match: re.Match[str]) -> _Token:
    words = page.words
    written = _POSSESSIVE.sub("", match.group())
    start, end = match.start(), match.start() + len(written)
    low = written.lower().rstrip(".").replace("’", "'")
    if page.within(page.kept, start, end):
        kind = "kept"
    elif _AGED.search(page.text, max(0, start - _WIDTH), start):
        kind = "name"
    elif low in words.titles and (page.text[end : end + 1] in " .\n-" or low in words.bodies):
        kind = "title"
    elif low in words.bodies:
        kind = "body"
    elif low in words.roles:
        kind = "role"
    elif low in words.plain or (low in page.common and low not in words.given) or (len(low) == 1 and not match.group().endswith(".")):
        kind = "plain"
    else:
        kind = "name"
    return _Token(start, end, low, kind)


def _join_names(page: _Text, tokens: list[_Token]) -> None:
    """A place or ordinary word that belongs to a name: behind a title, or a given name that is a word too ("Rose Tarn")."""
    for at, token in enumerate(tokens):
        previous = tokens[at - 1] if at else None
        after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
        if (token.kind == "kept" and _is_kept_name(page, token, previous, after)) or (
            token.kind in ("plain", "role", "title", "body") and _is_word_name(page, tokens, at, after)
        ):
            token.kind = "name"


def _is_kept_name(page: _Text, token: _Token, previous: _Token | None, after: str) -> bool:
    if previous is None:
        return False
    if previous.kind == "name" and page.text[previous.end : token.start] != " ":
        return True  # "Anna al-Tarn", also where "Tarn's forces" are a body
    if not _is_alone(page, token, previous):
        return False
    return after != "body" if previous.kind == "title" else previous.kind == "name" and previous.low in page.words.given


def _is_word_name(page: _Text, tokens: list[_Token], at: int, after: str) -> bool:
    token = tokens[at]
    is_given = token.low in page.words.given
    if after == "name":
        return token.kind != "body" and (is_given or (_ends_name(page, tokens, at) if at else False))
    if at == 0:
        return False
    return _ends_name(page, tokens, at) or (token.kind == "plain" and is_given and tokens[at - 1].kind == "title")


def _ends_name(page: _Text, tokens: list[_Token], at: int) -> bool:
    """A family name that is a word too, right behind a given name: "Rose Field", "Rose Law, 30,"."""
    token, previous, words = tokens[at], tokens[at - 1], page.words
    first = at
    while first and tokens[first - 1].kind == "name":
        first -= 1
    if page.text[previous.end : token.start] not in (" ", ". ") or not any(each.low in words.given for each in tokens[first:at]):
        return False
    if page.within(page.loud, token.start, token.end) is not None:
        return token.kind != "body" and not (token.low in words.ordinary or token.low in words.given or token.low.endswith(_VERBAL))
    if token.kind == "body":
        before, after = page.text[max(0, tokens[first].start - _WIDTH) : tokens[first].start], page.text[token.end : token.end + _WIDTH]
        return bool(words.told_by.search(before)) or _is_aged(after)
    if token.low not in words.ordinary or _is_aged(page.text[token.end : token.end + _WIDTH]) or _YOUNGER.match(page.text, token.end):
        return True
    return token.low not in words.calendar and sum(len(each.low) > 1 for each in tokens[first:at]) == 1


def _is_aged(after: str) -> bool:
    return bool(_AGE.match(after)) and not _AGE_BARE.match(after)


def _is_alone(page: _Text, token: _Token, previous: _Token) -> bool:
    """The known place is this one word, right behind the other."""
    span = page.within(page.kept, token.start, token.end)
    return span is not None and span[0] >= previous.end and span[1] <= token.end + 2


def _start(page: _Text, segment: _Segment, run_start: int) -> int:
    """Where the name starts, with the small words before it ("al-", "bin ")."""
    if page.text[run_start : segment.start].islower():
        return run_start
    found = re.search(r"(?<![^\W_])(?:[a-z]{1,4}[-'’ ]){1,2}$", page.text[max(run_start, segment.start - 10) : segment.start])
    return segment.start - len(found.group()) if found and segment.before else segment.start


def _is_person(page: _Text, segment: _Segment) -> bool:
    words, tokens = page.words, segment.tokens
    names = [token for token in tokens if len(token.low.replace(".", "")) > 1]
    if not names:
        return False
    before, after = page.text[max(0, segment.start - _WIDTH) : segment.start], page.text[segment.end : segment.end + _WIDTH]
    given = any(token.low in words.given for token in names)
    if segment.after == "body" or segment.lead in words.body_heads or (segment.before == "body" and not given):
        return segment.before == "title" and segment.after != "body" and segment.lead not in words.body_heads
    if page.within(page.loud, segment.start, segment.end):
        return _is_loud_person(page, segment, before, after, given)
    if _is_told(page, segment, before, after):
        return True
    single = len(names) == 1 and len(tokens) == 1
    place = names[0].low in words.place_heads or names[0].low in words.body_heads or _is_placed(words, before, segment)
    if _is_of_body(words, after) or (
        segment.start != segment.opening and words.settled.search(page.text, max(0, segment.opening - _WIDTH), segment.opening)
    ):
        return False
    if single:
        return _is_single_person(page, segment, before, after, given, place)
    telling = given or _has_shape(page, segment) or bool(words.speech.match(after))
    if place:
        return telling and _is_after(words.of_persons, before) and not words.settled.search(before)
    return telling or not _ARTICLE.search(before)  # a full name begins with a given name, not with an article


def _has_shape(page: _Text, segment: _Segment) -> bool:
    """As in "bin", "abu": small words of persons' names."""
    return bool(page.words.shapes & set(_SMALL.findall(page.text[segment.start : segment.end].lower())))


def _is_of_body(words: PersonWords, after: str) -> bool:
    """A word in small letters makes a body or a place of it: "Tarn police", "Tarn district"."""
    found = _NEXT.match(after)
    if found is None:
        return False
    return found[1] in words.bodies or (found[1] not in words.ordinary and found[2] in words.bodies)


def _is_placed(words: PersonWords, before: str, segment: _Segment) -> bool:
    return not segment.before and _is_after(words.locative | words.of_persons, before)


def _is_told(page: _Text, segment: _Segment, before: str, after: str) -> bool:
    """A title, kinship, an age, "named", or a person just before it in a list tells it."""
    words = page.words
    if segment.before == "title" and len(segment.tokens) <= _LONGEST_TITLED:
        return not _is_named_after(page, segment)
    if _is_aged(after) or _AGED.search(before) or _NICKNAME.match(after):
        return True
    if words.naming.search(before) or _is_listed(page, segment):
        return True
    role = _BEFORE.search(before)
    return role is not None and role[1].lower() in (words.roles | words.titles) and role[1].islower() and not segment.before


def _is_named_after(page: _Text, segment: _Segment) -> bool:
    """A place that bears a title: "in Sheikh Tarn", "near King Tarn"."""
    before = page.text[max(0, segment.opening - _WIDTH) : segment.opening]
    return segment.lead in page.words.place_heads and _is_after(page.words.locative | page.words.of_persons, before)


def _is_listed(page: _Text, segment: _Segment) -> bool:
    last = page.found[-1] if page.found else None
    if segment.tokens[0].low in page.words.place_heads:
        return False
    return last is not None and segment.start - last.end < _WIDTH and bool(_LISTED.fullmatch(page.text, last.end, segment.start))


def _is_after(some: frozenset[str], before: str) -> bool:
    """One of some words stands right before."""
    found = _BEFORE.search(before)
    return found is not None and not found[2] and found[1].lower() in some


def _is_single_person(page: _Text, segment: _Segment, before: str, after: str, given: bool, place: bool) -> bool:
    words, word = page.words, page.text[segment.start : segment.end]
    if (word.isupper() and len(word) <= _CAPITALS) or (word.endswith("ly") and not given):
        return False
    if segment.before == "role" or (given and not place):
        return True
    if words.speech.match(after) or words.told_by.search(before):
        return not place
    return _is_apposition(words, after) and not place


def _is_apposition(words: PersonWords, after: str) -> bool:
    """As in ", a doctor at": what stands behind the comma is told of a person, not of a town or a group."""
    found = words.apposition.match(after)
    if not found:
        return False
    told = [word.lower() for word in _SMALL.findall(found["rest"])][:6]
    if after[1:].split(maxsplit=1)[:1] in (["who"], ["whose"]):
        return True
    at = next((at for at, word in enumerate(told if found["cue"] else told[:1]) if word in words.roles or word in words.bodies), None)
    return at is not None and not words.bodies & set(told[at : at + 2])


def _is_loud_person(page: _Text, segment: _Segment, before: str, after: str, given: bool) -> bool:
    """Where capitals tell nothing: a title, a given name or an age must."""
    words = page.words
    while len(segment.tokens) > 1 and segment.tokens[-1].low.endswith(_VERBAL) and segment.tokens[-1].low not in words.given:
        segment.tokens.pop()
    if segment.before == "title":
        del segment.tokens[_SHOUTED + 1 :]
        return not segment.tokens[0].low.endswith(_VERBAL) or segment.tokens[0].low in words.given
    if given:
        first = next(number for number, token in enumerate(segment.tokens) if token.low in words.given)
        del segment.tokens[:first]
        del segment.tokens[_LONGEST_TITLED:]
        return len(segment.tokens) > 1 or segment.tokens[0].low not in page.common
    opened = page.text[max(0, segment.start - 4) : segment.start].strip().lower() == "by"
    return (
        opened
        or bool(re.match(r",\s+(?:aged?\s+)?\d{1,3}[,;.)]|\s*\(\d{1,3}\)", after))
        or bool(words.naming.search(before))
        or _is_listed(page, segment)
    )
