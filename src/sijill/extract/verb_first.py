"""Who speaks where the verb stands first: "said the observatory that ...", "according to the ministry", "The rescuers: ten were killed"."""

from sijill.extract.speakers import Mention, role_of
from sijill.extract.units import Unit

LONGEST = 10  # units of a speaker
ENDS = frozenset(("that", "colon", "comma", "stop", "dot", "quote", "sub", "who", "harm", "close", "open", "neg", "no", "be", "verb"))
ENDS_TOO = frozenset(("time", "adv", "prep", "by", "amidst", "include", "num", "and", "modal", "weapon"))
TOLD = frozenset(("that", "colon", "harm", "no", "neg"))  # units of what is told behind the speaker
BOUNDS = frozenset(("stop", "dot", "comma", "sub", "colon", "say", "harm", "quote", "dash", "close", "and", "that"))
TELLING = frozenset(("say", "claim", "deny"))


def mention_behind(units: list[Unit], at: int) -> Mention | None:
    """The speaker that a word of telling at a unit has, in a language whose verbs stand first."""
    role = role_of(units[at])
    if role == "preposition":
        return _according(units, at)
    if role in TELLING and not (at and units[at - 1].kind == "the"):
        return _subject(units, at)
    if role == "noun" or units[at].sense("named") is not None:
        return _headed(units, at) or _credited(units, at)
    return None


def _according(units: list[Unit], at: int) -> Mention | None:
    """As in "according to the ministry"; "according to what the ministry said" is the verb's."""
    first = _behind_small_words(units, at + 1)
    end = _end_of_owned(units, first)
    if any(role_of(unit) in TELLING for unit in units[first : end + 1]) or not _could_speak(units[first:end]):
        return None
    opens = all(unit.kind in ("and", "adv", "sub") for unit in units[:at])
    return Mention(first, end, leads=opens, local=not opens)


def _subject(units: list[Unit], at: int) -> Mention | None:
    """Whoever stands behind the verb, else right before it; nobody at all where it only goes on: "and added that ..."."""
    first = _behind_small_words(units, at + 1)
    end = _end_of_owned(units, first)
    if role_of(units[at]) == "claim":  # "accused the rescuers the army of": whoever is accused stands behind them
        end = next((k for k in range(first + 1, end) if units[k].kind == "force"), end)
    if _could_speak(units[first:end]):
        return Mention(first, end, leads=any(unit.kind in TOLD for unit in units[end:]))
    if first < len(units) and units[first].kind in ("that", "colon"):
        return _before(units, at) or Mention(at, at + 1, leads=True, again=True)
    return None


def _before(units: list[Unit], at: int) -> Mention | None:
    """As in "The mayor said that ...", the rare order."""
    first = at
    while first > 0 and (units[first - 1].kind not in BOUNDS or role_of(units[first - 1]) == "noun") and at - first < LONGEST:
        first -= 1
    return Mention(first, at, leads=True) if _could_speak(units[first:at]) else None


def _headed(units: list[Unit], at: int) -> Mention | None:
    """As in "The rescuers: ten were killed", at the head of its clause; more words of the name may follow."""
    first = at - 1 if at and units[at - 1].kind == "the" else at
    end = _end_of_owned(units, at)
    if end >= len(units) or units[end].kind != "colon" or end + 1 >= len(units) or not _opens(units, first):
        return None
    return Mention(first, end, leads=True)


def _opens(units: list[Unit], at: int) -> bool:
    return at == 0 or units[at - 1].kind in ("stop", "dash", "dot", "close", "quote") or (at < 3 and units[at - 1].kind == "word")


def _credited(units: list[Unit], at: int) -> Mention | None:
    """As in "(local sources)" or "Source: the network" at the end of the sentence."""
    end = len(units) - 1 if units[-1].kind == "dot" else len(units)
    first = at - 1 if at and units[at - 1].kind == "the" else at
    if first and units[first - 1].kind == "open" and end > at and units[end - 1].kind == "close":
        return Mention(first, end - 1, leads=False)
    labelled = first > 1 and units[first - 1].kind == "colon" and role_of(units[first - 2]) == "noun"
    return Mention(first, end, leads=False) if labelled and end - first <= LONGEST else None


def _end(units: list[Unit], first: int) -> int:
    end = first
    while end < len(units) and end - first < LONGEST and units[end].kind not in ENDS:
        if end > first and (units[end].kind in ENDS_TOO or _is_verb_of_telling(units[end])):
            break
        end += 1
    return end


def _end_of_owned(units: list[Unit], first: int) -> int:
    """The same, with whose it is: "the command of the army", "a statement issued by the ministry"."""
    end = _end(units, first)
    while end + 1 < len(units) and end - first < LONGEST and _is_owner(units[end]):
        behind = _end(units, end + 1)
        if not _could_speak(units[end + 1 : behind]):
            break
        end = behind
    return end


def _is_owner(unit: Unit) -> bool:
    entry = unit.sense("grammar")
    return entry is not None and entry.meaning["kind"] == "prep" and "owner" in entry.meaning


def _behind_small_words(units: list[Unit], at: int) -> int:
    """Past times and pronouns between a verb of telling and who tells: "told us yesterday the mayor", "said in it the mayor"."""
    while at < len(units):
        if units[at].kind in ("time", "adv", "owned"):
            at += 1
        elif units[at].kind == "prep" and at + 1 < len(units) and units[at + 1].kind == "owned":
            at += 2
        else:
            break
    return at


def _is_verb_of_telling(unit: Unit) -> bool:
    return role_of(unit) in TELLING and unit.kind == "say"


def _could_speak(units: list[Unit]) -> bool:
    """A source, a body of the register, people of a known sort, somebody by name."""
    if not units or all(unit.kind in ("the", "owned", "he", "they", "num") for unit in units):
        return False
    return any(unit.kind in ("people", "cap", "force") or role_of(unit) == "noun" or _is_known(unit) for unit in units)


def _is_known(unit: Unit) -> bool:
    return any(unit.sense(section) is not None for section in ("named", "nations", "forces"))
