"""What a figure covers: one incident, several, a day, a period, a running toll, an earlier event."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

import ahocorasick_rs
import regex

from sijill.domain.claim import Scope
from sijill.domain.when import Precision, When
from sijill.extract.counts import EACH
from sijill.extract.drafts import Draft
from sijill.extract.writing import plain_word, plain_words
from sijill.languages import Pack

LONG_PERIOD = 7  # days: a figure over more than a week is no single event
MANY_DEEDS = 10  # so many killings are the statistics of a place; a few may be one attack
MANY = 19  # people
TELLING = 3  # people: fewer die in many events
FEW_DAYS = 1  # between the first and the last day of fighting that is told as one
ONE_DAY = frozenset((Precision.DAY, Precision.NIGHT, Precision.ABOUT, Precision.WEEKDAY, Precision.DAY_WITHOUT_YEAR))
INCIDENTS = frozenset((Scope.INCIDENT, Scope.INCIDENT_GROUP))
STRUCK = frozenset(("killed", "injured", "casualties", "killed_or_injured", "shot_unspecified", "missing"))
TOTALS = frozenset((Scope.CUMULATIVE, Scope.PERIOD_AGGREGATE, Scope.CAMPAIGN_AGGREGATE, Scope.DAY_TOTAL))


def _is_many(draft: Draft) -> bool:
    """So many of a month or a year are no single event, unless the sentence tells of one."""
    return draft.number is not None and (draft.number.point or 0) > MANY


def _is_wide(pack: Pack, draft: Draft, sentence: str, start: int) -> bool:
    """As in "killed at least 40 people across Freedonia": the words right behind the count spread it over a land."""
    behind = sentence[max(0, draft.start - start) :][:160]
    return draft.number is not None and draft.number.point is not None and draft.number.point > 9 and _wide(pack).search(behind) is not None


def _counts_deeds(pack: Pack, draft: Draft) -> bool:
    """As in "the city recorded 96 homicides": every deed is an incident of its own."""
    many = draft.number is not None and (draft.number.point or 0) >= MANY_DEEDS
    return many and draft.rule == "noun" and draft.source is not None and says(pack, "deeds", draft.source.noun)


def _is_of_counted_deeds(draft: Draft, pack: Pack, sentence: str, start: int) -> bool:
    """As in "34 attacks, which killed 30": the dead of a clause that goes on from a count of attacks are those of all of them.

    Not those of another: "After 34 attacks in May, a bomb killed 30", "the group, blamed for 34 attacks, killed 30".
    """
    before = plain_words(sentence[: max(0, draft.start - start)], pack).text
    return any(_goes_on(pack, before[found.end() :]) for found in _counted_deeds(pack).finditer(before))


def _goes_on(pack: Pack, between: str) -> bool:
    """No comma stands there, or one with a relative behind it."""
    if not between.strip(" ,"):
        return "," not in between
    head, comma, rest = between.partition(",")
    relatives = {word for entry in pack["grammar"].values() if entry.meaning["kind"] == "who" for word in entry.words}
    return not comma or (not head.strip() and not relatives.isdisjoint(rest.split()[:2]))


@lru_cache
def _counted_deeds(pack: Pack) -> regex.Pattern[str]:
    words = sorted((plain_word(word, pack) for word in _words(pack, "counted_deeds")), key=len, reverse=True)
    many = rf"(?<![\w.,/:-])\d{{2,5}}\s+(?:{'|'.join(map(regex.escape, words))})(?!\w)"
    return regex.compile(many if words else r"(?!)", regex.IGNORECASE)


def _by_what_it_counts(draft: Draft, pack: Pack, sentence: str, when: When) -> Scope | None:
    if says(pack, "documented", sentence) and draft.harm == "killed" and says(pack, "torture", sentence):
        return Scope.DOCUMENTED_IN_PERIOD
    if draft.harm == "besieged":
        return Scope.ONGOING_CONDITION
    if _counts_deeds(pack, draft):
        return Scope.DAY_TOTAL if when.precision in ONE_DAY else Scope.PERIOD_AGGREGATE
    return None


def _covers(pack: Pack, when: When, sentence: str) -> bool:
    """As in "In May, 40 people were killed": a month or year that heads its sentence frames a total; elsewhere it dates an event."""
    written = when.as_written or ""
    return bool(written) and sentence.lstrip('"\u201c ').startswith(written) and _opens(pack, "opens_frame", written)


def _opens(pack: Pack, role: str, written: str | None) -> bool:
    """The words of a time begin with one that plays a part: "since", "throughout"."""
    return (written or "").lower().startswith(tuple(f"{word} " for word in pack.listed("roles", role)))


@lru_cache
def _wide(pack: Pack) -> regex.Pattern[str]:
    words, lands = sorted(_words(pack, "wide"), key=len, reverse=True), "|".join(map(regex.escape, _words(pack, "lands")))
    return regex.compile(
        r"\b(?i:" + "|".join(map(regex.escape, words)) + r")\s+(?:the\s+)?(?:\p{Lu}|(?:[\w-]+\s+){0,2}(?:" + lands + r")\b)"
        if words
        else r"(?!)"
    )


def _words(pack: Pack, kind: str) -> list[str]:
    return [word for entry in pack["scope"].values() if entry.meaning["kind"] == kind for word in entry.words]


@lru_cache
def _automaton(pack: Pack) -> tuple[ahocorasick_rs.AhoCorasick, tuple[frozenset[str], ...]]:
    kinds: dict[str, set[str]] = {}
    for entry in pack["scope"].values():
        for word in entry.words:
            kinds.setdefault(plain_word(word, pack), set()).add(entry.meaning["kind"])
    automaton = ahocorasick_rs.AhoCorasick(list(kinds), implementation=ahocorasick_rs.Implementation.DFA)
    return automaton, tuple(map(frozenset, kinds.values()))


@lru_cache(maxsize=256)  # the clause and the sentence of a draft are each asked for many kinds, time and again
def _said(pack: Pack, words: str) -> frozenset[str]:
    automaton, kinds = _automaton(pack)
    folded = plain_words(words, pack).text
    found = automaton.find_matches_as_indexes(folded, overlapping=True)
    return frozenset(kind for word, start, _ in found if not start or not _is_wordy(folded[start - 1]) for kind in kinds[word])


def _is_wordy(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _is_running(pack: Pack, clause: str, before: str) -> bool:
    return says(pack, "cumulative", clause) or says(pack, "total", clause) or says(pack, "brings", before)


def _names_its_event(pack: Pack, told: str) -> bool:
    """As in "so the number of those killed by the shelling rises to three", unless it is that of a time."""
    return says(pack, "toll_of_one", told) and not says(pack, "since", told)


def _up_to(draft: Draft, sentence: str, start: int) -> str:
    """The words before and in a draft: what it answers, as in "to avenge the death of three", stands behind another's count."""
    end = draft.end - start
    return sentence[max(0, draft.start - start - 90) : end]


def says(pack: Pack, kind: str, words: str) -> bool:
    """A phrase of that kind begins at a word of the words."""
    return kind in _said(pack, words)


def is_retold(draft: Draft, pack: Pack, sentence: str, start: int) -> bool:
    """As in "a suspect in the raid that killed ten": the harm says which raid is meant."""
    return draft.rule in ("nominal", "participle, active") and says(pack, "retold", _up_to(draft, sentence, start))


def settle_retold(drafts: Sequence[Draft], scopes: dict[int, Scope | None], retold: AbstractSet[int]) -> None:
    """Harm told to say which attack is meant is of an earlier event where a report has told another before, and counts it nowhere else.

    What is dated to an earlier day is that of the report itself where the same number of the same harm is its news.
    """
    told = [draft for draft in drafts if scopes[id(draft)] in INCIDENTS and draft.harm in STRUCK and draft.polarity == "affirmed"]
    news = [draft for draft in told if draft.sentence not in {each.sentence for each in told if id(each) in retold}]
    first = min((draft.sentence for draft in news), default=len(drafts))
    counted = {_count(draft) for draft in news}
    for sentence in sorted({draft.sentence for draft in told if id(draft) in retold}):
        mine = [draft for draft in told if draft.sentence == sentence and (id(draft) in retold or draft.parent is not None)]
        if first < sentence and counted.isdisjoint(map(_count, mine)):
            scopes |= {id(draft): Scope.BACKGROUND for draft in mine}
    earlier = [draft for draft in drafts if scopes[id(draft)] is Scope.BACKGROUND and draft.harm in STRUCK and id(draft) not in retold]
    again = {draft.sentence for draft in earlier if draft.parent is None and _is_telling(draft) and _count(draft) in counted}
    scopes |= {id(draft): Scope.INCIDENT for draft in earlier if draft.sentence in again}


def _count(draft: Draft) -> tuple[str, int | None]:
    return draft.harm, draft.number.point if draft.number else None


def _is_telling(draft: Draft) -> bool:
    """A number that two events seldom share."""
    return draft.number is not None and (draft.number.best or 0) >= TELLING


def scope_of(draft: Draft, pack: Pack, clause: str, sentence: str, when: When, *, earlier: bool, start: int, struck: bool = False) -> Scope:
    """The scope of a draft from its clause, its sentence and its time.

    ``earlier``: that lies well before the report's main event; ``struck``: the sentence tells of an attack, a weapon or what was hit.
    """
    if (scope := _by_what_it_counts(draft, pack, sentence, when)) is not None:
        return scope
    first, last = when.days()
    days = (last - first).days if first and last else None
    if says(pack, "day", sentence):
        return Scope.DAY_TOTAL
    if _is_of_counted_deeds(draft, pack, sentence, start):
        return Scope.DAY_TOTAL if when.precision in ONE_DAY else Scope.PERIOD_AGGREGATE
    since = _opens(pack, "opens_running", when.as_written) or when.precision is Precision.OPEN_PERIOD
    before = sentence[: max(0, draft.start - start)]
    since = since or says(pack, "since", before)
    if since or (_is_running(pack, clause, before) and not _names_its_event(pack, sentence[: draft.end - start])):
        return Scope.CAMPAIGN_AGGREGATE if says(pack, "campaign", sentence) else Scope.CUMULATIVE
    whole_month = when.precision in (Precision.MONTH, Precision.YEAR, Precision.ABOUT)
    if (
        says(pack, "period", clause)
        or says(pack, "period", before[-200:])
        or (days is not None and days > LONG_PERIOD and not whole_month)
        or (whole_month and (_covers(pack, when, sentence) or (_is_many(draft) and not struck and when.precision is not Precision.ABOUT)))
    ):
        return Scope.PERIOD_AGGREGATE
    if (
        earlier
        or says(pack, "long_ago", clause)
        or says(pack, "recalled", before)
        or (
            says(pack, "background", _up_to(draft, sentence, start))
            and draft.rule in ("nominal", "participle, active")
            and not any(word in clause[:20] for word in pack.listed("roles", "aftermath"))
        )
    ):
        return Scope.BACKGROUND
    if when.precision in ONE_DAY and _is_wide(pack, draft, sentence, start):
        return Scope.DAY_TOTAL
    framed = _opens(pack, "opens_stretch", when.as_written)
    if days is not None and (days > 1 or (framed and days)) and when.precision is Precision.PERIOD:
        return Scope.PERIOD_AGGREGATE if days > FEW_DAYS else Scope.INCIDENT_GROUP
    if says(pack, "group", sentence) or draft.rule.endswith(EACH):
        return Scope.INCIDENT_GROUP
    return Scope.INCIDENT
