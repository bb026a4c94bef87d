"""When a claim that was found is a claim of the gold: harm, number and words agree."""

from collections.abc import Iterable, Iterator

from sijill.evaluate.figures import Row, shared_words, spans_overlap

VAGUE = (
    frozenset(("dozens", "scores", "tens")),
    frozenset(("hundreds",)),
    frozenset(("thousands",)),
    frozenset(("several", "few", "a_few", "a_number", "a_number_of")),
    frozenset(("many",)),
    frozenset(("some", "others", "unquantified_plural")),
    frozenset(("most",)),
)
EITHER_HARM = frozenset(("casualties", "killed_or_injured", "killed", "injured"))
UNDECIDED_HARM = frozenset(("casualties", "killed_or_injured"))
LONGEST_QUOTE = 300  # code points a quote may have in any case, though the gold's is short
ADMINISTRATION = frozenset(("city", "town", "village", "district", "province", "governorate", "neighbourhood", "neighborhood"))
STOP_WORDS = ADMINISTRATION | {"the", "of", "in", "al", "el"}
STEM = 5  # letters that must agree: Russia, Russian


def counted(claims: Iterable[Row]) -> list[Row]:
    """Claims of harm to people."""
    return [claim for claim in claims if claim.get("kind") == "casualty" and claim.get("harm")]


def spot(claim: Row) -> Row:
    """Where the claim's number stands; the whole quote if it has no words of its own."""
    number: Row = claim.get("number") or {}
    return number if number.get("start") is not None and number.get("end") is not None else claim


def vague_class(modifier: str | None) -> frozenset[str] | None:
    """The class of a vague word, else ``None``."""
    return next((words for words in VAGUE if modifier in words), None)


def same_harm(wanted: Row, found: Row) -> bool:
    """The harms agree; where the gold leaves it open, any of killed and injured does."""
    return found["harm"] == wanted["harm"] or (wanted["harm"] in UNDECIDED_HARM and found["harm"] in EITHER_HARM)


def same_number(wanted: Row, found: Row) -> bool:
    """The same point where both have one, else the same bound of the same kind; vague words by their class."""
    want, find = wanted.get("number") or {}, found.get("number") or {}
    if vague_class(want.get("modifier")):
        return vague_class(find.get("modifier")) == vague_class(want["modifier"])
    if _no_bounds(want):
        return _no_bounds(find)
    return any(_agree(reading, find) for reading in _readings(wanted))


def same_bounds(wanted: Row, found: Row) -> bool:
    """Low and high agree in one of the readings allowed; vague words always do."""
    find = found.get("number") or {}
    if vague_class((wanted.get("number") or {}).get("modifier")):
        return True
    return any(reading.get("low") == find.get("low") and reading.get("high") == find.get("high") for reading in _readings(wanted))


def _no_bounds(number: Row) -> bool:
    return all(number.get(key) is None for key in ("best", "low", "high"))


def _agree(reading: Row, find: Row) -> bool:
    if reading.get("best") is not None and find.get("best") is not None:
        return bool(reading["best"] == find["best"])
    same_kind = reading.get("modifier") == find.get("modifier") or reading.get("best") is None
    return same_kind and any(reading.get(key) is not None and reading.get(key) == find.get(key) for key in ("low", "high"))


def _readings(claim: Row) -> Iterator[Row]:
    number = claim.get("number") or {}
    yield number
    yield from (other for other in claim.get("number_alternatives") or [] if isinstance(other, dict))
    if number.get("modifier") == "more_than":  # the bound is exclusive: N and N + 1 are the same claim
        yield number | {key: number[key] + 1 for key in ("best", "low") if number.get(key) is not None}


def pair_up(wanted: list[Row], given: list[Row]) -> dict[int, int]:
    """Which claim of the gold is which of those given, by index: best shared words first, each once."""
    pairs = sorted(
        (-shared_words(spot(want), spot(give)), -shared_words(want, give), i, j)
        for i, want in enumerate(wanted)
        for j, give in enumerate(given)
        if _is_same(want, give)
    )
    mine: dict[int, int] = {}
    for *_, i, j in pairs:
        if i not in mine and j not in mine.values():
            mine[i] = j
    return mine


def _is_same(want: Row, give: Row) -> bool:
    short_enough = give["end"] - give["start"] <= max(LONGEST_QUOTE, 3 * (want["end"] - want["start"]))
    return short_enough and same_harm(want, give) and same_number(want, give) and spans_overlap(spot(want), spot(give))


def folded(text: str | None) -> str:
    """A name without case, punctuation, order and words of administration."""
    plain = "".join(letter.lower() if letter.isalnum() else " " for letter in text or "").split()
    return " ".join(sorted(word for word in plain if word not in STOP_WORDS))


def lists_agree(wanted: Iterable[Row] | None, found: Iterable[Row] | None, least: float = 0.5) -> bool:
    """At least that share of what either side names is on both, so that naming everything does not pay."""
    want, find = _names(wanted), _names(found)
    hits = sum(any(_alike(mine, theirs) for theirs in find) for mine in want)
    return bool(want) and bool(find) and hits / (len(want) + max(0, len(find) - hits)) >= least


def _names(items: Iterable[Row] | None) -> list[set[str]]:
    return [{name for name in (folded(item.get("name")), folded(item.get("as_written"))) if name} for item in items or []]


def _alike(mine: set[str], theirs: set[str]) -> bool:
    return any(_same_stems(_stems(one), _stems(other)) for one in mine for other in theirs)


def _stems(name: str) -> set[str]:
    return {word[:STEM] for word in name.split()}


def _same_stems(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one or 2 * len(one & other) >= len(one | other)
