"""Whose voice a claim is told in: the speakers of its own sentence, else those of the sentences before it; and who publishes it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from sijill.actors import ActorKind, Actors, fold_name
from sijill.domain.claim import Kind
from sijill.domain.provenance import Source
from sijill.domain.report import Head
from sijill.extract.desk import Desk
from sijill.extract.drafts import Draft
from sijill.extract.telling import Speaker, of_clause
from sijill.languages import Pack

PARTY = "party"  # the entry of words that only who fights writes
BELLIGERENT = "belligerent"
_QUOTED = regex.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")  # somebody else's words
CREDITED = frozenset((ActorKind.MONITOR, ActorKind.UN, ActorKind.AGENCY, ActorKind.MEDIA, ActorKind.NGO))
SHORTEST_HEADING = 5  # units
NEAR = 3  # sentences back whose speaker may still speak of a total or an earlier event
REACH = 6  # sentences back in which a pronoun or a surname finds its name


@dataclass(frozen=True, slots=True)
class Voice:
    """The speakers of a claim. ``own``: its sentence names them, or it goes on in their words; else it only hangs on what they told."""

    speakers: tuple[Speaker, ...] = ()
    own: bool = False

    @property
    def sources(self) -> tuple[Source, ...]:
        """The speakers as links of the chain of telling."""
        return tuple(speaker.source for speaker in self.speakers)


SILENT = Voice()


def own_voice(desk: Desk, draft: Draft) -> Voice:
    """The speakers that the sentence of a draft itself gives it, a pronoun or surname taken back to the name told before."""
    telling = desk.book.of(draft.sentence).telling
    at = draft.number.start if draft.number is not None and draft.number.start is not None else draft.start
    if draft.kind is not Kind.CASUALTY:
        at = draft.end  # who tells of an attack may stand in its words: "rescuers said shells hit ...", "the army denied that ..."
    speakers = of_clause(telling, max(at, draft.start), draft.end)
    if speakers:
        return Voice(tuple(_named(desk, draft.sentence, speaker) for speaker in speakers), own=True)
    if not telling.speakers and (telling.again or _goes_on(desk, draft.sentence)):
        return Voice(_before(desk, draft.sentence) or _behind(desk, draft.sentence), own=True)
    return SILENT


def _goes_on(desk: Desk, sentence: int) -> bool:
    """As in "Our units did not fire": the sentence is still in the words of whoever spoke before."""
    ours = desk.pack["voices"]["first_person"].words if "first_person" in desk.pack["voices"] else ()
    return any(unit.word in ours for unit in desk.book.of(sentence).reader.sentence.units)


def denies_on(desk: Desk, sentence: int) -> bool:
    """Whoever denied something in the sentence before speaks on: "... rejects the allegation. Nobody was harmed by our forces"."""
    return sentence > 0 and _goes_on(desk, sentence) and "deny" in desk.book.of(sentence - 1).telling.colours


def inherited_voice(desk: Desk, draft: Draft, *, own_only: bool) -> Voice:
    """Whoever spoke last before a draft, and may still be speaking.

    ``own_only``: a total or an earlier event, which in a release is the issuer's and not the last speaker's.
    """
    stays = own_only and desk.report.head.source_line is not None
    paragraph = desk.book.paragraph_of[draft.sentence]
    for k in range(draft.sentence - 1, max(-1, draft.sentence - 1 - (NEAR if own_only else REACH)), -1):
        if stays and desk.book.paragraph_of[k] != paragraph:
            break
        telling = desk.book.of(k).telling
        if "deny" in telling.colours:
            break
        if telling.speakers:
            return Voice((_named(desk, k, telling.speakers[-1]),), own=not telling.speakers[-1].local)
    return _credited(desk)


def _credited(desk: Desk) -> Voice:
    """The body that a title or the heading of a table names in brackets at its end: "Deaths since May (Hillside Network)"."""
    reader = desk.book.of(0).reader
    units = reader.sentence.units
    if len(units) < SHORTEST_HEADING or units[-1].kind != "close" or units[-3].kind != "open":
        return SILENT
    entry = units[-2].sense("named")
    actor = desk.book.actors.by_id.get(entry.name) if entry is not None else None
    if actor is None or actor.kind not in CREDITED:
        return SILENT
    start, end = reader.start_of(len(units) - 2), reader.end_of(len(units) - 1)
    source = Source(actor.name, "speaker", desk.report.text[start:end], actor.kind.value, actor.side, start, end)
    return Voice((Speaker(source, leads=True),), own=True)


def _before(desk: Desk, sentence: int) -> tuple[Speaker, ...]:
    """Whoever spoke last before a sentence."""
    for k in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        speakers = desk.book.of(k).telling.speakers
        if speakers:
            return (_named(desk, k, speakers[-1]),)
    return ()


def _behind(desk: Desk, sentence: int) -> tuple[Speaker, ...]:
    """As in "Our team received nine wounded." with the speaker of a later sentence."""
    if not _goes_on(desk, sentence):
        return ()
    for k in range(sentence + 1, min(len(desk.book.sentences), sentence + 1 + NEAR)):
        speakers = [speaker for speaker in desk.book.of(k).telling.speakers if not speaker.leads]
        if speakers:
            return (_named(desk, k, speakers[0]),)
    return ()


def _named(desk: Desk, sentence: int, speaker: Speaker) -> Speaker:
    """The speaker under the fuller name the report gave before: "Marenko" is "Ilva Marenko", "its spokesman" the network's."""
    source = speaker.source
    words = _words(source.as_written, desk.pack)
    if source.name != source.as_written or len(words) > 2:
        return speaker
    for k in range(sentence, max(-1, sentence - 1 - REACH), -1):
        for other in reversed(desk.book.of(k).telling.speakers):
            earlier = other.source
            if (earlier.start or 0) < (source.start or 0) and (words < _words(earlier.as_written, desk.pack) or speaker.owned):
                return replace(speaker, source=replace(source, name=earlier.name, kind=earlier.kind, side=earlier.side))
    return speaker


def _words(name: str | None, pack: Pack) -> frozenset[str]:
    return frozenset(fold_name(name or "").split()) - _small(pack)


@lru_cache
def _small(pack: Pack) -> frozenset[str]:
    """Articles and prepositions, which no name is known by."""
    kinds = ("the", "a", "of", "prep", "other")
    return frozenset(word for entry in pack["grammar"].values() if entry.meaning["kind"] in kinds for word in entry.words)


def issuer_kind(desk: Desk, links: Sequence[Source]) -> str | None:
    """The kind of body that publishes: the register's, what its name tells, or a party to the fighting whose words are "our fighters"."""
    issuer = links[0] if links else None
    if issuer is not None and issuer.kind is not None:
        return issuer.kind
    if issuer is not None and (told := _kind_in(issuer.name or "", desk.pack)) is not None:
        return told
    party = _words_of(desk.pack, PARTY)
    return BELLIGERENT if party is not None and party.search(_QUOTED.sub(" ", desk.report.text)) else None


@lru_cache(maxsize=4096)
def _kind_in(name: str, pack: Pack) -> str | None:
    """The kind that words of a name tell: "General Staff", "Hillside Military Council"."""
    told = [entry for entry in pack["speech"].values() if "voice" in entry.meaning]
    return next((str(entry.meaning["voice"]) for entry in told if _any_of(entry.words).search(name)), None)


@lru_cache
def _words_of(pack: Pack, entry: str) -> regex.Pattern[str] | None:
    return _any_of(pack["voices"][entry].words) if entry in pack["voices"] else None


@lru_cache
def _any_of(words: tuple[str, ...]) -> regex.Pattern[str]:
    """One of the words, whole, in any case."""
    return regex.compile(rf"\b(?:{'|'.join(map(regex.escape, words))})\b", regex.IGNORECASE)


def publishers(head: Head, actors: Actors) -> tuple[Source, ...]:
    """The last links of the chain: the body a repost names as its origin, and the publisher; one link where they are one."""
    links: list[Source] = []
    for name, role in ((head.source_line, "issuer"), (head.publisher, "publisher")):
        if not name:
            continue
        actor = actors.find(name)
        link = Source(actor.name if actor else name, role, name, actor.kind.value if actor else None, actor.side if actor else None)
        links = [old for old in links if old.name != link.name] + [link]
    return tuple(links)
