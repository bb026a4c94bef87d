"""A sentence as a row of units: number phrases, people, harm words, small words, and everything else."""

from dataclasses import dataclass

import regex

from sijill.domain.quantity import Modifier
from sijill.domain.span import Span
from sijill.extract.amounts import Amount, is_enclosed, read_amount, read_equal
from sijill.extract.lexicon import NO_SENSES, Lexicon, Node, Senses
from sijill.extract.roles import NO_ROLES
from sijill.extract.tokens import Tokens
from sijill.extract.vocabulary import MARKS, kind_of, vocabulary_of
from sijill.languages import Entry

AGE_MARKS = (",", "-")
HYPHENS = ("-", "/")
LIKE_LETTERS = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"}  # written for them inside words
NOUN_REACH = 3  # tokens from "as many" to its noun of people: "as many armed villagers"


@dataclass(slots=True)
class Unit:
    """Tokens ``[first, last)`` that act as one. ``kind`` is what the clause reader sees; ``senses`` are all readings the pack knows;
    ``roles`` the parts that its word or phrase plays in rules.
    """

    kind: str
    first: int
    last: int
    word: str
    senses: Senses
    amount: Amount | None = None
    roles: frozenset[str] = NO_ROLES
    listed: int = 0  # how many ages it holds: "aged six and nine"

    def sense(self, section: str) -> Entry | None:
        """The reading from one section of the pack."""
        return self.senses.get(section) if self.senses else None


def read_units(tokens: Tokens, lexicon: Lexicon, blocked: list[Span]) -> list[Unit]:
    """The units of a sentence. Numbers inside ``blocked`` spans (times) are no amounts."""
    units: list[Unit] = []
    _mend(tokens, lexicon)
    words, starts, size, at = tokens.words, tokens.starts, len(tokens), 0
    alone = list(map(vocabulary_of(lexicon).__getitem__, tokens.written))
    times = {block.start: block.end for block in blocked}
    while at < size:
        kind, senses, phrases, counts, roles = alone[at]
        unit = None
        if times and starts[at] in times:
            unit = _time(tokens, at, times[starts[at]])
        elif counts:
            unit = _counted(tokens, lexicon, at, blocked) or _equal(tokens, lexicon, at, units)
        if unit is None and "both" in roles and _are_two(tokens, lexicon, at + 1):
            unit = Unit("num", at, at + 1, words[at], NO_SENSES, Amount(Modifier.EXACT, 2, None, at, at + 1))
        if unit is not None:
            unit.roles = roles
        elif counts or (phrases is not None and _may_go_on(phrases, words, at)):
            unit = _phrase(tokens, lexicon, at)
        else:
            unit = Unit(kind, at, at + 1, words[at], senses, None, roles)
        at = unit.last
        if unit.kind == "dash" and units and units[-1].kind == "dash":
            units[-1].last = at  # "--" is one dash
            continue
        units.append(unit)
    return units


def _are_two(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """A noun of people stands there that no other is joined to: "both clerks", not "both clerks and guards"."""
    return lexicon.is_people(_word(tokens, at)) and "conjunction" not in lexicon.roles[_word(tokens, at + 1)]


def _counted(tokens: Tokens, lexicon: Lexicon, at: int, blocked: list[Span]) -> Unit | None:
    return _ages(tokens, lexicon, at) or _age(tokens, lexicon, at) or _number(tokens, lexicon, at, blocked)


def _equal(tokens: Tokens, lexicon: Lexicon, at: int, before: list[Unit]) -> Unit | None:
    """As in "two clerks and as many guards", not "not nearly as many", "as many as could be reached", nor "and as many escaped"."""
    told = next((unit.amount for unit in reversed(before) if unit.kind == "num" and unit.amount is not None), None)
    amount = read_equal(tokens, lexicon, at, told) if told is not None else None
    if amount is None or before[-1].kind in ("neg", "no", "num", "adv") or "lessens" in before[-1].roles:
        return None
    return Unit("num", at, amount.last, tokens.words[at], NO_SENSES, amount) if _is_said_of(tokens, lexicon, amount.last) else None


def _is_said_of(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """A noun of people follows, or a word that harms them, a preposition, or the end of the clause: "an equal number."."""
    word = _word(tokens, at)
    node = lexicon.root.get(word)
    senses = node.senses if node is not None and node.senses is not None else NO_SENSES
    placed = "grammar" in senses and senses["grammar"].meaning["kind"] in ("prep", "of", "be")
    ahead = any(lexicon.is_people(each) for each in tokens.words[at : at + NOUN_REACH])
    return "harms" in senses or placed or ahead or not word or word in MARKS


def _may_go_on(phrases: Node, words: list[str], at: int) -> bool:
    """A longer phrase may begin with this word: the next goes on with it, a hyphen between them passed over."""
    following = words[at + 1 : at + 3]
    return bool(following) and (following[0] in phrases or (following[0] == "-" and following[-1] in phrases))


def _mend(tokens: Tokens, lexicon: Lexicon) -> None:
    """Words broken on purpose ("k*lled") are read as the one word of harm they can be; the text keeps its own letters."""
    for at in [at for at, word in enumerate(tokens.words) if "*" in word]:
        word = tokens.words[at]
        if len(word) > 2 and (known := _unbroken(lexicon, "".join("\\p{L}" if letter == "*" else regex.escape(letter) for letter in word))):
            tokens.words[at] = known
    for at in range(len(tokens) - 2, 0, -1):
        if (letters := LIKE_LETTERS.get(tokens.words[at])) is not None and _is_inside_word(tokens, at):
            before, behind = regex.escape(tokens.words[at - 1]), regex.escape(tokens.words[at + 1])
            if known := _unbroken(lexicon, f"{before}[{letters}]{behind}"):
                _join(tokens, at - 1, at + 2, known)


def _unbroken(lexicon: Lexicon, pattern: str) -> str | None:
    """The one word of harm that a pattern can be."""
    fits = {known for known in lexicon.broken if regex.fullmatch(pattern, known)}
    return fits.pop() if len(fits) == 1 else None


def _is_inside_word(tokens: Tokens, at: int) -> bool:
    """As in "w0unded": glued to letters on both sides."""
    glued = tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]
    return glued and tokens.words[at - 1].isalpha() and tokens.words[at + 1].isalpha()


def _join(tokens: Tokens, first: int, last: int, word: str) -> None:
    """One token for several: the word that is read, where the text has its own letters."""
    tokens.written[first:last] = [word]
    tokens.words[first:last] = [word]
    tokens.starts[first:last] = [tokens.starts[first]]
    tokens.ends[first:last] = [tokens.ends[last - 1]]


def _time(tokens: Tokens, at: int, end: int) -> Unit:
    """Words of a time act as one and count nobody."""
    last = at + 1
    while last < len(tokens) and tokens.starts[last] < end:
        last += 1
    return Unit("time", at, last, tokens.words[at], NO_SENSES)


def _ages(tokens: Tokens, lexicon: Lexicon, at: int) -> Unit | None:
    """As in "aged six and nine", "ages 4 to 9": ages count nobody, however many they are."""
    if tokens.words[at] not in lexicon.aged and tokens.words[at] not in lexicon.aged_digits:
        return None
    end = at + 1
    if end + 1 < len(tokens) and tokens.words[end] in lexicon.aged_links:
        end += 1
    begin, ages, listed = end, 0, end == at + 1
    if tokens.words[at] in lexicon.aged_digits and not tokens.words[min(end, len(tokens) - 1)][:1].isdigit():
        return None
    while end < len(tokens):
        amount = (
            read_amount(tokens, lexicon, end) if tokens.words[end][:1].isdigit() or tokens.words[end] in lexicon.number_starts else None
        )
        if amount is not None and amount.n is not None and not (end > begin and lexicon.is_people(_word(tokens, amount.last))):
            end, ages = amount.last, ages + 1
        elif _joins_ages(lexicon, tokens.words[end]) and end + 1 < len(tokens) and end > begin:
            end += 1
        else:
            break
    while end > begin and _joins_ages(lexicon, tokens.words[end - 1]):
        end -= 1
    listed = listed and not any(_plays(lexicon, word, "goal") or word == "-" for word in tokens.words[begin:end])  # "aged 4 to 9"
    return Unit("age", at, end, tokens.words[at], NO_SENSES, listed=ages if listed else 0) if end > begin else None


def _plays(lexicon: Lexicon, word: str, role: str) -> bool:
    return role in lexicon.roles[word]


def _joins_ages(lexicon: Lexicon, word: str) -> bool:
    return word in lexicon.age_joins or word in AGE_MARKS


def _age(tokens: Tokens, lexicon: Lexicon, at: int) -> Unit | None:
    """As in "11-year-old", "seven-month-old", "a 16-year girl": an age, whose number counts nobody."""
    words = tokens.words
    end = at + 1
    if not (words[at][:1].isdigit() or words[at] in lexicon.number_starts) or not _age_ahead(words, lexicon, at):
        return None
    amount = read_amount(tokens, lexicon, at)
    end = amount.last if amount is not None and amount.n is not None else end
    if words[end : end + 1] == ["-"] and "coordinator" in lexicon.roles[_word(tokens, end + 1)] and end + 2 < len(words):
        both = _age(tokens, lexicon, end + 2)  # "their 11- and 8-year-old girls"
        return Unit("age", at, both.last, words[at], NO_SENSES, amount) if both is not None else None
    rest = [word for word in words[end : end + 5] if word not in HYPHENS][:2]
    if len(rest) < 2 or rest[0] not in lexicon.age_units:
        return None
    if rest[1] in lexicon.age_tails:
        while words[end] not in lexicon.age_tails:
            end += 1
        return Unit("age", at, end + 1, words[at], NO_SENSES, amount)
    if words[end] == "-" and lexicon.is_people(rest[1]) and "many_of_an_age" not in lexicon.roles[rest[1]]:
        return Unit("age", at, end + 2, words[at], NO_SENSES, amount)
    return None


def _word(tokens: Tokens, at: int) -> str:
    return tokens.words[at] if at < len(tokens) else ""


def _age_ahead(words: list[str], lexicon: Lexicon, at: int) -> bool:
    return not lexicon.age_tails.isdisjoint(words[at + 2 : at + 8]) or (len(words) > at + 2 and words[at + 1] == "-")


def _number(tokens: Tokens, lexicon: Lexicon, at: int, blocked: list[Span]) -> Unit | None:
    word = tokens.words[at]
    digits = word[:1].isdigit() or is_enclosed(tokens, at)
    if not digits and word not in lexicon.number_starts:
        return None
    amount = read_amount(tokens, lexicon, at)
    if amount is None:
        if word[:1].isdigit():
            return Unit("figure", at, at + 1, word, NO_SENSES)
        return None
    if (amount.is_vague or digits) and (hit := lexicon.senses_at(tokens.words, at)) is not None and hit[0] > amount.last:
        return None  # "most of them" is no number of "them", and nobody counts "911 calls"
    span = Span(tokens.starts[amount.first], tokens.ends[amount.last - 1])
    if any(span.overlaps(other) for other in blocked):
        return Unit("figure", at, amount.last, word, NO_SENSES)
    return Unit("num", at, amount.last, word, NO_SENSES, amount)


def _phrase(tokens: Tokens, lexicon: Lexicon, at: int) -> Unit:
    written, word = tokens.written[at], tokens.words[at]
    if word in MARKS:
        return Unit(MARKS[word], at, at + 1, word, NO_SENSES)
    end, kind, senses = at + 1, *kind_of(written, 1, NO_SENSES)
    for longest, told in lexicon.phrases_at(tokens.words, at):
        found, held = kind_of(written, longest - at, told)
        if held:  # a name needs its capital: "suspected herders" may be one, or two words
            end, kind, senses = longest, found, held
            break
    whole = " ".join(tokens.words[at:end])
    return Unit(kind, at, end, whole, senses, None, lexicon.roles[whole])
