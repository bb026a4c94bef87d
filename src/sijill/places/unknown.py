"""Words that may be names of places which no gazetteer knows, in a script without capitals.

Behind a word of place ("the village of X") any word but an ordinary one may be a name; that is read where names are. Behind "in" or "near",
and in a tag that opens a line, only a word with an article that the packs of the language do not know is one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sijill.languages.pack import Pack
from sijill.places.folding import fold

SHORTEST = 3  # letters behind an article


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a language, so far as its packs tell them, and those that stand beside names."""

    article: str
    words: frozenset[str]
    endings: tuple[str, ...]  # of forms of words
    plurals: tuple[str, ...]  # of nouns that are no names
    scene: frozenset[str]  # "in", "near"
    struck: frozenset[str]  # "on", behind a word of attack
    attacks: frozenset[str]
    sides: frozenset[str]  # what may describe a name: "the eastern"
    openers: frozenset[str]  # what stands before a tag that opens a line: "urgent"

    def may_be_name(self, key: str, *, announced: bool) -> bool:
        """A word with an article that is no word of the language; unless a word of place announces it, no plural of people or things."""
        if not key.startswith(self.article) or len(key) < len(self.article) + SHORTEST:
            return False
        return not (key.endswith(self.plurals) and not announced) and not self.is_known(key)

    def is_known(self, key: str) -> bool:
        """A word of the language, with its article and ending or without."""
        return any(stem in self.words for stem in self._stems(key))

    def _stems(self, key: str) -> Iterator[str]:
        bare = key.removeprefix(self.article)
        yield from (key, bare)
        for ending in self.endings:
            if bare.endswith(ending):
                yield from (bare.removesuffix(ending), bare.removesuffix(ending) + self.endings[0])

    def leads(self, before: str, further: str) -> bool:
        """The words before a name tell a scene: "in", "near", "a raid on"."""
        return before in self.scene or (before in self.struck and further in self.attacks)

    def describes(self, key: str) -> bool:
        """An adjective with its article, which the word before has too: "the main hall"."""
        return key.startswith(self.article) and key not in self.sides


@lru_cache
def vocabulary_of(pack: Pack) -> Vocabulary:
    """The vocabulary of a pack that has a section of places in a script without capitals."""
    words = {fold(word) for name in pack.sections for entry in pack[name].values() for phrase in entry.words for word in phrase.split()}
    listed = {name: tuple(map(fold, pack.listed("places", name))) for name in _LISTED}
    attacks = {fold(word) for name in ("attacks", "weapons") for entry in pack[name].values() for word in entry.words}
    return Vocabulary(
        listed["article"][0],
        frozenset(words) | frozenset(listed["everyday_words"]),
        listed["endings"],
        listed["plural_endings"],
        frozenset(listed["where_prepositions"]),
        frozenset(listed["struck_prepositions"]),
        frozenset(attacks),
        frozenset(listed["sides_behind"]),
        frozenset(listed["line_openers"]),
    )


_LISTED = (
    "article", "everyday_words", "endings", "plural_endings", "where_prepositions", "struck_prepositions", "sides_behind", "line_openers",
)  # fmt: skip
