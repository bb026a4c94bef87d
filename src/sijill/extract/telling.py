"""Who says it: the speakers of a sentence, and how sure they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from sijill.actors import Actor, Actors
from sijill.domain.filling import quickly_filled
from sijill.domain.provenance import Source
from sijill.extract.drafts import Reader
from sijill.extract.findings import Sentence
from sijill.extract.speakers import Mention, giver_at, is_possessive, label_at, mention_at, role_of
from sijill.extract.units import Unit
from sijill.extract.verb_first import mention_behind

MEDICAL = "medical"
COLOURS = frozenset(("hedge", "unverified", "unknown", "deny", "claim"))


@quickly_filled
@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker of a sentence; ``leads`` and ``local`` as in ``Mention``; ``unnamed`` has no identity that could be told apart; ``owned``
    speaks for whoever was told before ("its spokesman").
    """

    source: Source
    leads: bool = False
    unnamed: bool = False
    local: bool = False
    owned: bool = False


@quickly_filled
@dataclass(frozen=True, slots=True)
class Telling:
    """Speakers of a sentence and the words that colour what they say (``hedge``, ``claim``, ``deny``, ``unverified``, ``unknown``).

    ``again``: somebody speaks who is named by a pronoun only.
    """

    speakers: tuple[Speaker, ...] = ()
    colours: frozenset[str] = frozenset()
    again: bool = False
    hedges: tuple[int, ...] = ()  # offsets of its words of doubt

    @property
    def sources(self) -> tuple[Source, ...]:
        """The speakers without where their words stand."""
        return tuple(speaker.source for speaker in self.speakers)


def read_telling(reader: Reader, actors: Actors, country: str | None = None) -> Telling:
    """The speakers of a sentence in the order of its words."""
    units = reader.sentence.units
    mentions: list[Mention] = []
    colours: set[str] = set()
    for at in _where_told(reader.sentence):
        role = role_of(units[at])
        if role in COLOURS and not _describes(units, at):
            colours.add(role)
        mention = mention_behind(units, at) if reader.sentence.noun_first else mention_at(units, at)
        if mention is not None and not any((old.first, old.last) == (mention.first, mention.last) for old in mentions):
            mentions.append(mention)
    if not reader.sentence.noun_first:
        mentions += [mention for at, unit in enumerate(units) if _gives(unit) and (mention := giver_at(units, at)) is not None]
    if not reader.sentence.noun_first and (label := _label(units)) is not None and not mentions:
        mentions.append(label)
    named = [mention for mention in mentions if not mention.again]
    speakers = tuple(_speaker(reader, actors, mention, country) for mention in named)
    hedges = tuple(reader.start_of(at) for at in reader.sentence.told("speech") if role_of(units[at]) == "hedge")
    return Telling(speakers, frozenset(colours), len(named) < len(mentions), hedges)


def _gives(unit: Unit) -> bool:
    return "gives_toll" in unit.roles and unit.sense("speech") is None


def _label(units: list[Unit]) -> Mention | None:
    """The speaker before the first colon or in the first brackets."""
    at = next((k for k, unit in enumerate(units) if unit.kind in ("colon", "close")), 0)
    return label_at(units, at) if at else None


def _where_told(sentence: Sentence) -> Sequence[int]:
    """The units of words of telling; where the verb stands first also names, which may head what they tell."""
    if not sentence.noun_first:
        return sentence.told("speech")
    return sorted({*sentence.told("speech"), *sentence.told("named")})


def _speaker(reader: Reader, actors: Actors, mention: Mention, country: str | None) -> Speaker:
    units = reader.sentence.units[mention.first : mention.last]
    return Speaker(_source(reader, actors, mention, country), mention.leads, _is_unnamed(units), mention.local, _is_owned(units))


def _is_owned(units: list[Unit]) -> bool:
    """As in "its spokesman", "the same source"."""
    return is_possessive(units[0]) or any("same_speaker" in unit.roles for unit in units)


def _describes(units: list[Unit], at: int) -> bool:
    """As in "unknown gunmen", "156 adults of unknown sex": said of a noun, not of what is told."""
    return role_of(units[at]) == "unknown" and at + 1 < len(units) and units[at + 1].kind in ("word", "people", "force", "cap", "thing")


def _is_unnamed(units: list[Unit]) -> bool:
    """As in "activists in Ostin", "local sources": no body is named, and no name stands right beside the word."""
    at = [k for k, unit in enumerate(units) if role_of(unit) == "noun"]
    return (
        bool(at)
        and all("unnamed" in units[k].senses["speech"].meaning for k in at)
        and not any(unit.sense("named") is not None for unit in units)
        and not any(unit.kind == "cap" for k in at for unit in (*units[max(0, k - 1) : k], *units[k + 1 : k + 2]))
    )


def of_clause(telling: Telling, start: int, end: int) -> tuple[Speaker, ...]:
    """The speakers of one claim of the sentence: the last that leads to it, else the first behind it that closes it.

    A speaker whose words follow says nothing of what stands before: "Nine died, but officials said four died". One who closed another half
    of the sentence goes on where nobody else speaks: "Nine died, officials said; four were hurt".
    """
    before = [speaker for speaker in telling.speakers if speaker.leads and (speaker.source.end or 0) <= start]
    behind = [speaker for speaker in telling.speakers if not speaker.leads and (speaker.source.start or 0) >= start]
    closed = [speaker for speaker in telling.speakers if not speaker.leads and not speaker.local and (speaker.source.end or 0) <= start]
    return tuple(before[-1:] or behind[:1] or closed[-1:])


def _source(reader: Reader, actors: Actors, mention: Mention, country: str | None) -> Source:
    units = reader.sentence.units[mention.first : mention.last]
    start, end = reader.start_of(mention.first), reader.end_of(mention.last)
    written = reader.text[start:end]
    known = next((actors.by_id.get(entry.name) for unit in units if (entry := unit.sense("named")) is not None), None)
    actor = actors.find(written, country) or known
    return Source(
        actor.name if actor is not None and actor.kind.value != "role" else written,
        "speaker",
        written,
        _kind_of(units, actor),
        actor.side if actor is not None else None,
        start,
        end,
    )


def _kind_of(units: list[Unit], actor: Actor | None) -> str | None:
    """The register's kind, unless the speaker's own words tell an army, an armed group, helpers or nobody in particular."""
    told = [entry for unit in units for section in ("speech", "forces") if (entry := unit.sense(section)) is not None]
    voices = [entry.meaning["voice"] for entry in told if "voice" in entry.meaning]
    if voices:
        return MEDICAL if MEDICAL in voices else voices[0]  # "a military doctor" speaks as a doctor
    if actor is not None:
        return actor.kind.value
    nation = any(unit.sense("nations") is not None for unit in units)
    return "state" if nation and len(units) <= 2 else None
