"""What the sentences around a claim say of hands, means, targets and speakers, each read once."""

from bisect import bisect_left
from dataclasses import dataclass, field

from sijill.actors import Actors
from sijill.domain.claim import Target, Weapon
from sijill.domain.span import Span
from sijill.extract.blame import Blame, read_blame
from sijill.extract.drafts import Reader
from sijill.extract.findings import Sentence
from sijill.extract.lazily import Lazily
from sijill.extract.lexicon import Lexicon
from sijill.extract.means import targets_in, weapons_in
from sijill.extract.telling import Telling, read_telling
from sijill.extract.tokens import tokenise
from sijill.extract.uncounted import read_counted_units
from sijill.languages import Profile


class Facts:
    """One sentence: its reader and what it says beside counts, each read when first asked for."""

    def __init__(self, book: "FactBook", index: int) -> None:
        self.book, self.index = book, index

    @Lazily
    def reader(self) -> Reader:
        """Its words as units."""
        return self.book.readers.get(self.index) or self.book.read(self.index)

    @Lazily
    def blame(self) -> Blame:
        """Its actors, and those among them who attack."""
        return read_blame(self.reader.sentence)

    @Lazily
    def telling(self) -> Telling:
        """Its speakers."""
        return read_telling(self.reader, self.book.actors, self.book.country)

    @Lazily
    def weapons(self) -> tuple[Weapon, ...]:
        """Its weapons."""
        return weapons_in(self.reader)

    @Lazily
    def targets(self) -> tuple[Target, ...]:
        """What is struck in it."""
        return targets_in(self.reader)


@dataclass(slots=True)
class FactBook:
    """The facts of a report's sentences by index, read when first asked for."""

    text: str
    sentences: list[Span]
    paragraph_of: list[int]
    lexicon: Lexicon
    profile: Profile
    actors: Actors
    blocked: list[Span]
    country: str | None = None
    readers: dict[int, Reader] = field(default_factory=dict)
    known: dict[int, Facts] = field(default_factory=dict)

    def of(self, index: int) -> Facts:
        """The facts of one sentence."""
        if index not in self.known:
            self.known[index] = Facts(self, index)
        return self.known[index]

    def read(self, index: int) -> Reader:
        """The words of one sentence as units; its clauses are not read."""
        span = self.sentences[index]
        tokens = tokenise(self.text, span.start, span.end, self.lexicon.writing)
        blocked = [block for block in self.blocked_near(span) if block.overlaps(span)]
        sentence = Sentence(read_counted_units(tokens, self.lexicon, blocked), self.lexicon.noun_first)
        return Reader(self.text, tokens, sentence, self.profile, index, self.lexicon.roles)

    def blocked_near(self, span: Span) -> list[Span]:
        """The words of times that begin before the span ends, and end no earlier than it begins."""
        return self.blocked[bisect_left(self.blocked, span.start, key=_end) : bisect_left(self.blocked, span.end, key=_start)]

    def around(self, index: int, reach: int = 6) -> list[int]:
        """Other sentences from near to far: earlier and later ones of the paragraph, earlier ones of the report, the next paragraph's."""
        own = self.paragraph_of[index]
        earlier = list(range(index - 1, max(-1, index - 1 - reach), -1))
        later = list(range(index + 1, min(len(self.sentences), index + 1 + reach)))
        near = [k for k in earlier if self.paragraph_of[k] == own] + [k for k in later if self.paragraph_of[k] == own]
        return near + [k for k in earlier if self.paragraph_of[k] != own] + [k for k in later if own < self.paragraph_of[k] <= own + 1]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
