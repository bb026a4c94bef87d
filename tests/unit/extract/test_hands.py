"""Whose hand a clause names, in the manner of many outlets and decades."""

import pytest

from sijill.extract.blame import as_perpetrator, perpetrators_of, read_blame
from sijill.extract.hands import agents_of, clause_start
from tests.unit.extract.marked import clauses_of, drafts_in, units_of, unmark


def hands(text: str, nth: int = 0) -> list[str]:
    """The perpetrators of a draft of one sentence."""
    reader, _ = clauses_of(text)
    found = perpetrators_of(reader, read_blame(reader.sentence), drafts_in(text)[nth])
    return [as_perpetrator(reader, phrase).as_written or "" for phrase in found]


@pytest.mark.parametrize(
    "marked",
    [
        "[Gunmen] on motorcycles shot dead a schoolteacher in Brame.",
        "A [mob] stoned two traders to death and burned their stall, killing a child.",
        "[Marennan troops] opened fire on mourners, killing six.",
        "[Rebels] from the northern hills stormed the garrison, killing nine soldiers.",
        "The [Red Hill Front] said it had killed ten soldiers.",
        "The [Coast Banner] claimed to have killed 40 soldiers.",
        "The [army] denied that its jets had killed nine villagers.",
        "A [settler] killed one man.",
        "[Highlanders] attacked two villages, killing 26.",
        "Nine people were killed by [security forces].",
        "Nine people were killed by a [mob].",
        "Nine people died in a [Turkish] air strike.",
        "[Israel]'s air strike killed four people.",
        "A [Russian] missile killed four people.",
        "[Separatist] rockets killed two aid workers.",
        "Five soldiers were killed in a [guerrilla] ambush.",
        "The [air force] flew 38 sorties and dropped barrel bombs, killing two.",
        "At least 27 people were hacked to death, officials said, blaming the [Red Lantern].",
        "Four clerks were killed and the [M-12 Movement] claimed responsibility.",
        "The [security forces] were responsible for the deaths of 30 people.",
        "[Police] and [soldiers] killed three protesters.",
        "[Militiamen] broke into a house and killed a family of five.",
        "[GUERRILLAS] KILLED A MAYOR IN ODRA.",
        "THE [ARMY] SHELLED THE HAMLET, KILLING TWO PEASANTS.",
        "[Insurgents] ambushed a convoy and killed four drivers.",
        "The raid by [government forces] left nine dead.",
        "[Government forces] with members of a local militia carried out a raid, leaving seven dead.",
        "Several prisoners were tortured to death in [regime] prisons.",
        "[Unidentified gunmen] kidnapped two engineers.",
        "[Soldiers] detained forty students.",
        "Two people were killed when [police] opened fire.",
        "[Soldiers of the junta] executed eleven farmers.",
        "A [suicide bomber] killed twelve worshippers.",
        "Residents said [Turkish forces] had shelled the village, killing two.",
    ],
)
def test_who_did_it_is_named_by_grammar(marked: str) -> None:
    text, words = unmark(marked)
    assert hands(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died as the army carried out heavy shelling.",
        "Clashes between the army and rebels killed nine people.",
        "Troops battled militiamen in fierce fighting that killed 36 people.",
        "Two officers were killed when police clashed with rioters.",
        "The army shelled Ostin after the killing of nine soldiers.",
        "A bomb killed four people.",
        "A sniper killed a street vendor.",
        "A drone killed a farmer.",
        "Shelling killed four people in rebel-held Ostin.",
        "Five soldiers wounded.",
        "A blast near a police station killed three people.",
        "Nine people were killed near the army base.",
        "Police said nine people were killed.",
        "No group has claimed responsibility for the blast, which killed five.",
        "An explosion in Iraq killed two people.",
        "A mine killed two shepherds in rebel territory.",
        "Fighting killed 40 people, the army said.",
        "Four soldiers were killed.",
    ],
)
def test_circumstance_is_no_attribution(text: str) -> None:
    assert hands(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police killed two gunmen who had killed five worshippers.", [["Police"], ["gunmen"]]),
        ("Israeli forces killed six people and a settler killed one.", [["Israeli forces"], ["settler"]]),
        ("Rebels killed nine soldiers and troops killed four rebels.", [["Rebels"], ["troops"]]),
    ],
)
def test_each_clause_has_its_own_hand(text: str, expected: list[list[str]]) -> None:
    assert [hands(text, nth) for nth in range(len(expected))] == expected


def test_a_clause_begins_behind_its_mark() -> None:
    units = units_of("Police said that rebels killed two; troops killed one.")
    assert units[clause_start(units, 5)].word == "rebels"
    assert units[clause_start(units, len(units) - 3)].word == "troops"


def test_a_finding_without_an_agent_has_no_hand() -> None:
    reader, (finding, *_) = clauses_of("Nine people died.")
    assert agents_of(reader.sentence, finding, read_blame(reader.sentence).phrases) == []
