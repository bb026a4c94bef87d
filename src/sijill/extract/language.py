"""Which language a text is in, by its script and its small words.

The evidence is data (``packs/base/languages.yml``), looked up in one pass over the first characters. A statistical classifier is left out
on purpose: it costs ten times as much, names a language for every string ("killed" is Danish to it), and an unsure answer must be
``None`` here, since a report in a language without a pack is set aside by name and not read with the words of another.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from sijill.languages import load_pack

SAMPLE = 1_000  # code points that are looked at at most
GLANCE = 300  # and first, which is enough where the evidence is clear
CLEAR = 7  # small words in a glance that settle it
LATIN = 0.85  # share of ASCII in texts of Latin script
SHARE = 0.06  # of all words that small words make up at least, in any language's prose
LEAD = 1.3  # times as much evidence as the next language has
FRAME = 3  # Latin letters per other letter that the frame of a site around a short post may have
_LETTERS = {
    "arabic": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+"),
    "cyrillic": re.compile("[\u0400-\u052f]+"),
    "hebrew": re.compile("[\u0590-\u05ff]+"),
}
_WORDS = re.compile(r"[^\W\d_]+")
_DIACRITICS = str.maketrans("", "", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200c\u200f\u200e")


@dataclass(frozen=True, slots=True)
class _Evidence:
    by_word: dict[str, dict[str, tuple[str, ...]]]  # script -> word -> languages
    letters: dict[str, tuple[tuple[str, frozenset[str]], ...]]  # script -> languages with the letters their neighbours lack


@lru_cache
def _evidence() -> _Evidence:
    by_word: dict[str, dict[str, tuple[str, ...]]] = {}
    letters: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for entry in load_pack("base")["languages"].values():
        script = entry.meaning["script"]
        table = by_word.setdefault(script, {})
        for word in entry.words:
            table[word] = (*table.get(word, ()), entry.name)
        if own := entry.meaning.get("letters"):
            letters[script] = (*letters.get(script, ()), (entry.name, frozenset(own)))
    return _Evidence(by_word, letters)


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, or ``None`` where its first 1,000 code points do not tell.

    Told apart: en, fr, es, de, it, pt, nl, tr; ar, fa, ur, ps, ku; ru, uk, bg; he. Frames of sites in another script are passed over: the
    script of most letters counts.
    """
    glance = text[:GLANCE]
    if glance.isascii():
        hits, words = _evidence_of("latin", glance, glance.lower().split())
        if (found := _winner(hits, words, enough=CLEAR, lead=2.0)) is not None:
            return found
    sample = text[:SAMPLE]
    if len(sample.encode("ascii", "ignore")) >= LATIN * len(sample):
        return _latin(sample)
    return _mixed(sample)


def _latin(sample: str) -> str | None:
    return _winner(*_evidence_of("latin", sample, sample.lower().split()), enough=2)


def _mixed(sample: str) -> str | None:
    """The language of a sample with letters of several scripts: the frame of a site in Latin letters stands around many a short post."""
    letters = _letters(sample)
    script = next(script for script, count in letters.items() if count == max(letters.values()))
    words = _WORDS.findall(sample.lower().translate(_DIACRITICS))
    latin = sum(map(len, words)) - sum(letters.values())
    if not letters[script] or (letters[script] * FRAME < latin and (found := _latin(sample))):
        return found if letters[script] else _latin(sample)
    return _winner(*_evidence_of(script, sample, words), enough=1)


def _letters(sample: str) -> dict[str, int]:
    """How many letters of each script but the Latin a sample holds."""
    return {script: sum(map(len, letters.findall(sample))) for script, letters in _LETTERS.items()}


def _evidence_of(script: str, sample: str, words: list[str]) -> tuple[dict[str, int], int]:
    """How much the small words and the letters of a sample speak for each language of a script, and the number of its words."""
    evidence = _evidence()
    hits: dict[str, int] = {}
    for languages, count in Counter(map(evidence.by_word[script].get, words)).items():
        for language in languages or ():
            hits[language] = hits.get(language, 0) + count
    if not sample.isascii():
        for language, letters in evidence.letters.get(script, ()):
            hits[language] = hits.get(language, 0) + len(letters.intersection(sample))
    return hits, len(words)


def _winner(hits: dict[str, int], words: int, enough: int, lead: float = LEAD) -> str | None:
    ranked = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < enough or ranked[0][1] < SHARE * words:
        return None
    if len(ranked) > 1 and ranked[0][1] < lead * ranked[1][1]:
        return None
    return ranked[0][0]
