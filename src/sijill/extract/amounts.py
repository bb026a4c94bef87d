"""Number phrases: digits with any grouping, words, dozens, ranges, and the modifiers that bound them."""

from dataclasses import dataclass

from sijill.domain.filling import quickly_filled
from sijill.domain.quantity import Modifier
from sijill.extract.lexicon import Lexicon
from sijill.extract.linked_numbers import read_linked
from sijill.extract.tokens import Tokens
from sijill.languages import Entry

_GROUPING = str.maketrans({"\u00a0": None, "\u202f": None, "\u066c": ",", "\u066b": "."})
LARGEST = 10**10  # no count of people is larger; longer digit strings are identifiers
ENCLOSED = {"(": ")", "/": "/"}  # marks that a number may stand between: "(11)", "/11/"


@quickly_filled
@dataclass(frozen=True, slots=True)
class Amount:
    """A number phrase before any profile: its modifier, its number (and the second of a range), and its tokens ``[first, last)``.

    ``times``: how often a vague word is meant, as in "tens of thousands".
    """

    modifier: Modifier
    n: int | None
    m: int | None
    first: int
    last: int
    times: int = 1

    @property
    def is_vague(self) -> bool:
        """No digits or number words stand in it."""
        return self.n is None


def read_amount(tokens: Tokens, lexicon: Lexicon, at: int) -> Amount | None:
    """The number phrase that begins at a token, or None."""
    if not _may_begin(tokens.words, lexicon, at) or _is_come_up(tokens, lexicon, at) or _is_ordinal(tokens, lexicon, at):
        return None
    if hit := _entry(lexicon, tokens, at, "all_but"):
        return _all_but(tokens, lexicon, at, hit[0])
    if (share := _share(tokens, lexicon, at)) is not None:
        return share
    if hit := _vague_word(lexicon, tokens, at):
        return _vague(tokens, lexicon, hit, at, at)
    modifier, core = _modifiers(tokens, lexicon, at)
    if core > at and (hit := _vague_word(lexicon, tokens, core)):
        return _vague(tokens, lexicon, hit, at, core)
    opened = is_enclosed(tokens, core)
    first = _core(tokens, lexicon, core + opened)
    if first is None or (opened and _word(tokens, first[1]) != ENCLOSED[tokens.words[core]]):
        return None
    value, end = first
    end += opened
    if modifier is Modifier.AT_LEAST and (most := _at_most(tokens, lexicon, end, value)) is not None:
        return Amount(Modifier.RANGE, value, most[0], at, most[1])
    bound, last = _after(tokens, lexicon, end)
    second = _second(tokens, lexicon, end, value, at)
    if second is not None and bound is None:
        if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
            return Amount(modifier, value, None, at, second[1])
        return Amount(Modifier.RANGE, value, second[0], at, second[1])
    return Amount(bound or modifier, value, None, at, last if bound else end)


def _is_ordinal(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """As in "the twenty-third victim", who is one: behind the tens, a hyphen and an ordinal."""
    return _word(tokens, at + 1) == "-" and _plays(tokens, lexicon, at + 2, "ordinal_tail")


def _at_most(tokens: Tokens, lexicon: Lexicon, at: int, least: int) -> tuple[int, int] | None:
    """The second bound of "at least six and at most nine", "a minimum of six and a maximum of nine", and the token behind it."""
    if not _plays(tokens, lexicon, at, "conjunction"):
        return None
    modifier, core = _modifiers(tokens, lexicon, at + 1)
    most = _core(tokens, lexicon, core) if modifier is Modifier.UP_TO else None
    return most if most is not None and most[0] > least else None


def _is_come_up(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """As in "has gone up to 29": where a count has come to, no bound."""
    if not _plays(tokens, lexicon, at - 1, "goes_up"):
        return False
    hit = _entry(lexicon, tokens, at, "modifier")
    return hit is not None and hit[1].meaning.get("modifier") == Modifier.UP_TO


def is_enclosed(tokens: Tokens, at: int) -> bool:
    """A number between two marks begins there: "(11)", "/11/"; "5/11/2031" is a date."""
    mark = _word(tokens, at)
    if mark not in ENCLOSED or not _word(tokens, at + 1)[:1].isdigit():
        return False
    return mark == "(" or (_word(tokens, at + 2) == "/" and not (_is_glued(tokens, at) and _word(tokens, at - 1)[:1].isdigit()))


def _is_glued(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.ends[at - 1] == tokens.starts[at]


def _may_begin(words: list[str], lexicon: Lexicon, at: int) -> bool:
    """A first look that passes over most of the words that begin a number only with others behind them: "the", "in", "a"."""
    word = words[at]
    if word[:1].isdigit() or word in ENCLOSED or word in lexicon.betweens:
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in lexicon.numbers and "indefinite_article" in lexicon.roles[word]:
        return True
    node = lexicon.numbers.get(word)
    return node is not None and (node.senses is not None or following in node or following == "-")


def _vague(tokens: Tokens, lexicon: Lexicon, hit: tuple[int, Entry], at: int, core: int) -> Amount:
    """A vague word, with the "of" that ties it to its noun ("dozens of people", but not "dozens of them")."""
    end = hit[0]
    tied = _plays(tokens, lexicon, end, "partitive") and not _plays(tokens, lexicon, end + 1, "known_before")
    return Amount(Modifier(hit[1].meaning["modifier"]), None, None, at, end + tied, int(hit[1].meaning.get("times", 1)))


def read_equal(tokens: Tokens, lexicon: Lexicon, at: int, told: Amount) -> Amount | None:
    """As in "two clerks and as many guards", "twice as many": the number told before, or a multiple of it."""
    hit = _entry(lexicon, tokens, at, "equal")
    if hit is None or told.n is None:
        return None
    value = int(hit[1].meaning["value"])
    return Amount(told.modifier, told.n * value, None if told.m is None else told.m * value, at, hit[0])


def _all_but(tokens: Tokens, lexicon: Lexicon, at: int, behind: int) -> Amount | None:
    """As in "all but two of the 15": thirteen; "all but two" of nobody knows how many are most of them."""
    left = _core(tokens, lexicon, behind)
    if left is None:
        return None
    whole = _core(tokens, lexicon, left[1] + 2) if left[1] + 2 < len(tokens) else None
    if whole is None or whole[0] <= left[0]:
        return Amount(Modifier.MOST, None, None, at, left[1])
    return Amount(Modifier.EXACT, whole[0] - left[0], None, at, whole[1])


def _share(tokens: Tokens, lexicon: Lexicon, at: int) -> Amount | None:
    """As in "half of the 60", "every one of the 17", "one in five of the 50"; "one in five people" are some of them."""
    if hit := _entry(lexicon, tokens, at, "share"):
        end, part, size = hit[0], *map(int, hit[1].meaning["value"].split("/"))
    elif _word(tokens, at + 1) in lexicon.ratios and (found := _ratio(tokens, lexicon, at)) is not None:
        part, size, end = 1, *found
    else:
        return None
    whole = (
        _core(tokens, lexicon, end + 1 + (not _word(tokens, end + 1)[:1].isdigit())) if _plays(tokens, lexicon, end, "partitive") else None
    )
    if whole is not None:
        return Amount(Modifier.EXACT if part == size else Modifier.APPROXIMATELY, round(whole[0] * part / size), None, at, end)
    return Amount(Modifier.SOME, None, None, at, end) if hit is None else None


def _ratio(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[int, int] | None:
    """The five of "one in five" and the token behind it, where people, or some of whom, stand behind: "one in 2016" is none."""
    one, size = _core(tokens, lexicon, at), _core(tokens, lexicon, at + 2)
    if one is None or one != (1, at + 1) or size is None or size[0] < 2:
        return None
    return size if _plays(tokens, lexicon, size[1], "partitive") or lexicon.is_people(_word(tokens, size[1])) else None


def _word(tokens: Tokens, at: int) -> str:
    return tokens.words[at] if 0 <= at < len(tokens) else ""


def _plays(tokens: Tokens, lexicon: Lexicon, at: int, role: str) -> bool:
    return role in lexicon.roles[_word(tokens, at)]


def _vague_word(lexicon: Lexicon, tokens: Tokens, at: int) -> tuple[int, Entry] | None:
    """A vague word, or a plural of thousands without a number before it."""
    hit = _entry(lexicon, tokens, at, "vague") or _entry(lexicon, tokens, at, "scale")
    return hit if hit is not None and "modifier" in hit[1].meaning else None


def _entry(lexicon: Lexicon, tokens: Tokens, at: int, kind: str) -> tuple[int, Entry] | None:
    if at >= len(tokens):
        return None
    return next((hit for hit in lexicon.numbers_at(tokens.words, at) if hit[1].meaning["class"] == kind), None)


def _modifiers(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[Modifier, int]:
    found = Modifier.EXACT
    for _ in range(3):  # "at least about only": more than three are no number phrase
        hit = _entry(lexicon, tokens, at, "modifier")
        if hit is None or hit[1].meaning["place"] == "after":
            break
        if found is Modifier.EXACT:
            found = Modifier(hit[1].meaning["modifier"])
        at = hit[0]
        if _is_sum(tokens, lexicon, at):
            at += 3
    if _word(tokens, at) in lexicon.betweens:
        at += 1
    return found, at


def _is_sum(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """As in "at least a total of six"."""
    begins = _plays(tokens, lexicon, at, "indefinite_article") and _plays(tokens, lexicon, at + 1, "sum")
    return begins and _plays(tokens, lexicon, at + 2, "partitive")


def _core(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[int, int] | None:
    word = _word(tokens, at)
    if word[:1].isdigit():
        return _digits(tokens, lexicon, at)
    if word == "[" and _word(tokens, at + 2) == "]" and (found := _value(_word(tokens, at + 1))) is not None:
        return int(found), at + 3  # "at least [9] persons", a number the editor vouches for
    if "indefinite_article" in lexicon.roles[word] and (hit := _entry(lexicon, tokens, at + 1, "multiplier")):
        return int(hit[1].meaning["value"]), hit[0]
    return _with_digits(tokens, lexicon, read_linked(tokens, lexicon, at)) if lexicon.joiners else _spelled(tokens, lexicon, at)


def _with_digits(tokens: Tokens, lexicon: Lexicon, told: tuple[int, int] | None) -> tuple[int, int] | None:
    """As in "two thousand and-226": digits go on round thousands in words."""
    if told is None or told[0] % 1000 or not _word(tokens, told[1] + 1)[:1].isdigit():
        return told
    hit = _core(tokens, lexicon, told[1] + 1) if _word(tokens, told[1]) in lexicon.joiners else None
    return (told[0] + hit[0], hit[1]) if hit is not None and hit[0] < 1000 else told


def _digits(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[int, int] | None:
    written, end = tokens.words[at], at + 1
    inside = at > 0 and tokens.words[at - 1] == "/" and is_enclosed(tokens, at - 1)
    glued = (
        not inside
        and end < len(tokens)
        and tokens.starts[end] == tokens.ends[at]
        and (lexicon.writing is None or tokens.words[end] in "%°/")
    )
    if glued and (
        "genitive" in lexicon.roles[tokens.words[end]] or tokens.words[end] in ("%", "°", "/") or tokens.words[end][:1].isalpha()
    ):
        return None
    if (
        not inside
        and _is_glued(tokens, at)
        and (tokens.words[at - 1] in "$£€#/.+:@" or (lexicon.writing is None and tokens.words[at - 1][-1:].isalpha()))
    ):
        return None
    if (
        at > 1
        and tokens.words[at - 1] == "-"
        and tokens.ends[at - 1] == tokens.starts[at]
        and tokens.words[at - 2][-1:].isalpha()
        and tokens.ends[at - 2] == tokens.starts[at - 1]
    ):
        return None
    value = _value(written)
    multiplier = _entry(lexicon, tokens, end, "multiplier") or _entry(lexicon, tokens, end, "scale")
    if multiplier is not None and value is not None and multiplier[1].name != "dozen":
        value, end = value * int(multiplier[1].meaning["value"]), multiplier[0]
    elif multiplier is not None and value is not None:
        value, end = value * 12, multiplier[0]
    if value is None or value != int(value) or value > LARGEST:
        return None
    rest = _rest(tokens, lexicon, end, multiplier[1]) if multiplier is not None else None
    return (int(value) + rest[0], rest[1]) if rest is not None else (int(value), end)


def _rest(tokens: Tokens, lexicon: Lexicon, at: int, scale: Entry) -> tuple[int, int] | None:
    """As in "12 thousand and-418 dead", where a word joins the parts of a number: what goes on it is smaller than its scale."""
    hit = _core(tokens, lexicon, at + 1) if _word(tokens, at) in lexicon.joiners else None
    return hit if hit is not None and hit[0] < int(scale.meaning["value"]) else None


def _value(written: str) -> float | None:
    plain = written.translate(_GROUPING)
    groups = plain.replace(".", ",").split(",")
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0":
        return int("".join(groups))  # 1,600 and 300.000
    if len(groups) == 1:
        return int(plain) if plain.isdecimal() and len(plain) <= 11 else None
    return float(plain) if plain.count(".") == 1 and "," not in plain else None


def _spelled(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[int, int] | None:
    total = current = 0
    end, seen, last = at, False, 10**12
    while end < len(tokens):
        hit = _number_word(tokens, lexicon, end, seen)
        if hit is None:
            break
        after, entry = hit
        value, kind = int(entry.meaning["value"]), entry.meaning["class"]
        if kind == "hundreds" and (not seen or value < last):
            current, last = current + value, 100
        elif kind == "multiplier":
            current = max(current, 1) * value
            if value >= 1000:
                total, current = total + current, 0
            last = value
        elif seen and value >= last:
            break
        else:
            current += value
            last = 10 if kind == "ten" else 1
        end, seen = after, True
    return (total + current, end) if seen else None


def _number_word(tokens: Tokens, lexicon: Lexicon, at: int, seen: bool) -> tuple[int, Entry] | None:
    """The next word of a spelled number; "and" and hyphens are passed over only inside one."""
    linked = seen and _plays(tokens, lexicon, at, "conjunction")
    if linked and not _plays(tokens, lexicon, at - 1, "linked_to_units"):
        return None
    skip = at + 1 if linked or (seen and _word(tokens, at) == "-") else at
    for kind in ("unit", "ten", "hundreds", "multiplier"):
        hit = _entry(lexicon, tokens, skip, kind)
        if hit is not None and (seen or kind != "multiplier"):
            return hit
    return None


def _after(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[Modifier | None, int]:
    hit = _entry(lexicon, tokens, at, "modifier")
    if hit is not None and hit[1].meaning["place"] != "before":
        return Modifier(hit[1].meaning["modifier"]), hit[0]
    if _word(tokens, at) == "+":
        return Modifier.AT_LEAST, at + 1
    if _word(tokens, at) == "-" and at + 1 < len(tokens):  # "twenty-odd"
        bound, last = _after(tokens, lexicon, at + 1)
        return bound, last if bound else at
    return None, at


def _second(tokens: Tokens, lexicon: Lexicon, at: int, value: int, begin: int) -> tuple[int, int] | None:
    """The second number of a range: "20-30", "20 to 30", "two or three", "between 20 and 30"."""
    joiner, roles = _word(tokens, at), lexicon.roles[_word(tokens, at)]
    between = not lexicon.betweens.isdisjoint(tokens.words[begin:at])
    joined = between and ("conjunction" in roles or joiner in lexicon.joiners)
    if not (joiner == "-" or joiner in lexicon.ranges or joined) or ("goal" in roles and _plays(tokens, lexicon, begin - 1, "origin")):
        return None
    hit = _core(tokens, lexicon, at + 1)
    if hit is None or hit[0] <= value:
        return None
    return hit
