"""People as a sentence counts them: "at least 12 people", "a woman and her three children", "five of them", "others"."""

from dataclasses import dataclass, field

from sijill.extract.amounts import Amount
from sijill.extract.units import Unit

# What may stand between a number and its noun, and after a noun, without ending the phrase.
INSIDE = frozenset(("word", "cap", "other", "age", "people", "force", "target", "dash", "quote", "thing", "weapon", "figure", "say"))
TAIL_END = frozenset(
    (
        "dot",
        "verb",
        "comma",
        "harm",
        "be",
        "have",
        "who",
        "sub",
        "stop",
        "colon",
        "num",
        "include",
        "and",
        "or",
        "modal",
        "by",
        "open",
        "close",
        "others",
        "no",
        "neg",
        "another",
        "they",
        "he",
        "to",
        "a",
        "time",
    )
)
OPENERS = frozenset(("num", "a", "another", "the", "others", "people", "age", "other"))
RELATIONAL = frozenset(("member", "members", "family", "families", "couple", "group", "representatives", "employees", "staff"))
VERB_TAILS = ("ed", "ly", "ing")  # words that end a noun phrase unless a noun of people still comes
LONGEST_TAIL = 10  # units of a place or name after a noun
LONGEST_RUN = 7  # units between a number and its noun


@dataclass(slots=True)
class Group:
    """A mention of people: units ``[first, last)``, its noun at ``head`` (-1 where it has none), its number, and what the noun says."""

    first: int
    head: int
    last: int
    amount: Amount | None = None
    group: str | None = None
    status: str | None = None
    noun: str = ""
    opener: str = ""
    harm: str | None = None  # the noun itself, or its adjective, says the harm: "25 fatalities", "three wounded guards"
    kind: str = "people"  # people, unknown (a noun the pack does not know), bare (a number alone), thing, harm, name
    child: bool = False
    plural: bool = True
    core: int = 0  # unit behind the noun, before what follows it
    parts: list["Group"] = field(default_factory=list)

    @property
    def counts_people(self) -> bool:
        """It can be somebody harmed."""
        return self.kind != "thing"


def find_groups(units: list[Unit]) -> list[Group]:
    """All groups of a sentence from left to right; none inside another."""
    groups: list[Group] = []
    at = 0
    while at < len(units):
        group = read_group(units, at)
        if group is None:
            at += 1
        else:
            groups.append(group)
            at = max(group.last, at + 1)
    return groups


def read_group(units: list[Unit], at: int) -> Group | None:
    """The group that begins at a unit, or None."""
    kind = units[at].kind
    if kind == "others":
        return Group(at, at, at + 1, None, "people", "unknown", "others", kind, core=at + 1)
    if kind == "harm":
        return _harm_group(units, at, at)
    if kind == "cap":
        return _name(units, at)
    if kind not in OPENERS or units[at].word == "that":
        return None
    return _noun_group(units, at)


def _noun_group(units: list[Unit], at: int) -> Group | None:
    opener = units[at]
    head, harm, harm_at = _find_head(units, at)
    if harm_at >= 0 and (head < 0 or harm_at > head):
        return _harm_group(units, at, harm_at)
    if opener.kind == "num" and head < 0:
        return _bare(units, at)
    if head < 0:
        return _bare(units, at) if opener.kind in ("another", "age") else None
    group = _made(units, at, head, harm)
    if group is not None:
        _absorb_tail(units, group)
    return group


def _find_head(units: list[Unit], at: int) -> tuple[int, str | None, int]:
    """The noun of the phrase that opens at a unit: its index (or -1), an adjective's harm, and a harm noun's index (or -1)."""
    head, harm = -1, None
    begin = at if units[at].kind == "people" else at + 1
    for k in range(begin, min(len(units), at + 1 + LONGEST_RUN)):
        unit = units[k]
        if unit.kind != "people" and head >= 0 and units[head].kind == "people":
            break
        if unit.kind == "harm":
            if _is_harm_noun(units[at], unit):
                return head, harm, k
            if not _describes(units, k):
                break
            harm = unit.senses["harms"].meaning["harm"]
        elif _passes(units, at, k):
            continue
        elif unit.kind not in INSIDE or (head >= 0 and _is_verb(units, k)):
            break
        else:
            head = k
    return head, harm, -1


def _is_harm_noun(opener: Unit, unit: Unit) -> bool:
    """As in "ten deaths", "ten of the victims", "three killings": the harm is the noun."""
    form = unit.senses["harms"].meaning["form"]
    counted = opener.kind == "num" and unit.word.endswith("s") and not _is_vague(opener)
    return form in ("noun", "anaphor") or (form == "nominal" and counted)


def _describes(units: list[Unit], k: int) -> bool:
    """The harm is an adjective: "three wounded guards"."""
    return units[k].senses["harms"].meaning["form"] in ("participle", "state") and _noun_follows(units, k + 1)


def _passes(units: list[Unit], at: int, k: int) -> bool:
    """What stands inside a phrase without being its noun: marks, "other", a number behind "the", an adverb before an adjective of harm."""
    unit = units[k]
    if unit.kind == "num":
        return units[at].kind in ("the", "another", "other", "a")
    return unit.kind in ("dash", "quote", "say", "other", "figure", "age") or (unit.kind == "adv" and _harm_ahead(units, k))


def _is_verb(units: list[Unit], k: int) -> bool:
    """A word behind a noun that ends like a verb or adverb ends the phrase, unless a noun of people still comes."""
    word = units[k].word
    return units[k].kind == "word" and word.endswith(VERB_TAILS) and not _people_ahead(units, k + 1)


def _people_ahead(units: list[Unit], k: int) -> bool:
    """A noun of people follows before the phrase ends: the word before it is an adjective, no verb."""
    for unit in units[k : k + 4]:
        if unit.kind == "people":
            return True
        if unit.kind not in INSIDE:
            return False
    return False


def _is_vague(unit: Unit) -> bool:
    return unit.amount is not None and unit.amount.is_vague


def _harm_ahead(units: list[Unit], k: int) -> bool:
    """An adverb that leans on an adjective of harm: "seriously wounded guards"."""
    return k + 2 < len(units) and units[k + 1].kind == "harm" and _noun_follows(units, k + 2)


def _noun_follows(units: list[Unit], k: int) -> bool:
    return k < len(units) and units[k].kind == "people"


def _made(units: list[Unit], at: int, head: int, harm: str | None) -> Group | None:
    opener, noun = units[at], units[head]
    amount = next((unit.amount for unit in units[at:head] if unit.kind == "num" and unit.amount is not None), None)
    if noun.kind == "people":
        entry = noun.senses["people"]
        group = Group(
            at, head, head + 1, amount, entry.meaning["group"], entry.meaning["status"], noun.word, opener.kind, harm, core=head + 1
        )
        group.child = entry.meaning.get("age") == "child"
        group.plural = _is_plural(noun.word) if amount is None else (amount.n != 1)
        return group
    if amount is None and opener.kind not in ("a", "another"):
        return None
    if (fighters := _fighters(units, at, head)) is not None:
        return Group(
            at, head, head + 1, amount, *fighters, noun.word, opener.kind, harm, core=head + 1, plural=amount is None or amount.n != 1
        )
    if noun.kind in ("thing", "target", "weapon"):
        return Group(at, head, head + 1, amount, None, None, noun.word, opener.kind, harm, "thing", core=head + 1)
    if noun.kind == "force":
        return Group(at, head, head + 1, amount, "soldiers", "combatant", noun.word, opener.kind, harm, core=head + 1)
    if amount is not None and amount.n != 1 and not _could_be_plural(units, head):
        return _bare(units, at)
    return Group(
        at,
        head,
        head + 1,
        amount,
        "people",
        "unknown",
        noun.word,
        opener.kind,
        harm,
        "unknown",
        plural=amount is not None and amount.n != 1,
        core=head + 1,
    )


def _fighters(units: list[Unit], at: int, head: int) -> tuple[str, str] | None:
    """As in "seven Red Hill dead": the name of an armed group or army stands for its members."""
    named = next((entry for unit in units[at : head + 1] if (entry := unit.sense("named")) is not None), None)
    if named is None or named.meaning["kind"] not in ("armed_group", "army"):
        return None
    return ("militants", "combatant") if named.meaning["kind"] == "armed_group" else ("soldiers", "combatant")


def _could_be_plural(units: list[Unit], head: int) -> bool:
    word = units[head].word
    return units[head].kind == "cap" or (word.endswith("s") and not word.endswith("ss")) or word.endswith(("men", "ese", "folk"))


def _is_plural(word: str) -> bool:
    last = word.split(" ")[-1]
    return last.endswith(
        ("s", "men", "women", "children", "people", "police", "troops", "staff", "personnel", "clergy", "taliban", "kin", "elderly", "sick")
    ) and not last.endswith("ss")


def _bare(units: list[Unit], at: int) -> Group | None:
    """A number without a noun: "12 killed", "five of them", "another 25"; the noun comes from elsewhere."""
    unit, end = units[at], at + 1
    amount = unit.amount if unit.kind == "num" else None
    if unit.kind in ("another", "the", "other") and end < len(units) and units[end].kind == "num":
        amount, end = units[end].amount, end + 1
    if unit.kind in ("the", "other") and amount is None:
        return None
    while end < len(units) and units[end].kind in ("other", "others"):
        end += 1
    group = Group(at, -1, end, amount, None, None, "", unit.kind, kind="bare", core=end)
    group.plural = amount is None or amount.n != 1
    if end < len(units) and units[end].kind == "of":
        _of_whom(units, group)
    return group


def _of_whom(units: list[Unit], group: Group) -> None:
    """As in "two of his bodyguards", "one of the employees": the noun stands behind "of"."""
    inner = group.last + 1
    if inner < len(units) and units[inner].kind in ("the", "people", "word", "cap", "num"):
        head, _, _ = _find_head(units, inner)
        if head >= 0 and units[head].kind == "people":
            entry = units[head].senses["people"]
            group.group, group.status, group.noun, group.kind = entry.meaning["group"], entry.meaning["status"], units[head].word, "people"
            group.head, group.last, group.core = head, head + 1, head + 1
            group.child = entry.meaning.get("age") == "child"


def _harm_group(units: list[Unit], at: int, head: int) -> Group | None:
    """A group whose noun is the harm: "25 fatalities", "three bodies", "civilian casualties"."""
    entry = units[head].senses["harms"]
    if entry.meaning["form"] not in ("noun", "nominal", "anaphor") or (at == head and entry.meaning["form"] != "noun"):
        return None
    amount = next((unit.amount for unit in units[at:head] if unit.kind == "num" and unit.amount is not None), None)
    described = next((unit.senses["people"] for unit in units[at:head] if unit.kind == "people"), None)
    group = Group(
        at,
        head,
        head + 1,
        amount,
        "people",
        "unknown",
        units[head].word,
        units[at].kind,
        entry.meaning["harm"] or None,
        "harm",
        core=head + 1,
    )
    if head + 1 < len(units) and units[head + 1].kind == "of" and amount is None:
        return None
    if described is not None:
        group.group, group.status = described.meaning["group"], described.meaning["status"]
    if "civilian" in units[head].word:
        group.group, group.status = "civilians", "civilian"
    group.plural = units[head].word.endswith("s")
    if amount is None and units[at].kind in ("the", "another") and entry.meaning["form"] != "noun":
        return None
    _absorb_tail(units, group)
    return group


def _name(units: list[Unit], at: int) -> Group | None:
    """Two to five capitalised words in a row, perhaps with initials: somebody's name, if a predicate of harm says so."""
    end = at
    while (
        end < len(units)
        and end - at < 6
        and (
            units[end].kind == "cap"
            or (units[end].kind in ("dot", "dash", "quote") and end > at and end + 1 < len(units) and units[end + 1].kind == "cap")
        )
    ):
        end += 1
    if sum(unit.kind == "cap" for unit in units[at:end]) < 2:
        return None
    group = Group(at, end - 1, end, None, "people", "unknown", "", "name", kind="name", plural=False, core=end)
    if end + 1 < len(units) and units[end].kind == "comma" and units[end + 1].kind in ("num", "age", "figure"):
        close = end + 2
        if close >= len(units) or units[close].kind in ("comma", "and", "be", "harm", "dot", "stop"):
            age = units[end + 1].amount
            group.child = age is not None and age.n is not None and age.n < 18
            group.last = close + (close < len(units) and units[close].kind == "comma")
    return group


def _absorb_tail(units: list[Unit], group: Group) -> None:
    """Words that belong to the noun: "of the Haddad family", "from the camp", a name, an age, a parenthesis."""
    at = group.last
    if group.noun.split(" ")[-1] in RELATIONAL and at < len(units) and units[at].kind == "of":
        at = _relational(units, group, at)
    while at < len(units) and at - group.core < LONGEST_TAIL + 4:
        unit = units[at]
        if unit.kind == "of" and not group.plural and at + 1 < len(units) and units[at + 1].kind == "num":
            at += 2  # "a mother of three": the three are not counted here
            continue
        if unit.kind in ("of", "prep") and unit.word not in (
            "with",
            "as a result of",
            "because of",
            "due to",
            "following",
            "during",
            "after",
        ):
            at = _phrase_end(units, at + 1)
        elif unit.kind in ("cap", "age") or (unit.kind == "adv" and unit.word in ("nearby", "there")):
            at += 1
        elif unit.kind == "open":
            close = next((k for k in range(at, min(len(units), at + 12)) if units[k].kind == "close"), -1)
            if close < 0 or any(units[k].kind in ("num", "harm") for k in range(at, close)):
                break
            at = close + 1
        else:
            break
    group.last = at


def _phrase_end(units: list[Unit], at: int) -> int:
    end = at
    while end < len(units) and end - at < LONGEST_TAIL and (_in_tail(units, end) or (units[end].kind == "a" and end == at)):
        if units[end].kind == "people" and end > at and units[end - 1].kind in ("of", "prep") and units[end].amount:
            break
        end += 1
    return end


def _in_tail(units: list[Unit], k: int) -> bool:
    return units[k].kind not in TAIL_END and not _is_verb(units, k)


def _relational(units: list[Unit], group: Group, at: int) -> int:
    """As in "four members of the militia", "a family of seven": what stands behind "of" says who, or how many."""
    inner = at + 1
    if inner >= len(units):
        return at
    if units[inner].kind == "num" and group.group == "family" and group.amount is None:
        group.amount, group.plural = units[inner].amount, True
        return inner + 1
    stop = min(len(units), inner + 8)
    for k in range(inner, stop):
        unit = units[k]
        if unit.kind in TAIL_END and not (unit.kind == "a" and k == inner):
            break
        entry = unit.sense("people")
        if entry is not None and group.noun.startswith("member"):
            group.group, group.status = entry.meaning["group"], entry.meaning["status"]
            group.child = entry.meaning.get("age") == "child"
            if entry.meaning["group"] == "family":
                return k + 1
        elif unit.sense("forces") is not None and group.noun.startswith("member"):
            kind = unit.senses["forces"].meaning["kind"]
            group.group, group.status = ("soldiers", "combatant") if kind == "state" else ("militants", "combatant")
        elif group.noun.startswith("member") and (fighters := _fighters(units, k, k)) is not None:
            group.group, group.status = fighters
    return at
