"""One name in many spellings: exactly, but for the article, by its consonants, by one letter more or less; each with its words."""

from rapidfuzz.distance import DamerauLevenshtein, Indel, LCSseq

from sijill.domain.place import Level
from sijill.places.folding import (
    WITH_ARTICLE,
    has_article,
    latinised,
    same_ending,
    script_of,
    skeleton,
    soften,
    without_glued_article,
)
from sijill.places.gazetteer import Gazetteer
from sijill.places.table import Row

_ALIKE = 0.79  # least likeness of the softened spellings where the skeletons are the same
_FEW_ALIKE = 0.87  # the same where they have few consonants
_VERY_ALIKE = 0.86  # least likeness where one consonant more or less stands in one of them
_FEW = 3  # consonants below which a skeleton says too little
_MANY = 4  # consonants from which spellings in two scripts may be compared, or a letter may be missing
_ACROSS, _ACROSS_FEW = 0.7, 0.79  # the same across scripts, where short vowels are missing on one side
_MADE_UP = 0.2  # what an article costs that no gazetteer has, where there are few consonants
EXACTLY = "written so in the gazetteer"
_ARTICLES = ("al", "el", "ar", "as", "ash", "at", "ad", "az", "an")


def rows_spelt(key: str, gazetteer: Gazetteer, country: str | None, *, letters: bool = True) -> tuple[tuple[Row, ...], str]:
    """The rows a folded name may stand for, and how its spelling leads to them.

    Inexact spellings are tried only within a country; without ``letters`` only spellings of the same consonants, which is quick.
    """
    for how, keys in ((EXACTLY, (key,)), ("written so but for the article", _article_variants(key))):
        numbers = dict.fromkeys(number for one in keys for number in gazetteer.named(one))
        rows = tuple(row for row in map(gazetteer.row, numbers) if country is None or row.country in (country, ""))
        if rows:
            return rows, how
    if country is None:
        return (), ""
    if rows := _by_skeleton(key, gazetteer, country):
        return rows, "another spelling of the same consonants"
    if not letters:
        return (), ""
    if rows := _by_letter(key, gazetteer, country):
        return rows, "a spelling one letter away"
    return tuple(map(gazetteer.row, gazetteer.named_together(key))), "written together with another place in the project's gazetteer"


def _article_variants(key: str) -> tuple[str, ...]:
    words = key.split()
    if script_of(key) == "arabic":
        bare = " ".join(word[2:] if word.startswith("ال") and len(word) > 3 else word for word in words)
        variants = (bare, "ال" + key, " ".join((*words[:-1], "ال" + words[-1])) if words else "", key.replace(" ", ""))
    else:
        bare = " ".join(words[1:]) if len(words) > 1 and words[0] in _ARTICLES else ""
        unglued = without_glued_article(key)
        variants = (bare, unglued, f"al {key}", f"al {unglued}" if unglued != key else "")
    return tuple(dict.fromkeys(one for one in variants if one and one != key))


def _by_skeleton(key: str, gazetteer: Gazetteer, country: str) -> tuple[Row, ...]:
    found: dict[int, float] = {}
    for variant in dict.fromkeys((key, without_glued_article(key))):
        bones = skeleton(variant)
        if len(bones) < 2:
            continue
        for soft, number in gazetteer.alike(country, bones):
            likeness = _likeness(variant, soft.removesuffix(WITH_ARTICLE), bones)
            if len(bones) <= _FEW and has_article(key) and not soft.endswith(WITH_ARTICLE):
                likeness -= _MADE_UP
            if likeness >= (_ALIKE if (soft[:1] >= "\u0600") == (variant[:1] >= "\u0600") else _ACROSS):
                found[number] = max(found.get(number, 0.0), likeness)
    return _best(found, gazetteer)


def _likeness(key: str, soft: str, bones: str) -> float:
    """How near two softened spellings are; across scripts only the consonants can be compared, and there must be enough of them."""
    own = soften(key)
    if (own[:1] >= "\u0600") != (soft[:1] >= "\u0600"):
        arabic, latin = (own, soft) if own[:1] >= "\u0600" else (soft, own)
        likeness = LCSseq.normalized_similarity(latinised(arabic), latin)
        return (
            float(likeness) if likeness >= (_ACROSS if len(bones) > _FEW else _ACROSS_FEW) and len(bones) >= _FEW + (own == latin) else 0.0
        )
    likeness = DamerauLevenshtein.normalized_similarity(own, soft)
    if likeness < 1.0 and (len(bones) < _FEW or not same_ending(own, soft)):
        return 0.0
    return float(likeness) if likeness >= _FEW_ALIKE or len(bones) > _FEW or _one_vowel_more(own, soft) else 0.0


def _one_vowel_more(own: str, soft: str) -> bool:
    """Of two spellings of the same consonants one has a vowel more inside: some hear it between two consonants, some do not."""
    return len(min(own, soft, key=len)) > _FEW and own[:2] == soft[:2] and Indel.distance(own, soft, score_cutoff=1) == 1


def _by_letter(key: str, gazetteer: Gazetteer, country: str) -> tuple[Row, ...]:
    """One consonant more or less; another consonant in its place is another name more often than not."""
    variant = without_glued_article(key)
    bones, own = skeleton(variant), soften(variant)
    if len(bones) < _MANY:
        return ()
    found: dict[int, float] = {}
    for other in gazetteer.skeletons_of(country):
        if other[:1] == bones[:1] and 0 < abs(len(other) - len(bones)) <= 1 and Indel.distance(bones, other, score_cutoff=1) == 1:
            for name, number in gazetteer.alike(country, other):
                soft = name.removesuffix(WITH_ARTICLE)
                likeness = DamerauLevenshtein.normalized_similarity(own, soft)
                if likeness >= _VERY_ALIKE and same_ending(own, soft):
                    found[number] = max(found.get(number, 0.0), float(likeness))
    return _best(found, gazetteer)


def _best(found: dict[int, float], gazetteer: Gazetteer) -> tuple[Row, ...]:
    best = max(found.values(), default=0.0)
    rows = (gazetteer.row(number) for number, likeness in found.items() if likeness >= best - 0.05)
    return tuple(row for row in rows if row.level != Level.COUNTRY)
