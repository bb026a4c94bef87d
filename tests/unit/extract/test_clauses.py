"""Which people suffer which harm, form by form, and what is not said to have happened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import harms
from tests.unit.extract.marked import clauses_of, unmark, words_of
from tests.unit.extract.marked_ar import clauses_ar


def told(text: str) -> list[tuple[str, list[str]]]:
    """Each harm found with the heads of its people: their words up to the noun."""
    reader, findings = clauses_of(text)
    return [(found.harm, [words_of(reader, group.first, max(group.core, group.first + 1)) for group in found.chain]) for found in findings]


@pytest.mark.parametrize(
    ("marked", "harm"),
    [
        ("[At least 12 people] were killed in Dunmor.", "killed"),
        ("Shells killed [nine villagers] in Brame.", "killed"),
        ("[Nine villagers] were also killed.", "killed"),
        ("[Nine villagers] had been shot dead.", "killed"),
        ("[Nine villagers] were tortured and killed.", "killed"),
        ("[Nine villagers], all from Ostin, were killed.", "killed"),
        ("[Nine villagers] who had stayed were killed.", "killed"),
        ("A mortar fell, killing [two sisters].", "killed"),
        ("The raid came at dawn, wounding [six guards].", "injured"),
        ("[Four farmers] died.", "killed"),
        ("[Four farmers] bled to death.", "killed"),
        ("[Four farmers] starved to death.", "died_indirect"),
        ("It left [four guards] dead.", "killed"),
        ("It left [four guards] wounded.", "injured"),
        ("[Three people] are missing.", "missing"),
        ("There were [25 deaths].", "killed"),
        ("He faces [two counts of first-degree murder].", "killed"),
        ("[Four people] lay bleeding from gunshot wounds.", "shot_unspecified"),
        ("It caused [nine injuries].", "injured"),
        ("The death of [two nurses] was told late.", "killed"),
        ("The killing of [a priest] was told late.", "killed"),
        ("The bodies of [ten villagers] were found.", "killed"),
        ("The raid claimed [30 lives].", "killed"),
        ("The raid claimed the lives of [three teachers].", "killed"),
        ("The death toll rose to [41].", "killed"),
        ("The death toll stood at [41].", "killed"),
        ("The number of wounded rose to [60].", "injured"),
        ("Rebels abducted [eight teachers].", "abducted"),
        ("The kidnapping of [eight teachers] was told late.", "abducted"),
        ("Police detained [40 protesters].", "detained"),
        ("The militia freed [six hostages].", "released"),
        ("[Some 3,000 people] fled.", "displaced"),
        ("[Some 3,000 people] were displaced.", "displaced"),
        ("[5,000 civilians] are besieged.", "besieged"),
        ("Soldiers raped [two women].", "sexual_violence"),
        ("[Four people] were shot.", "shot_unspecified"),
        ("[Forty people] were killed or wounded.", "casualties"),
        ("[Three wounded guards] reached the clinic.", "injured"),
        ("[Ilva Marenko], 34, was killed.", "killed"),
        ("[A 12-year-old boy] was killed.", "killed"),
        ("[Three people], including two children, were killed.", "killed"),
        ("[Another 30] were wounded.", "injured"),
    ],
)
def test_forms(marked: str, harm: str) -> None:
    text, words = unmark(marked)
    assert told(text) == [(harm, words)]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("An air strike killed 17 workers and wounded 30.", [("killed", ["17 workers"]), ("injured", ["30"])]),
        ("Twelve were killed and 30 wounded.", [("killed", ["Twelve"]), ("injured", ["30"])]),
        ("Twelve people were killed and another 30 were wounded.", [("killed", ["Twelve people"]), ("injured", ["another 30"])]),
        ("Two women, a child and three men were killed.", [("killed", ["Two women", "a child", "three men"])]),
        ("Shells killed two women and a child.", [("killed", ["two women", "a child"])]),
        ("Shelling killed six and a settler killed one.", [("killed", ["six"]), ("killed", ["one"])]),
        ("It left five dead and nine wounded.", [("killed", ["five"]), ("injured", ["nine"])]),
        ("Rebels killed six, medics and witnesses said.", [("killed", ["six"])]),
    ],
)
def test_several_harms_and_several_people(text: str, findings: list[tuple[str, list[str]]]) -> None:
    assert told(text) == findings


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The militia threatened to kill ten hostages.", "hypothetical"),
        ("Ten hostages could be killed.", "hypothetical"),
        ("Ten hostages would be killed.", "hypothetical"),
        ("A clerk pleaded guilty to killing four guards.", None),
        ("A clerk was committed to killing four guards.", "hypothetical"),
        ("If shells fall, ten people are killed.", "hypothetical"),
        ("It was not known how many people had died.", "hypothetical"),
        ("Five people a day are killed.", "hypothetical"),
        ("Five people were killed a day after the raid.", None),
        ("The gunman killed three people a year and a half ago.", None),
        ("Five people are killed each day.", None),
        ("Ten hostages may have been killed.", "unverified"),
        ("The guards were not killed.", "negated"),
        ("Ten hostages were killed.", None),
        ("Ten hostages were reportedly killed.", None),
    ],
)
def test_what_is_not_said_to_have_happened_is_marked(text: str, hedge: str | None) -> None:
    assert [found.hedge for found in clauses_of(text)[1]] == [hedge]


@pytest.mark.parametrize(
    "text",
    [
        "The town buried its dead in silence.",
        "Shells destroyed 12 houses.",
        "The guards reached the mill.",
        "People live in besieged districts.",
        "He told of the wounded man.",
        "The rebels claimed the old mill.",
        "",
        ".",
    ],
)
def test_where_nobody_is_counted_nothing_is_found(text: str) -> None:
    assert told(text) == []


def test_a_risen_toll_keeps_the_figure_before() -> None:
    (found,) = clauses_of("The death toll rose from 12 to 17.")[1]
    assert found.from_toll
    assert found.older is not None
    assert found.older.amount is not None
    assert found.chain[0].amount is not None
    assert (found.older.amount.n, found.chain[0].amount.n) == (12, 17)


@pytest.mark.parametrize(
    ("marked", "text_of_agent"),
    [
        ("Ten farmers were killed by [government forces].", "passive"),
        ("[Government forces] killed ten farmers.", "active"),
        ("[Government forces] raided Ostin, killing ten farmers.", "active"),
    ],
)
def test_who_did_it_stands_before_an_active_verb_or_behind_by(marked: str, text_of_agent: str) -> None:
    text, words = unmark(marked)
    reader, (found,) = clauses_of(text)
    assert text_of_agent in found.rule
    assert found.agent is not None
    assert words[0] in words_of(reader, *found.agent)


PIECES = [
    "12 people",
    "a woman",
    "Ilva Marenko",
    "were",
    "killed",
    "wounded",
    "killing",
    "died",
    "and",
    ",",
    "including",
    "the death toll",
    "rose to",
    "from",
    "40",
    "dead",
    "by",
    "rebels",
    "(",
    ")",
    "not",
    "who",
    "if",
    "left",
    "the bodies of",
    "claimed the lives of",
    "said",
    "them",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_findings_lie_within_the_sentence_and_have_people(text: str) -> None:
    reader, findings = clauses_of(text)
    size = len(reader.sentence.units)
    for found in findings:
        assert found.chain
        assert 0 <= found.first < found.last <= size
        assert all(0 <= group.first < group.last <= size for group in found.chain)


@pytest.mark.parametrize(
    "text",
    [
        "The minister warns of thousands of deaths.",
        "There were fears of hundreds of deaths.",
        "Did the strike kill 20 people?",
    ],
)
def test_what_is_feared_or_asked_is_not_said(text: str) -> None:
    assert [claim for claim in harms(text) if claim.number is not None] == []


@pytest.mark.parametrize(
    ("text", "harms", "hedges"),
    [
        ("توفي ثلاثة أطفال جوعا", ["died_indirect"], [None]),
        ("وفاة رضيع من البرد", ["died_indirect"], [None]),
        ("مقتل ثلاثة أطفال، والجوع ينتشر", ["killed"], [None]),
        ("خبر مقتل سبعة أطفال غير صحيح", ["killed"], ["denied"]),
        ("لا صحة للأنباء عن مقتل عشرة جنود", ["killed"], ["denied"]),
        ("مقتل سبعة أطفال، والمنشور عن الهدنة غير صحيح", ["killed"], [None]),
    ],
)
def test_slow_deaths_and_denials_where_the_verb_stands_first(text: str, harms: list[str], hedges: list[str | None]) -> None:
    _, findings = clauses_ar(text)
    assert ([found.harm for found in findings], [found.hedge for found in findings]) == (harms, hedges)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The army denied reports that nine farmers had been killed in the raid.", "denied"),
        ("The army rejected claims that nine farmers had been killed.", "denied"),
        ("The ministry dismissed as lies reports that nine farmers died in the raid.", "denied"),
        ("The army said that reports of nine farmers killed in the raid were false.", "denied"),
        ("The ministry described reports that nine farmers died in the raid as lies.", "denied"),
        ("The army denied responsibility for the raid that killed nine farmers.", None),
        ("The army denied any role in the killing of nine farmers.", None),
        ("The front denied it had carried out the raid that killed nine farmers.", None),
        ("The front denied being behind the killing of nine farmers.", None),
        ("The front denied that its men had killed nine farmers.", "denied"),
        ("Nobody denies that nine farmers were killed in the raid.", None),
        ("The front did not deny that its men had killed nine farmers.", None),
    ],
)
def test_who_denies_the_hand_denies_no_dead(text: str, hedge: str | None) -> None:
    _, findings = clauses_of(text)
    assert [found.hedge for found in findings] == [hedge]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Hunger has killed nine children in the besieged town.", "died_indirect"),
        ("Famine claimed the lives of nine children in the besieged town.", "died_indirect"),
        ("Nine deaths from malnutrition were recorded in the besieged town.", "died_indirect"),
        ("The bomb killed nine people in a queue during the famine.", "killed"),
    ],
)
def test_hunger_kills_slowly(text: str, harm: str) -> None:
    assert [claim.harm for claim in harms(text)] == [harm]
