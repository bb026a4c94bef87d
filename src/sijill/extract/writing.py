"""How a language is written: small words glued to others, letters with several forms, signs that say nothing, words broken on purpose.

A pack says it in ``writing.yml``. A word is cut into the pieces that the pack knows ("and" + "the" + noun); what it does not know stays
whole. Every piece keeps its place in the word as written, so that quotes are the source's own letters.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from sijill.extract.folding import Remembered, lowered, lowered_text
from sijill.languages import Entry, Pack

OWNED = "\ue000"  # the word that every glued pronoun is read as
OWNED_ONE = "\ue001"  # but that of one person told of: "his", "her"
OWNED_TWO = "\ue002"  # and of two
OWNERS = {"one": OWNED_ONE, "two": OWNED_TWO}
SHORTEST_STEM = 2  # letters
LONGEST_GLUED = 6  # letters of small words before or behind a word
Piece = tuple[str, int, int]  # the word it is read as, and its place in the word as written


@dataclass(frozen=True, slots=True)
class Swap:
    """A word's end as it is written before a glued pronoun, and as it stands alone."""

    glued: str
    alone: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it is read. ``offsets`` lead back to the text as written, where the two differ."""

    text: str
    offsets: Sequence[int] | None = None
    writing: "Writing | None" = None

    def is_whole(self, start: int, end: int) -> bool:
        """A word begins and ends there; small words may be glued before it, and a pronoun or an ending behind it."""
        if self.writing is None:
            return not (start and self.text[start - 1].isalpha()) and not self.text[end : end + 1].isalpha()
        begin = start
        letter = self.writing.letter
        finals = self.writing.finals
        while begin and start - begin < LONGEST_GLUED and letter.match(self.text, begin - 1) and self.text[begin - 1] not in finals:
            begin -= 1
        last = end
        while last < len(self.text) and last - end < LONGEST_GLUED and letter.match(self.text, last) and self.text[last - 1] not in finals:
            last += 1
        return self.text[begin:start] in self.writing.before and self.text[end:last] in self.writing.behind

    def offset(self, at: int) -> int:
        """The place in the text as written."""
        return at if self.offsets is None else self.offsets[at]


@dataclass(frozen=True, slots=True, eq=False)
class Writing:
    """One language's way of writing, with the words that its pack knows: single ones, and those that stand inside phrases only."""

    letter: "regex.Pattern[str]"
    letters: Mapping[int, str]
    dropped: "regex.Pattern[str]"
    token: "regex.Pattern[str]"
    prefixes: tuple[tuple[str, tuple[str, ...]], ...]
    pronouns: tuple[tuple[str, str], ...]  # and the word that each is read as
    endings: tuple[str, ...]
    swaps: tuple[Swap, ...]
    parted: "regex.Pattern[str]"  # letters with other signs between them: perhaps a word broken on purpose
    hint: "regex.Pattern[str]"  # signs that such a word has
    alike: Mapping[int, str]  # signs of other scripts that stand for a letter inside such a word
    finals: str = ""  # letters that only end a word: what is glued behind one lost its blank
    vocabularies: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    broken: frozenset[str] = frozenset()  # words that are broken to pass moderation
    names: frozenset[str] = frozenset()  # names that are never cut
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    known: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    forms: tuple[tuple[str, str], ...] | None = None  # the letters, where none is a form of another

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", Remembered(self._pieces))
        if self.letters.keys().isdisjoint(map(ord, self.letters.values())):
            object.__setattr__(self, "forms", tuple((chr(form), letter) for form, letter in self.letters.items()))
        object.__setattr__(self, "before", frozenset(prefix for prefix, _ in self.prefixes))
        object.__setattr__(self, "behind", frozenset(("", *(pronoun for pronoun, _ in self.pronouns), *self.endings)))

    def folded(self, word: str) -> str:
        """A word without signs that say nothing, in one form of each letter."""
        return self.dropped.sub("", word).translate(self.letters).lower()

    def plain(self, text: str) -> "Plain":
        """A whole text as it is read, with the way back to its own offsets."""
        kept: list[str] = []
        offsets: list[int] = []
        at = 0
        for match in self.dropped.finditer(text):
            kept.append(text[at : match.start()])
            offsets += range(at, match.start())
            at = match.end()
        if not offsets and not at:
            return Plain(lowered(self._unified(text)), None, self)
        kept.append(text[at:])
        return Plain(lowered(self._unified("".join(kept))), [*offsets, *range(at, len(text) + 1)], self)

    def _unified(self, text: str) -> str:
        """A text in one form of each letter: form by form, which is several times faster than sign by sign."""
        if self.forms is None:
            return text.translate(self.letters)
        for form, letter in self.forms:
            text = text.replace(form, letter)
        return text

    def cut(self, text: str, start: int, end: int) -> list[Piece]:
        """The pieces of a stretch of text, with their offsets in the text."""
        found: list[Piece] = []
        for first, last in self.mended(text, start, end):
            self._cut_whole(text, start, first, found)
            found += [(word, first + begin, first + stop) for word, begin, stop in self._joined(text[first:last])]
            start = last
        self._cut_whole(text, start, end, found)
        return found

    def _cut_whole(self, text: str, start: int, end: int, found: list[Piece]) -> None:
        """Adds the pieces of words that are written in one."""
        known = self.known
        for match in self.token.finditer(text, start, end):
            at = match.start()
            found += [(word, at + first, at + last) for word, first, last in known[match.group()]]

    def mended(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """The stretches that only together are a word often broken: "ki.lled", "k i l l e d", with signs of other scripts for letters."""
        last = len(text) if end is None else end
        if not self.hint.search(text, start, last):
            return []
        found = self.parted.finditer(text, start, last)
        return [match.span() for match in found if self._is_broken(match.group())]

    def _is_broken(self, written: str) -> bool:
        return any(word in self.broken for word, _, _ in self._joined(written))

    def _joined(self, written: str) -> tuple[Piece, ...]:
        kept = [at for at, sign in enumerate(written) if sign.isalpha() or ord(sign) in self.alike]
        return self._cut_at(kept, "".join(self.alike.get(ord(written[at]), written[at]) for at in kept), len(written))

    def with_words(self, phrases: Iterable[str], broken: Iterable[str] = (), names: frozenset[str] = frozenset()) -> "Writing":
        """The same for a pack of these words and phrases, some of which are broken to pass moderation, and names that are never cut."""
        single: set[str] = set()
        inner: set[str] = set()
        for phrase in phrases:
            words = [self.folded(word) for word in phrase.split()]
            (single if len(words) == 1 else inner).update(words)
        fields = (
            self.letter,
            self.letters,
            self.dropped,
            self.token,
            self.prefixes,
            self.pronouns,
            self.endings,
            self.swaps,
            self.parted,
            self.hint,
            self.alike,
            self.finals,
        )
        return Writing(*fields, (frozenset(single), frozenset(inner - single)), frozenset(map(self.folded, broken)), names)

    def _pieces(self, written: str) -> tuple[Piece, ...]:
        kept = list(range(len(written)))
        for match in reversed(list(self.dropped.finditer(written))):
            del kept[match.start() : match.end()]
        return self._cut_at(kept, "".join(written[at] for at in kept), len(written))

    def _cut_at(self, kept: Sequence[int], letters: str, size: int) -> tuple[Piece, ...]:
        """The pieces of a word whose letters stand at these places among ``size`` signs."""
        if not kept:
            return ()
        word = letters.translate(self.letters).lower()
        if len(word) != len(kept):
            return ((letters, 0, size),)
        found, starts, at = self._split(word), [], 0
        for _, taken in found:
            starts.append(kept[at])
            at += taken
        return tuple((piece, start, end) for (piece, _), start, end in zip(found, starts, [*starts[1:], size], strict=True) if start < end)

    def _split(self, word: str) -> list[tuple[str, int]]:
        """The pieces of a folded word with the number of its letters that each takes."""
        if word in self.names:
            return [(word, len(word))]
        for words in self.vocabularies:
            if word in words:
                break
            for way in (self._plain, self._ended, self._owned, self._careless):
                for prefix, parts in self.prefixes:
                    stem = word[len(prefix) :]
                    if word.startswith(prefix) and len(stem) >= SHORTEST_STEM and (found := way(stem, words)):
                        return [*_parts_of(prefix, parts), *found]
        if word[1:] in self.names and word[:1] in self.before:
            return [(word[:1], 1), (word[1:], len(word) - 1)]
        return [(word, len(word))]

    def _plain(self, stem: str, words: frozenset[str]) -> list[tuple[str, int]]:
        return [(stem, len(stem))] if stem in words else []

    def _ended(self, stem: str, words: frozenset[str]) -> list[tuple[str, int]]:
        """With an ending of case."""
        for ending in self.endings:
            if stem.endswith(ending) and stem[: -len(ending)] in words and len(stem) > len(ending) + SHORTEST_STEM:
                return [(stem[: -len(ending)], len(stem))]
        return []

    def _careless(self, stem: str, words: frozenset[str]) -> list[tuple[str, int]]:
        """With the other form of its last letter."""
        for swap in self.swaps:
            if len(swap.glued) == 1 and stem.endswith(swap.alone) and (other := stem[:-1] + swap.glued) in words:
                return [(other, len(stem))]
            if len(swap.glued) == 1 and stem.endswith(swap.glued) and (other := stem[:-1] + swap.alone) in words:
                return [(other, len(stem))]
        return []

    def _owned(self, stem: str, words: frozenset[str]) -> list[tuple[str, int]]:
        for pronoun, read_as in self.pronouns:
            bare = stem.removesuffix(pronoun)
            if bare == stem or len(bare) < SHORTEST_STEM:
                continue
            others = (bare[: -len(swap.glued)] + swap.alone for swap in self.swaps if bare.endswith(swap.glued))
            if found := next((each for each in (bare, *others) if each in words), None):
                return [(found, len(bare)), (read_as, len(pronoun))]
        return []


def _parts_of(prefix: str, parts: tuple[str, ...]) -> list[tuple[str, int]]:
    """The small words that a prefix is made of; a contracted one ("ll" for "l" + "al") gives its letters to the parts in turn."""
    left, found = len(prefix), []
    for number, part in enumerate(parts):
        size = left if number == len(parts) - 1 else min(len(part), left - (len(parts) - 1 - number))
        found.append((part, size))
        left -= size
    return found


@lru_cache
def writing_of(pack: Pack) -> Writing | None:
    """The way of writing that a pack tells; ``None`` where blanks part all words, as in English."""
    section = pack["writing"]
    if "script" not in section:
        return None
    roles: dict[str, list[Entry]] = {}
    for entry in section.values():
        roles.setdefault(entry.meaning["role"], []).append(entry)
    breaks, drops = ("|".join(entry.pattern or "(?!)" for entry in roles.get(role, ())) or "(?!)" for role in ("break", "drop"))
    letter = section["script"].pattern or "(?!)"
    finals = "".join(word for entry in roles.get("final", ()) for word in entry.words)
    on = rf"(?<![{finals}])" if finals else ""
    return Writing(
        regex.compile(letter),
        {ord(word): entry.meaning["as"] for entry in roles.get("letter", ()) for word in entry.words},
        regex.compile(f"(?:{breaks})|(?:{drops})"),
        regex.compile(
            r"\d{1,3}(?:[,\u066c\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,\u066b]\d+)*"
            rf"|{letter}(?:{on}{letter}|(?:{breaks})(?={letter})|(?:{drops}))*|(?:(?!{letter})[\p{{L}}\p{{M}}])+|[^\s\p{{L}}\p{{M}}\d_#]"
        ),
        tuple(sorted(_prefixes(roles.get("prefix", ())), key=lambda each: len(each[0]))),
        tuple(sorted(_pronouns(roles.get("pronoun", ())), key=lambda each: -len(each[0]))),
        tuple(word for entry in roles.get("ending", ()) for word in entry.words),
        tuple(Swap(word, entry.meaning["as"]) for entry in roles.get("swap", ()) for word in entry.words),
        _parted(letter, alike := {ord(word): entry.meaning["as"] for entry in roles.get("alike", ()) for word in entry.words}),
        _hint(letter, alike),
        alike,
        finals,
    )


def _pronouns(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        yield from ((word, OWNERS.get(entry.meaning.get("number", ""), OWNED)) for word in entry.words)


def _parted(letter: str, alike: Mapping[int, str]) -> "regex.Pattern[str]":
    """Letters with a sign or a look-alike between them, or one by one with blanks between."""
    others = "".join(map(chr, alike))
    inside = rf"[.,/\\·•|+\-_]|[{others}]" if others else r"[.,/\\·•|+\-_]"
    return regex.compile(rf"(?<!{letter}){letter}+(?:(?:{inside}){letter}+)+|(?<!{letter})(?:{letter}[ .]){{2,}}{letter}(?!{letter})")


def _hint(letter: str, alike: Mapping[int, str]) -> "regex.Pattern[str]":
    """A sign that parts two letters, or a letter alone: without one no word is broken. Signs stand first, for most texts fail at once."""
    others = "".join(map(regex.escape, map(chr, alike)))
    return regex.compile(rf"[.,/\\·•|+\-_{others}](?<={letter}.)(?={letter})|[ .]{letter}[ .]")


def _prefixes(entries: Iterable[Entry]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every run of small words that may be glued before a word: one of each place at most, in the order of their places."""
    runs: list[tuple[str, tuple[str, ...], int]] = [("", (), 0)]
    for entry in sorted(entries, key=lambda entry: entry.meaning["place"]):
        first, last = int(entry.meaning["place"][0]), int(entry.meaning["place"][-1])
        for word in entry.words:
            parts = tuple(entry.meaning.get("as", word).split())
            runs += [(run + word, (*told, *parts), last) for run, told, place in runs if place < first]
    return ((run, told) for run, told, _ in runs)


@lru_cache(maxsize=2)
def plain_text(text: str, pack: Pack) -> Plain:
    """The text of a whole report as words of a pack are looked for in it: in lower case, and by the pack's way of writing."""
    writing = writing_of(pack)
    return Plain(lowered_text(text)) if writing is None else writing.plain(text)


def plain_words(words: str, pack: Pack) -> Plain:
    """The same of some words of it."""
    writing = writing_of(pack)
    return Plain(lowered(words)) if writing is None else writing.plain(words)


def plain_word(word: str, pack: Pack) -> str:
    """A word or phrase of a pack in the same form."""
    writing = writing_of(pack)
    return word.lower() if writing is None else writing.folded(word)
