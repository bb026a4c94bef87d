"""Who was told hurt and is then said to have died, by a pronoun: "he was taken to hospital, where he was pronounced dead"."""

from collections.abc import Sequence

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import Finding, form_of, predicate_start
from sijill.extract.objects import FEMALE, MALE, SUBJECT_PRONOUNS
from sijill.extract.people import Group
from sijill.extract.units import Unit

HURT = frozenset(("injured", "shot_unspecified", "killed"))
FORMS = frozenset(("participle", "intransitive"))
REACH = 2  # sentences between somebody told hurt and the pronoun that says that he died
ONE = frozenset(("subject_he", "subject_she"))


def find_later_dead(reader: Reader, findings: Sequence[Finding], drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The deaths that a sentence tells of people by "he", "she" or "they", who were told hurt before; those told dead are counted."""
    units, read = reader.sentence.units, {finding.predicate for finding in findings}
    for at in reader.sentence.told("harms"):
        subject = predicate_start(units, at) - 1
        if at in read or subject < 0 or not _says_dead(units, at) or SUBJECT_PRONOUNS.isdisjoint(units[subject].roles):
            continue
        earlier = [draft for draft in drafts if draft.start < reader.start_of(subject)]
        told = next((draft for draft in reversed([*before, *earlier]) if _may_be(draft, units[subject], reader.index)), None)
        if told is not None and told.harm != "killed":
            return [_dead(reader, told, subject, at)]
        if told is None and not ONE.isdisjoint(units[subject].roles) and _is_news(units, at, [*before, *earlier]):
            return [_dead_alone(reader, subject, at)]
    return []


def settle_told_hurt(drafts: Sequence[Draft]) -> None:
    """As in "three men wounded in the raid have died": who is told hurt to say which three are meant is hurt no more."""
    dead = {id(draft.source): draft for draft in drafts if draft.harm == "killed" and draft.source is not None}
    for draft in drafts:
        if draft.harm == "injured" and draft.rule == "participle, reduced" and id(draft.source) in dead and draft.parent is None:
            draft.links.append(("superseded_by", dead[id(draft.source)]))


def _is_news(units: list[Unit], at: int, earlier: Sequence[Draft]) -> bool:
    """As in "He was shot dead" of somebody nobody told hurt or dead before; "he died" may be long ago, and of age."""
    passive = form_of(units[at]) == "participle" and any(unit.kind == "be" for unit in units[predicate_start(units, at) : at])
    return passive and not any(draft.harm in HURT and draft.polarity == "affirmed" for draft in earlier)


def _dead_alone(reader: Reader, subject: int, at: int) -> Draft:
    unit = reader.sentence.units[subject]
    amount = Amount(Modifier.EXACT, 1, None, unit.first, unit.last)
    number = reader.quantity(Group(subject, -1, subject + 1, amount), amount)
    return Draft("killed", reader.start_of(subject), reader.end_of(at + 1), number, "people", "unknown", reader.index, "pronoun")


def _says_dead(units: list[Unit], at: int) -> bool:
    meaning = units[at].senses["harms"].meaning
    between = units[predicate_start(units, at) : at]
    return meaning["harm"] == "killed" and meaning["form"] in FORMS and not any(unit.kind in ("modal", "neg", "to") for unit in between)


def _may_be(draft: Draft, pronoun: Unit, sentence: int) -> bool:
    """Told hurt or dead not long before, as many as the pronoun says, and of its sex where both say one."""
    if draft.harm not in HURT or draft.polarity != "affirmed" or draft.number is None or sentence - draft.sentence > REACH:
        return False
    point = draft.number.best
    if point is None or (point > 1) is not ("subject_they" in pronoun.roles) or draft.group == "attackers":
        return False
    return not ("subject_he" in pronoun.roles and draft.group in FEMALE) and not ("subject_she" in pronoun.roles and draft.group in MALE)


def _dead(reader: Reader, told: Draft, subject: int, at: int) -> Draft:
    """The death of those told, by the number they were told in; who was told hurt alone is hurt no more."""
    unit, many = reader.sentence.units[subject], told.number.best if told.number else 1
    amount = Amount(Modifier.EXACT, many, None, unit.first, unit.last)
    number = reader.quantity(Group(subject, -1, subject + 1, amount), amount)
    draft = Draft("killed", reader.start_of(subject), reader.end_of(at + 1), number, told.group, told.status, reader.index, "pronoun")
    draft.persons, draft.child, draft.group_text = told.persons, told.child, told.group_text
    if told.harm == "injured" and not told.links and told.parent is None:
        told.links.append(("superseded_by", draft))
    return draft
