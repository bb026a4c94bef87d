"""The words of web pages around a report, as one table to look lines up in.

Kinds (``where`` in ``furniture.yml``): ``line`` the whole line is the words; ``start`` a line that begins with them; ``block`` such a line
and what follows until prose; ``neighbour`` such a line and the next; ``phrase`` the words alone; ``rest`` from the words to the end of the
line; ``wall`` the page was not shown; ``playlist`` and ``rule`` by pattern.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from sijill.extract.composed import compose
from sijill.languages import Entry, Pack

KEY = 3  # letters of a line by which its candidates are looked up
LONGEST_WHOLE = 60  # a line longer than any phrase with its marks and figures
MARKS = " \t\u00a0\r.:;,!?…|•·*-–—_()[]<>«»×>/\\\"'“”0123456789#"
_BULLETS = " \t\u00a0>*•·–—-|×"
_LABEL_MARKS = ":|-–—>»…([*"
_LINE_KINDS = ("start", "block", "wall")
_GLUED_KINDS = ("phrase", "rest", "tail", "wall")


class Hit(NamedTuple):
    """Words of an entry found somewhere in a text, in code points."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """``whole``: stripped lines in lower case; ``starts``: first letters -> phrases, longest first; ``glued``: what is found anywhere."""

    whole: Mapping[str, Entry]
    starts: Mapping[str, tuple[tuple[str, Entry], ...]]
    glued: tuple[Entry, ...]
    matcher: BytesAhoCorasick
    playlists: tuple[tuple[re.Pattern[str], Entry], ...]
    proofs: tuple[str, ...]

    def of_line(self, line: str) -> Entry | None:
        """The entry a line belongs to, by its whole or by how it begins."""
        written = line[: 2 * LONGEST_WHOLE].lstrip(_BULLETS)
        bare = written[:LONGEST_WHOLE].lower()
        for phrase, entry in (*self.starts.get(bare[:KEY], ()), *self.starts.get(bare[:1], ())):
            if bare.startswith(phrase) and _may_follow(entry, written[len(phrase) :]):
                return entry
        if len(line) > LONGEST_WHOLE:
            return None
        return self.whole.get(bare.strip(MARKS)) or self.whole.get(bare.strip())

    def find_glued(self, text: str, start: int, end: int) -> Iterator[Hit]:
        """Phrases that count anywhere, between two offsets. ASCII letters match without regard to case."""
        part = text[start:end]
        content = part.encode("utf-8", "surrogatepass").lower()
        for which, at, behind in self.matcher.find_matches_as_indexes(content):
            if len(content) != len(part):
                at, behind = (len(content[:offset].decode("utf-8", "surrogatepass")) for offset in (at, behind))  # noqa: PLW2901
            yield Hit(start + at, start + behind, self.glued[which])


def _may_follow(entry: Entry, behind: str) -> bool:
    """What stands behind the words of an entry leaves them what they are: "Related attacks kill five" is no label."""
    if behind[:1].isalpha():
        return False
    rest = behind.strip()
    match entry.meaning.get("followed", "any"):
        case "nothing":
            return not rest.strip(MARKS)
        case "mark":
            return not rest or rest[0] in _LABEL_MARKS
        case "name":
            return not rest[:1].islower()
        case _:
            return True


@lru_cache
def furniture_words(pack: Pack) -> FurnitureWords:
    """The furniture of a pack, the base pack's included."""
    entries = tuple(pack["furniture"].values())
    starts: dict[str, list[tuple[str, Entry]]] = {}
    for word, entry in _words(entries, _LINE_KINDS):
        starts.setdefault(word[:KEY], []).append((word, entry))
    glued = tuple(_words(entries, _GLUED_KINDS))
    return FurnitureWords(
        whole=dict(_words(entries, ("line", "neighbour"))),
        starts={key: tuple(sorted(found, key=lambda item: -len(item[0]))) for key, found in starts.items()},
        glued=tuple(entry for _, entry in glued),
        matcher=BytesAhoCorasick([word.encode() for word, _ in glued], matchkind=MatchKind.LeftmostLongest),
        playlists=tuple(
            (re.compile(compose(pack["furniture"], entry.name)), entry) for entry in entries if entry.meaning["where"] == "playlist"
        ),
        proofs=tuple(word for word, _ in _words(entries, ("proof",))),
    )


def _words(entries: tuple[Entry, ...], kinds: tuple[str, ...]) -> Iterator[tuple[str, Entry]]:
    for entry in entries:
        if entry.meaning["where"] in kinds:
            yield from ((word.lower(), entry) for word in entry.words)
