"""Names brought to keys under which their spellings meet: an exact key, a soft key with vowels, and a skeleton without them.

``fold`` only takes away what typists take away (case, accents, apostrophes, hyphens). ``soften`` and ``skeleton`` go further, for names
that travelled from Arabic or Cyrillic script into Latin by several roads: *Atareb/al-Atarib*, *Batbo/Batabo*, *Kafar Nouran/Kafr Nuran*.
"""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = "'’‘`´ʻʼʽʾʿˈ′‛\u02bb\u02bc\u0621.\u0640"
_SPACES = '-‐‑‒–—_/,;:()[]"“”«»،؛\u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\ufeff'
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h",
    "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "گ": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه", "ٱ": "ا", "ґ": "г", "ѐ": "е",
}  # fmt: skip
_FOLD: dict[int, str | None] = {
    **{ord(mark): None for mark in _APOSTROPHES},
    **{ord(space): " " for space in _SPACES},
    **dict.fromkeys((*range(768, 880), *range(1611, 1632), 1648, *range(1425, 1480))),
    **{ord(letter): plain for letter, plain in _LETTERS.items()},
}
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}

_ARTICLES = frozenset(
    ("al", "el", "ul", "il", "ar", "er", "as", "es",
     "ash", "esh", "at", "et", "ath", "eth", "ad", "ed", "adh", "edh", "az", "ez", "an", "en", "l")
)  # fmt: skip
_ARABIC = str.maketrans({
    "ا": "", "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ج": "j", "چ": "S", "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ر": "r", "ز": "z",
    "ژ": "z", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "g", "ف": "f", "ڤ": "f", "ق": "k", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "W", "ي": "Y",
})  # fmt: skip
_ARABIC_LONG = _ARABIC | {ord("ا"): "a", ord("و"): "u", ord("ي"): "i"}
_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "є": "ye", "ғ": "g", "қ": "k", "ө": "o", "ү": "u", "ә": "a",
})  # fmt: skip
_DIGRAPHS = (
    ("shch", "S"), ("tsch", "S"), ("sch", "S"), ("tch", "S"), ("ch", "S"), ("sh", "S"), ("kh", "x"), ("gh", "g"), ("dj", "j"),
    ("dh", "d"), ("th", "t"), ("ph", "f"), ("zh", "j"), ("ts", "s"), ("ck", "k"), ("q", "k"), ("c", "k"), ("p", "b"), ("v", "f"),
)  # fmt: skip
_VOWEL_RUNS = (
    (re.compile("ou|oo|uw|uu|w(?![aeiou])"), "u"),
    (re.compile("ai|ay|ei|ey"), "e"),
    (re.compile("iy+|yy+|ee|ii|y(?![aeiou])"), "i"),
    (re.compile("aw|au"), "o"),
)
WITH_ARTICLE = "+"
_VOWELS = "aiu"
_DOUBLED = re.compile(r"(.)\1+")
_FEMININE = re.compile("(?:eh|ah|ih|e|at|et)$")  # the spoken endings of taa marbuta


def fold(name: str) -> str:
    """The exact key: no case, accents, apostrophes, hyphens or doubled spaces; *Saint* and *St.* meet."""
    folded = unicodedata.normalize("NFKD", name.casefold()).translate(_FOLD)
    words = folded.split()
    if words and words[0] in _SHORT:
        words[0] = _SHORT[words[0]]
    return " ".join(words)


@lru_cache(maxsize=65536)
def soften(folded: str) -> str:
    """The key with vowels brought to three, articles and doubled letters gone, one word: what two spellings are compared by."""
    words = _without_articles(_latin(folded).split())
    soft = _DOUBLED.sub(r"\1", "".join(_soft_word(word) for word in words))
    return "a" + soft[1:] if soft[:1] in ("i", "u") else soft  # at the beginning a vowel only carries the glottal stop


@lru_cache(maxsize=65536)
def skeleton(folded: str) -> str:
    """The consonants in order, look-alike sounds brought together; Arabic, Cyrillic and Latin spellings of one name meet here."""
    words = _without_articles(folded.split())
    bones = [_arabic_bones(word) if "\u0600" <= word[0] <= "\u06ff" else _bones(word.translate(_CYRILLIC)) for word in words]
    # before another word a taa marbuta is spoken t and written ah, at, eh or et: it says nothing, so it goes
    return "".join(bone.removesuffix("t") for bone in bones[:-1]) + bones[-1] if bones else ""


def latinised(folded: str) -> str:
    """An Arabic key in the letters of softened Latin keys, long vowels written: short ones are not in the script."""
    words = (_bare_arabic(word) for word in folded.split())
    spelt = "".join((word[:-1] + "ا" if word.endswith("ه") else word).translate(_ARABIC_LONG) for word in words)
    return _DOUBLED.sub(r"\1", spelt)


def has_article(folded: str) -> bool:
    """The name begins with an Arabic article."""
    first, _, rest = folded.partition(" ")
    return (bool(rest) and first in _ARTICLES) or (folded.startswith("ال") and len(folded) > 4)


def marked(folded: str) -> str:
    """The softened name, marked if an article stands before it: how the index keeps it beside its skeleton."""
    return soften(folded) + (WITH_ARTICLE if has_article(folded) else "")


def same_ending(soft: str, other: str) -> bool:
    """Two softened spellings end alike: *Sukkari* and *Sukkariya*, *Jabla* and *Jabli* are different names."""
    return soft.endswith("ia") == other.endswith("ia") and (soft[-1:] in _VOWELS) * ord(soft[-1:] or " ") == (other[-1:] in _VOWELS) * ord(
        other[-1:] or " "
    )


def without_glued_article(folded: str) -> str:
    """The key with ``al`` taken off words it is glued to (*alnairab*), or the key itself."""
    return " ".join(word[2:] if word.startswith("al") and len(word) >= 6 else word for word in folded.split())


def script_of(text: str) -> str:
    """``"arabic"``, ``"cyrillic"`` or ``"latin"``, by the first letter of one of them; ``"other"`` else."""
    for character in text:
        if "\u0600" <= character <= "\u06ff":
            return "arabic"
        if "\u0400" <= character <= "\u052f":
            return "cyrillic"
        if character.isalpha() and ord(character) < 0x250:
            return "latin"
    return "other"


def _without_articles(words: list[str]) -> list[str]:
    kept = [_bare_arabic(word) for word in words if word not in _ARTICLES]
    return kept or words


def _bare_arabic(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        return word[2:]
    return word


def _latin(folded: str) -> str:
    return folded.translate(_CYRILLIC)


def _soft_word(word: str) -> str:
    if word[0] >= "\u0600":
        return word.removesuffix("ه") + "ا" if word.endswith("ه") else word
    word = _FEMININE.sub("a", word)
    for digraph, sound in _DIGRAPHS:
        if digraph in word:
            word = word.replace(digraph, sound)
    for run, vowel in _VOWEL_RUNS:
        word = run.sub(vowel, word)
    return word.replace("o", "u").replace("e", "i")


def _bones(word: str) -> str:
    for digraph, sound in _DIGRAPHS:
        if digraph in word:
            word = word.replace(digraph, sound)
    first, rest = word[:1], word[1:].removesuffix("h")
    start = {"w": "W", "y": "Y"}.get(first, "" if first in "aeiou" else first)
    return _DOUBLED.sub(r"\1", start + "".join(letter for letter in rest if letter not in "aeiouwy"))


def _arabic_bones(word: str) -> str:
    bones = word.translate(_ARABIC)
    first, rest = bones[:1], bones[1:].removesuffix("h")
    if not "ا" <= word[0] <= "ي" or word[0] in "اع":
        first, rest = "", bones.removesuffix("h")
    return _DOUBLED.sub(r"\1", first + rest.replace("W", "").replace("Y", ""))
