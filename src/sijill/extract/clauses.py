"""Which people suffer which harm: every predicate of a sentence is read by the form the pack gives it."""

from collections.abc import Callable, Mapping

from sijill.extract.findings import Finding, Sentence, predicate_start, prepare_sentence
from sijill.extract.nominals import read_anaphor, read_harm_nouns, read_lives, read_lives_of, read_lost, read_nominal, read_noun
from sijill.extract.predicates import read_active, read_intransitive, read_participle, read_state
from sijill.extract.tolls import read_toll
from sijill.extract.units import Unit


def read_clauses(units: list[Unit]) -> tuple[Sentence, list[Finding]]:
    """Every harm of a sentence with the groups that suffer it, in the order of its predicates."""
    sentence = prepare_sentence(units)
    findings: list[Finding] = []
    for at, unit in enumerate(units):
        if unit.kind == "harm":
            found = _READERS[unit.senses["harms"].meaning["form"]](sentence, at, findings)
            if found is not None and found.chain and not _told(findings, found):
                _hedge(units, found)
                findings.append(found)
                sentence.used.update(id(group) for group in found.chain)
    read_harm_nouns(sentence, findings)
    return sentence, findings


def _told(findings: list[Finding], found: Finding) -> bool:
    """The same people with the same harm stand there already: "climbed to 31 dead"."""
    return any(old.harm == found.harm and {id(group) for group in found.chain} <= {id(group) for group in old.chain} for old in findings)


def _hedge(units: list[Unit], found: Finding) -> None:
    """Marks what is not said to have happened: "could be killed", "threatened to kill", "whether any were hurt"."""
    start = predicate_start(units, found.predicate)
    auxiliaries = units[start : found.predicate]
    words = {unit.word for unit in auxiliaries}
    if any(unit.kind == "modal" for unit in auxiliaries) and not words & {"may have", "might have", "may have been", "must have"}:
        found.hedge = "hypothetical"
    elif any(unit.kind == "modal" for unit in auxiliaries):
        found.hedge = "unverified"
    elif found.rule.startswith(("active", "intransitive")) and any(unit.kind == "to" for unit in auxiliaries):
        found.hedge = "hypothetical"
    elif any(unit.kind == "neg" for unit in auxiliaries):
        found.hedge = "negated"
    clause = max((k for k in range(found.first) if units[k].kind in ("stop", "sub", "colon")), default=-1)
    if {unit.word for unit in units[max(0, clause) : found.first]} & {"if", "unless", "whether", "lest"} or (
        found.first and units[found.first - 1].word == "whether"
    ):
        found.hedge = "hypothetical"


def _read_light(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    return None  # "left", "caused": the harm stands in the object and is read there


_READERS: Mapping[str, Callable[[Sentence, int, list[Finding]], Finding | None]] = {
    "participle": read_participle,
    "active": read_active,
    "intransitive": read_intransitive,
    "state": read_state,
    "noun": read_noun,
    "nominal": read_nominal,
    "lives": read_lives,
    "lives_of": read_lives_of,
    "light": _read_light,
    "lost": read_lost,
    "anaphor": read_anaphor,
    "toll": read_toll,
}
