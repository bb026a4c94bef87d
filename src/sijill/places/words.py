"""The words of a language that stand beside place names, in the shape the finder wants them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sijill.domain.place import Level
from sijill.languages.pack import Pack, load_pack, packs_available

NEVER = "(?!)"
KINDS = (
    "province_words", "district_words", "district", "city_words", "town_words", "village_words", "neighbourhood_words", "camp_words",
    "land_words",
)  # fmt: skip
VOCABULARY = ("attacks", "forces", "grammar", "harms", "people", "speech", "times", "weapons")
THINGS = ("area_words", "facility_words", "water_words", "road_words")
# What stands before a word, above the flags of the word itself: it goes on; the article; "eastern "; what may stand before a name; "of".
INSIDE, AFTER_ARTICLE, AFTER_PART, CUE, OF = 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12
TAIL = 4  # code points
_ARTICLE_ENDS = frozenset(two + link for two in ("al", "el", "sh", "as", "ar", "an", "at", "ad", "az", "ed", "ez", "er") for link in "- ")
_OF_ENDS = frozenset((" of ", " al-", "the "))
_CUES = frozenset(
    (
        " in ",
        " at ",
        " of ",
        "een ",
        "red ",
        "ran ",
        "ked ",
        "ear ",
        "the ",
        " al-",
        " el-",
        "ash-",
        "ad-",
        "an-",
        " on ",
        "rom ",
        "med ",
        "led ",
        "ged ",
        "bed ",
        "ded ",
        "ide ",
        "and ",
        ", ",
    )
)
_WORD = re.compile(r"\S+")
_NEXT = re.compile(r"(?:,?\s+(?=[^\W\d_])|(?=['’]s))([^\W\d_]*)")  # the word behind a name, or nothing but its genitive
_LETTERS = re.compile(r"[^\W\d_]*")
_VAGUE = ("a", "an", "few", "some")  # distances without a figure
DATA = Path(__file__).parent / "data"


class Tails(dict[str, int]):
    """What the last four code points before a word tell, looked up once: a sum of INSIDE, AFTER_ARTICLE, AFTER_PART, CUE and OF."""

    def __init__(self, parts: Iterable[str]) -> None:
        super().__init__()
        self._parts = frozenset(word[-3:] for word in parts)

    def __missing__(self, tail: str) -> int:
        told = INSIDE if not tail or tail[-1].isalnum() else 0
        told |= AFTER_ARTICLE if tail[-3:].lower() in _ARTICLE_ENDS else 0
        told |= AFTER_PART if tail[:-1] in self._parts else 0
        told |= CUE if tail in _CUES else 0
        told |= OF if tail in _OF_ENDS else 0
        self[tail] = told
        return told


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Place words of one language. ``levels`` tells what "X <word>" or "the <word> of X" is; the patterns match beside a name."""

    levels: Mapping[str, Level]
    before: re.Pattern[str]  # at the end of what stands before a name, in small letters: groups near, off, distance, unit, direction ...
    after: re.Pattern[str]  # at the start of what stands after a name: a place word
    belonging: re.Pattern[str]  # after a name: "man", "police"
    prepositions: frozenset[str]
    parts: frozenset[str]
    scene: tuple[str, ...]  # endings of what stands before a place more often than before anything else
    settlement_of: re.Pattern[str]  # at the end of what stands before, in small letters: "the village of "
    settlement_after: re.Pattern[str]  # at the start of what stands after: " village"
    settlement_starts: frozenset[str]  # its first four letters
    thing_after: re.Pattern[str]  # at the start of what stands after: " vegetable market", " hills"; no force's "base"
    announcing: re.Pattern[str]  # at the end of what stands before, in small letters: "the attack on "
    tails: "Tails"
    first_words: frozenset[str]  # what it may begin with
    last_words: frozenset[str]  # what a match of ``before`` may end in
    described: re.Pattern[str]  # places without a name: groups side, part, zone, held
    here: re.Pattern[str]  # the place where a report was written
    sides: Mapping[str, str]  # "west" and "western": "western"
    roads: frozenset[str]
    road_before: re.Pattern[str]  # at the end of what stands before: "the road between "
    numbered_roads: re.Pattern[str]
    facilities: frozenset[str]
    waters: frozenset[str]
    ways: frozenset[str]  # roads, facilities and waters
    titles: frozenset[str]
    verbs: re.Pattern[str]
    organisations: frozenset[str]
    units: Mapping[str, float]
    vocabulary: frozenset[str]  # words of the pack that are no names
    heads: frozenset[str]  # what names of places begin with: "tell", "kafr"
    telling: frozenset[str]  # first letters of all that ``after``, ``verbs`` and ``belonging`` match

    def look_on(self, after: str) -> bool:
        """A place word, a verb or a noun may follow: a first look, which passes over nearly all that stands after names."""
        following = _NEXT.match(after)
        return following is not None and (following[1].lower() in self.telling or not following[1])

    def look_back(self, before: str) -> re.Match[str] | None:
        """The place words at the end of what stands before a name ("10 km west of ", "the town of "), the longest run of them."""
        last = before.split()[-2:]
        if not before[-1:].isspace() or not last or last[-1].lower() not in self.last_words:
            return None
        if last[-1] == "from" and last[0] not in self.units and last[0] != "away":
            return None
        small = before.replace("\u0130", "I").lower()  # the one letter whose small form is longer
        starts = [found.start() for found in _WORD.finditer(small) if found[0] in self.first_words or found[0][0].isdigit()]
        return next((match for start in starts if (match := self.before.fullmatch(small, start)) and match.group().strip()), None)


@lru_cache(maxsize=8)
def place_words(lang: str) -> PlaceWords:
    """The place words of a language, or of English for a language without a pack."""
    return _compiled(load_pack(lang if lang in packs_available() else "en"))


@lru_cache(maxsize=8)
def _compiled(pack: Pack) -> PlaceWords:
    section = pack["places"]
    levels = {word.lower(): Level(entry.meaning["level"]) for entry in section.values() if "level" in entry.meaning for word in entry.words}
    units = {word: float(entry.meaning["unit_km"]) for entry in section.values() if "unit_km" in entry.meaning for word in entry.words}

    def words(name: str) -> frozenset[str]:
        return frozenset(word.lower() for word in section[name].words) if name in section else frozenset()

    level = _any(levels)
    kinds = frozenset(word for name in KINDS for word in words(name))
    things = frozenset(word for name in THINGS for word in words(name)) - words("held_words") | words("deed_words")
    settled, trade = _any(kinds), _trade(words("trade_words"))
    return PlaceWords(
        levels,
        _before(
            _any(set(levels) - words("facility_words") - words("road_words") - words("water_words")),
            _any(words("near_words")),
            _any(words("part_words")),
            _any(words("direction_words")),
            _any(unit.lower() for unit in units),
        ),
        re.compile(rf"\s+{trade}(?P<level>{level})(?![^\W_])(?!\s+of\s+(?-i:[a-z]))", re.IGNORECASE),
        re.compile(rf"\s+(?:{_any(words('belonging_words'))})(?![^\W_])"),
        words("place_prepositions"),
        frozenset(word.split()[-1] for word in words("part_words")),
        tuple(f" {word} " for word in words("scene_words")),
        re.compile(rf"(?<![^\W_])(?:{settled})\s+of\s+(?:the\s+|al-)?$"),
        re.compile(rf"\s+(?:{settled})(?![^\W_])"),
        frozenset(word[:4] for word in (*kinds, *things, *words("trade_words"), *words("part_words"))),
        re.compile(rf"\s+(?:(?:{_any(words('part_words'))})\s+)?{trade}(?:{_any(things)})(?![^\W_])"),
        re.compile(rf"(?:{_pattern(pack, 'announcing')})(?:the\s+|al-)?$"),
        Tails(words("part_words")),
        _first(levels, words("near_words"), words("part_words"), words("direction_words"), _VAGUE),
        frozenset(phrase.split()[-1] for phrase in (*levels, *words("near_words"), *words("part_words"), "of", "the", "from")),
        _described(pack), re.compile(_pattern(pack, "here")),
        {word: word if word.endswith("ern") else f"{word}ern" for word in (*words("direction_words"), *words("part_words"))},
        words("road_words"),
        re.compile(rf"\b(?:{_any(words('road_words'))})\s+(?:{_pattern(pack, 'linking')})\s+$", re.IGNORECASE),
        re.compile(_pattern(pack, "numbered_roads")),
        words("facility_words"), words("water_words"), words("road_words") | words("facility_words") | words("water_words"),
        words("person_titles"),
        re.compile(rf"(?:,?\s+(?:{_any(word for word in words('person_verbs') if not word.startswith(chr(39)))})|['’]s\s+wife)(?![^\W_])"),
        words("organisation_words"), units, _vocabulary(pack), _heads(pack),
        _first_letters(levels, words("trade_words"), words("person_verbs"), words("belonging_words")),
    )  # fmt: skip


def _before(kind: str, near: str, part: str, direction: str, units: str) -> re.Pattern[str]:
    """What may stand before a name, put together from the words of a pack."""
    amount = r"\d+(?:[.,]\d+)?|an?|few|some"
    return re.compile(
        rf"(?:(?P<near>{near})\s+(?:the\s+)?|(?P<off>{amount})\s?(?P<off_unit>{units})\s+(?:away\s+)?from\s+(?:the\s+)?"
        rf"|(?:(?P<distance>{amount})\s?(?P<unit>{units})\s+(?:to\s+the\s+)?)?"
        rf"(?P<direction>{direction})(?:\s+side)?\s+of\s+(?:the\s+)?|(?P<side>{part})\s+(?:parts?\s+of\s+)?)?"
        rf"(?:(?P<level>{kind})\s+(?:of\s+)?(?:the\s+)?)?(?:(?P<part>{part})\s+)?"
    )


def _described(pack: Pack) -> re.Pattern[str]:
    """The pattern of places without a name, the words of other entries put into it."""
    pattern = _pattern(pack, "described")
    filled = re.sub(r"\{([a-z_]+)\}", lambda name: _any(pack["places"][name[1]].words), pattern)
    return re.compile(filled if pattern != NEVER else "(?P<side>(?P<part>(?P<zone>(?P<held>(?P<unit>(?!))))))")


def _heads(pack: Pack) -> frozenset[str]:
    entries = (pack["persons"].get("place_heads"), pack["places"].get("name_heads"))
    return frozenset(word for entry in entries if entry for word in entry.words)


def _vocabulary(pack: Pack) -> frozenset[str]:
    return frozenset(word for name in VOCABULARY for phrase, _ in pack.words(name) for word in phrase.split())


def _trade(words: frozenset[str]) -> str:
    """The pattern of what may stand between a name and a thing in it, each with its blank."""
    return rf"(?:(?:{_any(words)})\s+){{0,2}}" if words else ""


def _first(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrases in lists for phrase in phrases)


def _first_letters(*lists: Iterable[str]) -> frozenset[str]:
    """The letters that each word begins with, up to a sign or a digit."""
    return frozenset(found[0] for words in lists for word in words if (found := _LETTERS.match(word)))


def _pattern(pack: Pack, name: str) -> str:
    """The pattern of an entry, or one that matches nothing."""
    entry = pack["places"].get(name)
    return entry.pattern if entry and entry.pattern else NEVER


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def ordinary_names() -> frozenset[str]:
    """Names of places that are ordinary words, folded."""
    return _listed("ordinary.en.txt")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of persons, folded."""
    return _listed("given_names.txt")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Family names of persons, folded."""
    return _listed("surnames.txt")


def _listed(name: str) -> frozenset[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
