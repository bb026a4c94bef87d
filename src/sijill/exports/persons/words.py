"""The words of a language that tell a person's name, in the shape the finder wants them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sijill.languages import Pack, load_pack, packs_available
from sijill.places.words import given_names, ordinary_names

CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0401-\u042f\u1e00-\u1eff\u02bf\u02be"
NEVER = "(?!)"
ROLES = (("people", None), ("speech", "noun"))  # sections, and the role an entry must have


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Words of one language, in small letters. The patterns match at the end of what stands before a name, or at the start of what
    stands after it.
    """

    given: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    shapes: frozenset[str]
    bodies: frozenset[str]
    body_heads: frozenset[str]
    place_heads: frozenset[str]
    plain: frozenset[str]  # capitalised words that are nobody's name
    ordinary: frozenset[str]  # those of them that everybody uses
    calendar: frozenset[str]  # those that no name ends in
    locative: frozenset[str]  # before places, not persons
    of_persons: frozenset[str]  # before either
    run: re.Pattern[str]
    naming: re.Pattern[str]
    weak_naming: re.Pattern[str]
    apposition: re.Pattern[str]
    speech: re.Pattern[str]
    told_by: re.Pattern[str]
    settled: re.Pattern[str]


@lru_cache(maxsize=8)
def person_words(lang: str | None) -> PersonWords:
    """The words of a language, or of English for a language without a pack."""
    return _compiled(load_pack(lang if lang in packs_available() else "en"))


def pack_words(pack: Pack, name: str) -> frozenset[str]:
    """The words of one entry of the section, in small letters; none where the pack has no such entry."""
    entry = pack["persons"].get(name)
    return frozenset(word.lower() for word in entry.words) if entry else frozenset()


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first; blanks and line breaks are alike."""
    found = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))
    return found or NEVER


@lru_cache(maxsize=8)
def _compiled(pack: Pack) -> PersonWords:
    def words(name: str) -> frozenset[str]:
        return pack_words(pack, name)

    verbs = {word for entry in pack["speech"].values() if entry.meaning.get("role") in ("say", "claim", "deny") for word in entry.words}
    roles, given = _roles(pack), (words("given_names") | given_names()) - words("place_heads")
    return PersonWords(
        given, words("titles"), roles, words("shapes"), words("bodies"), words("body_heads"), words("place_heads"),
        words("no_persons") | words("ordinary") | ((ordinary_names() | _single_words(pack)) - given),
        words("ordinary") - given,
        words("calendar"), words("locative"), words("of_persons"),
        _run(words("titles"), words("particles"), words("articles")),
        re.compile(rf"(?<!\w)(?:{any_of(words('naming'))}):?\s+$", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{any_of(words('weak_naming'))}):?\s+$", re.IGNORECASE),
        re.compile(rf",\s+(?P<cue>(?:{any_of(words('appositions'))})(?!\w)\s*)?(?P<rest>[^,.;:()]{{0,60}})", re.IGNORECASE),
        re.compile(rf"['’]?,?\s+(?:(?:also|had|has|have|later|then)\s+)?(?:{any_of(verbs)})(?!\w)", re.IGNORECASE),
        re.compile(r"(?<!\w)(?:said|says|added|asked|explained|recalled|replied|wrote)\s+$", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{any_of(words('bodies'))})\s+of\s+$", re.IGNORECASE),
    )  # fmt: skip


def _roles(pack: Pack) -> frozenset[str]:
    """The nouns for people and speakers: their last words, since those stand beside a name."""
    people = (word for entry in pack["people"].values() for word in entry.words)
    speakers = (word for entry in pack["speech"].values() if entry.meaning.get("role") == "noun" for word in entry.words)
    bodies = pack_words(pack, "bodies")
    return frozenset(last for word in (*people, *speakers) if word.islower() and (last := word.split()[-1].lower()) not in bodies)


def _single_words(pack: Pack) -> frozenset[str]:
    """Every small-letter word of the pack's other sections: words of reports, not names."""
    return frozenset(
        part
        for name, section in pack.sections.items()
        if name not in ("persons", "languages")
        for entry in section.values()
        for word in entry.words
        if word.isascii()
        for part in word.lower().split()
    )


def _run(titles: frozenset[str], particles: frozenset[str], articles: frozenset[str]) -> re.Pattern[str]:
    """A run of capitalised words with the small words inside it; a title's full stop and an initial's do not end it."""
    short = "|".join(sorted({word.capitalize() for word in titles if len(word) <= 5} | {word.upper() for word in titles if len(word) <= 5}))
    word = rf"(?:(?:{short})\.|(?:[{CAPITAL}]\.)+|[{CAPITAL}][^\W\d_]*(?:['’ʼ`‘][^\W\d_]+)*)"
    small = rf"(?:(?:{any_of(articles | particles)})-|(?:{any_of(particles)})[ \n])*"
    return re.compile(rf"(?<![^\W_]){small}{word}(?:(?: ?-|[ \u00a0\n]| \n|\n ){small}{word})*")
