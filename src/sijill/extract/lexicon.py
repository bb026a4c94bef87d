"""All words of a pack in one table, found in one pass over the tokens of a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sijill.actors import ActorKind, Actors
from sijill.extract.roles import Roles, no_roles, roles_of
from sijill.extract.tokens import Tokens, tokenise
from sijill.extract.writing import Writing, plain_word, writing_of
from sijill.languages import LINKING, Entry, Pack, load_pack

SECTIONS = ("grammar", "numbers", "people", "harms", "things", "weapons", "targets", "forces", "speech", "attacks", "kinds", "causes")
NAMES = frozenset(("named", "nations"))
STARTS = frozenset(("unit", "ten", "vague", "hundreds", "thousands", "scale", "share", "equal"))  # classes of words that can begin a number
Senses = Mapping[str, Entry]  # section -> entry
NO_SENSES: Senses = {}


class Node(dict[str, "Node"]):
    """One word of a phrase: the words that may follow it, and what the phrase means if it ends here."""

    __slots__ = ("senses",)

    def __init__(self) -> None:
        super().__init__()
        self.senses: dict[str, Entry] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The phrases of a pack as a tree of words. Hyphens inside phrases and text are passed over alike."""

    root: Node
    numbers: Node = field(default_factory=Node)  # those that are numbers
    number_starts: frozenset[str] = frozenset()
    age_units: frozenset[str] = frozenset()
    age_tails: frozenset[str] = frozenset()
    aged: frozenset[str] = frozenset()
    aged_digits: frozenset[str] = frozenset()  # before digits alone: "both 19"
    aged_links: frozenset[str] = frozenset()  # between such a word and the age: "ages of", "young as"
    age_joins: frozenset[str] = frozenset()  # between two ages: "six and nine", "4 to 9"
    broken: frozenset[str] = frozenset()  # words of harm that are written broken to pass moderation
    writing: Writing | None = None  # where blanks do not part all words
    noun_first: bool = False  # nouns say their number, and what describes them stands behind them
    given: frozenset[str] = frozenset()  # common given names, where a script has no capitals to tell names by
    joiners: frozenset[str] = frozenset()  # words that join the parts of a spelled number
    ranges: frozenset[str] = frozenset()
    betweens: frozenset[str] = frozenset()
    ratios: frozenset[str] = frozenset()  # between "one" and "five", where one of every five is meant
    roles: Roles = field(default_factory=no_roles)  # the parts that each word plays in rules

    def senses_at(self, words: list[str], at: int) -> tuple[int, Senses] | None:
        """The longest phrase that begins at a token: the index behind its last token, and what it can mean."""
        found = _phrases(self.root, words, at)
        return found[0] if found else None

    def phrases_at(self, words: list[str], at: int) -> list[tuple[int, Senses]]:
        """Every phrase that begins at a token, longest first, as ``senses_at`` tells the longest."""
        return _phrases(self.root, words, at)

    def is_people(self, word: str) -> bool:
        """A noun of people by itself: "girl", "guards"."""
        node = self.root.get(word)
        return node is not None and node.senses is not None and "people" in node.senses

    def numbers_at(self, words: list[str], at: int) -> list[tuple[int, Entry]]:
        """Every phrase of the numbers that begins at a token, longest first."""
        if words[at] not in self.numbers:
            return []
        return [(end, senses["numbers"]) for end, senses in _phrases(self.numbers, words, at)]


def _phrases(root: Node, words: list[str], at: int) -> list[tuple[int, Senses]]:
    """Every phrase of a tree that begins at a token, longest first."""
    found: list[tuple[int, Senses]] = []
    node = root.get(words[at])
    size = len(words)
    while node is not None:
        at += 1
        if node.senses is not None:
            found.append((at, node.senses))
        if not node or at >= size:
            break
        word = words[at]
        if word == "-" and at + 1 < size:
            at += 1
            word = words[at]
        node = node.get(word)
    found.reverse()
    return found


@lru_cache
def compile_lexicon(pack: Pack, actors: Actors | None = None) -> Lexicon:
    """The lexicon of a pack: every word of the sections that the clause grammar reads, and the names of the register of actors."""
    told = [(section, word, entry) for section in SECTIONS for entry in pack[section].values() for word in entry.words if _is_word(entry)]
    told += _named(actors) if actors is not None else ()
    writing, given = writing_of(pack), frozenset[str]()
    if writing is not None:
        given = frozenset(_given_names(writing))
        known = frozenset(writing.folded(word) for section, word, _ in told if section in NAMES and " " not in word)
        words = (word for section, word, _ in told if section not in NAMES)
        writing = writing.with_words(words, _often_broken(pack), given | known)
    phrases: dict[tuple[str, ...], dict[str, Entry]] = {}
    for section, word, entry in [*told, *_without_article(told, writing)]:
        if key := _key(word, writing):
            phrases.setdefault(key, {}).setdefault(section, entry)
    numbers = {key: senses for key, senses in phrases.items() if "numbers" in senses}
    return Lexicon(
        _tree(phrases),
        _tree(numbers),
        _number_starts(numbers) | _linking(pack, "between") | frozenset(pack.listed("roles", "indefinite_article")),
        frozenset(pack.listed("ages", "age_unit")),
        frozenset(pack.listed("ages", "age_tail")),
        frozenset(pack.listed("ages", "aged")),
        frozenset(pack.listed("ages", "aged_digits")),
        frozenset(pack.listed("ages", "aged_links")),
        frozenset(pack.listed("ages", "age_joins")),
        _often_broken(pack),
        writing,
        any("number" in entry.meaning for entry in pack["people"].values()),
        given,
        joiners=_linking(pack, "joiner"),
        ranges=_linking(pack, "range"),
        betweens=_linking(pack, "between"),
        ratios=_linking(pack, "ratio"),
        roles=roles_of(pack),
    )


def _without_article(told: list[tuple[str, str, Entry]], writing: Writing | None) -> Iterator[tuple[str, str, Entry]]:
    """Words for the people of a country as they stand without an article: "Freedonian" beside "the-Freedonian"."""
    articles = {prefix for prefix, parts in writing.prefixes if parts == (prefix,) and len(prefix) > 1} if writing is not None else set()
    for section, word, entry in told:
        if section == "nations" and " " not in word and word[:2] in articles:
            yield section, word[2:], entry


def _given_names(writing: Writing) -> Iterator[str]:
    for entry in load_pack("base")["persons"].values():
        if entry.name.startswith("given_names"):
            yield from (writing.folded(word) for word in entry.words if writing.letter.match(word))


def _linking(pack: Pack, role: str) -> frozenset[str]:
    return frozenset(plain_word(word, pack) for entry in pack["numbers"].values() if entry.meaning["class"] == role for word in entry.words)


def _is_word(entry: Entry) -> bool:
    return entry.meaning.get("class") not in LINKING


def _tree(phrases: Mapping[tuple[str, ...], dict[str, Entry]]) -> Node:
    root = Node()
    for key, senses in phrases.items():
        node = root
        for word in key:
            node = node.setdefault(word, Node())
        node.senses = senses
    return root


def _number_starts(numbers: Mapping[tuple[str, ...], Mapping[str, Entry]]) -> frozenset[str]:
    """First words of phrases that can begin a number; an indefinite article does so too before "dozen" and the like."""
    return frozenset(
        key[0]
        for key, senses in numbers.items()
        if senses["numbers"].meaning["class"] in STARTS or senses["numbers"].meaning.get("place") in ("before", "either")
    )


def _named(actors: Actors) -> Iterator[tuple[str, str, Entry]]:
    """Names of the register ("named") and of countries with their demonyms ("nations"). Both are written with a capital."""
    for actor in actors:
        if actor.kind is not ActorKind.ROLE and actor.kind is not ActorKind.STATE:
            entry = Entry(actor.id, meaning={"kind": actor.kind.value, "name": actor.name})
            yield from (("named", name, entry) for name in (actor.name, *actor.names))
    for country in actors.countries:
        entry = Entry(country.code, meaning={"kind": "state", "name": country.name})
        yield from (("nations", name, entry) for name in (country.name, *country.names, *country.demonyms))


def _often_broken(pack: Pack) -> frozenset[str]:
    return frozenset(
        word
        for entry in pack["harms"].values()
        if entry.meaning["harm"] in ("killed", "injured", "sexual_violence")
        for word in entry.words
        if " " not in word
    )


def _key(phrase: str, writing: Writing | None = None) -> tuple[str, ...]:
    tokens: Tokens = tokenise(phrase, 0, len(phrase), writing)
    return tuple(word for word in tokens.words if word != "-")
