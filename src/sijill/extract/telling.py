"""Who says it: the speakers of a sentence, and how sure they are."""

from dataclasses import dataclass

from sijill.actors import Actors
from sijill.domain.provenance import Source
from sijill.extract.drafts import Reader
from sijill.extract.units import Unit

SHORT_ROLE = 8  # units of a role that the pack need not know
LONGEST_SPEAKER = 22  # units
SPEAKER_ENDS = frozenset(("comma", "stop", "sub", "colon", "who", "be", "have", "modal", "quote", "time"))
INTERESTED = frozenset(("armed_group", "army", "belligerent", "state"))
PASSIVE_TOO = frozenset(
    (
        "reported",
        "recorded",
        "documented",
        "confirmed",
        "registered",
        "counted",
        "published",
        "quoted",
        "cited",
        "estimated",
        "described",
        "noted",
        "posted",
        "verified",
        "declared",
        "announced",
    )
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Speakers of a sentence and the words that colour what they say (``hedge``, ``claim``, ``deny``, ``unverified``)."""

    sources: tuple[Source, ...]
    colours: frozenset[str]


def read_telling(reader: Reader, actors: Actors, country: str | None = None) -> Telling:
    """The speakers of a sentence in the order of its words."""
    units = reader.sentence.units
    spans: list[tuple[int, int]] = []
    colours: set[str] = set()
    for at in reader.sentence.told("speech"):
        unit = units[at]
        role = unit.senses["speech"].meaning["role"]
        if role in ("hedge", "unverified", "deny", "claim"):
            colours.add(role)
        if role in ("say", "claim", "deny") and not _is_noun(units, at):
            span = (
                _behind(units, at)
                if unit.word.startswith(("according", "as reported by", "quoting", "citing", "based on"))
                else _speaker(units, at)
            )
            if span is not None and span not in spans:
                spans.append(span)
    return Telling(tuple(_source(reader, actors, span, country) for span in spans), frozenset(colours))


def _is_noun(units: list[Unit], at: int) -> bool:
    """As in "a report", "the claims": a noun, no verb of saying."""
    if at > 0 and units[at - 1].kind in ("a", "the", "of", "other", "another", "num"):
        return True
    behind = units[at + 1].kind if at + 1 < len(units) else "dot"
    return units[at].word in PASSIVE_TOO and (
        behind in ("dot", "comma", "stop", "prep", "adv", "to") or (at > 0 and units[at - 1].kind == "be")
    )


def of_clause(telling: Telling, start: int, end: int) -> tuple[Source, ...]:
    """The speakers of one claim of the sentence: the last before it, else the first behind it, with whom they told."""
    sources = telling.sources
    if len(sources) < 2:
        return sources
    before = [source for source in sources if source.end is not None and source.end <= start]
    behind = [source for source in sources if source.start is not None and source.start >= end]
    chosen = before[-1:] if before else behind[:1]
    return tuple(chosen) or sources[:1]


def _behind(units: list[Unit], at: int) -> tuple[int, int] | None:
    """As in "according to the health ministry": the units behind."""
    first = at + 1
    while first < len(units) and units[first].word == "to":
        first += 1
    end = first
    while (
        end < len(units)
        and units[end].kind not in ("comma", "stop", "sub", "dot", "who", "quote", "colon", "time")
        and not (units[end].kind == "num" and end > first + 1)
        and end - first < LONGEST_SPEAKER
    ):
        if (units[end].kind == "harm" and end > first) or units[end].kind == "have" or (units[end].kind == "be" and end > first):
            return None
        end += 1
    return (first, end) if end > first else None


def _speaker(units: list[Unit], at: int) -> tuple[int, int] | None:
    """The subject of a verb of saying, before it ("officials said") or behind it ("said a spokesman")."""
    end = at
    while end > 0 and units[end - 1].kind in ("adv", "have", "quote", "time"):
        end -= 1
    if end > 1 and units[end - 1].kind == "comma" and (opening := _aside_before(units, end - 1)) is not None:
        end = opening
    first = end
    while first > 0 and units[first - 1].kind not in SPEAKER_ENDS and not _tells_harm(units, first - 1) and end - first < LONGEST_SPEAKER:
        first -= 1
    if first < end and units[first - 1].kind == "comma" and first > 1 and _apposition(units, first):
        first = _apposition(units, first)
    while first < end and units[first].kind in ("and", "dash", "adv", "prep") and units[first].word in ("and", "-", "in", "on", "also"):
        first += 1
    if first < end and _could_speak(units[first:end]):
        return first, end
    if (
        at
        and units[at - 1].kind in ("comma", "quote", "dash")
        and at + 1 < len(units)
        and units[at + 1].kind not in ("comma", "stop", "dot", "the")
    ) or (at + 2 < len(units) and units[at].word == "said" and units[at + 1].kind in ("a", "the", "cap")):
        stop = at + 1
        while (
            stop < len(units) and units[stop].kind not in ("comma", "stop", "dot", "sub", "colon", "quote") and stop - at < LONGEST_SPEAKER
        ):
            stop += 1
        return (at + 1, stop) if stop > at + 1 and _could_speak(units[at + 1 : stop]) else None
    return None


def _tells_harm(units: list[Unit], at: int) -> bool:
    """A predicate of harm ends the words of a speaker; an adjective does not: "activists in besieged Sarn said"."""
    if units[at].kind != "harm" or units[at].senses["harms"].meaning["form"] in ("noun", "nominal"):
        return False
    return not (at and units[at - 1].kind in ("prep", "the", "of"))


def _aside_before(units: list[Unit], comma: int) -> int | None:
    """As in "The press agency, Safa, reported": the unit of the first comma, if what stands between the two is a name or a role."""
    for k in range(comma - 1, max(0, comma - 9), -1):
        if units[k].kind == "comma":
            return (
                k
                if all(
                    unit.kind
                    in ("cap", "a", "the", "of", "people", "say", "word", "prep", "dot", "force", "time", "age", "num", "target", "thing")
                    for unit in units[k + 1 : comma]
                )
                else None
            )
    return None


def _apposition(units: list[Unit], first: int) -> int:
    """As in "Jane Roe, a member of the rescuers, said": the name before the first comma."""
    k = first - 2
    while k > 0 and units[k - 1].kind not in SPEAKER_ENDS and first - k < 12:
        k -= 1
    return k if all(unit.kind in ("cap", "dot", "the", "people", "say", "dash") for unit in units[k : first - 1]) and k < first - 1 else 0


def _could_speak(units: list[Unit]) -> bool:
    """Somebody who can speak stands in it: a source noun, a name, a nation, people, not a pronoun alone."""
    if all(unit.kind in ("he", "they", "it", "the", "a", "adv", "to", "num") for unit in units):
        return False
    if units[0].kind in ("the", "a") and len(units) <= SHORT_ROLE:
        return True  # "the town's health directorate"
    return any(
        unit.kind in ("cap", "people", "force", "say") or unit.sense("named") is not None or unit.sense("nations") is not None
        for unit in units
    )


def _source(reader: Reader, actors: Actors, span: tuple[int, int], country: str | None) -> Source:
    start, end = reader.start_of(span[0]), reader.end_of(span[1])
    written = reader.text[start:end]
    known = next(
        (actors.by_id.get(entry.name) for unit in reader.sentence.units[span[0] : span[1]] if (entry := unit.sense("named")) is not None),
        None,
    )
    actor = actors.find(written, country) or known
    nation = next((entry for unit in reader.sentence.units[span[0] : span[1]] if (entry := unit.sense("nations")) is not None), None)
    kind = actor.kind.value if actor is not None else "state" if nation is not None and span[1] - span[0] <= 2 else None
    if any(
        (entry := unit.sense("forces")) is not None and unit.word in ("army", "military", "armed forces", "air force")
        for unit in reader.sentence.units[span[0] : span[1]]
    ):
        kind = "army"
    return Source(
        actor.name if actor is not None and actor.kind.value != "role" else written,
        "speaker",
        written,
        kind,
        actor.side if actor is not None else None,
        start,
        end,
    )
