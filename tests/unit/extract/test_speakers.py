"""Where a speaker stands beside a word of telling, in the manner of many outlets and decades."""

import pytest

from sijill.extract.speakers import is_possessive, mention_at, role_of
from tests.unit.extract.marked import reader_of, units_of, unmark, words_of


def speakers(text: str) -> list[str]:
    """Everybody whom a word of telling in the sentence names, pronouns left out."""
    reader = reader_of(text)
    found = [mention_at(reader.sentence.units, at) for at in range(len(reader.sentence.units))]
    named = dict.fromkeys((each.first, each.last) for each in found if each is not None and not each.again)
    return [words_of(reader, first, last) for first, last in named]


@pytest.mark.parametrize(
    "marked",
    [
        "[Sources] said soldiers had opened fire on a crowd, killing a herder.",
        "Nine people were killed, [the doctors' network] reported; three more died of hunger.",
        "Mortar fire killed two children, [emergency services] said.",
        "The offensive has killed 1,900 people, [aid groups] say, and uprooted thousands.",
        "The bombing claimed 33 lives, [a provincial health officer] said.",
        "“Nine people died,” said [the mayor of Ostin].",
        "Nine people died, reports [The Hill Courier].",
        "[The Tovarian press agency, Zafa], reported at noon that four women had been killed.",
        "[Another source, Odil K.], claimed dozens had been injured.",
        "[Ilva Marenko], mayor of Suhanka, put the dead at thirteen.",
        "[The separatist administration] would only confirm that several had fallen.",
        "According to [the health ministry in Brame], nine people died.",
        "Nine people died, according to [a local doctor].",
        "[By one account], nine people died.",
        "[THE 4TH INFANTRY BRIGADE] REPORTS THAT NINE SUBVERSIVES WERE KILLED.",
        "[COL TORAL] SAID THE GUERRILLAS FLED, LEAVING TWO DEAD.",
        "[Hospital sources] now say nine people died.",
        "Nine people died, [police] said on Monday.",
        "Nine people died, [a military statement] said.",
        "[State television] said nine people died.",
        "[A spokesman for the Hillside Network] told the Dunmor Courier nine people died.",
        "[The source] added that nine people died.",
        "[Witnesses] said police fired, killing two.",
        "Nine people died, [activists in besieged Sarn] said.",
        "[The Red Hill Front] said in a statement it had killed nine soldiers.",
        "[Relatives of the dead] said nine people died.",
        "[The junta] said nine people died.",
        "[Medics and witnesses] said nine people died.",
        "Nine people died and [officials] said more were missing.",
        "[Radio Libertad] said nine soldiers died.",
    ],
)
def test_a_speaker_is_found(marked: str) -> None:
    text, words = unmark(marked)
    assert speakers(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "A report named nine dead.",
        "The report could not be verified.",
        "Nine deaths were reported.",
        "Losses reported in Ostin were heavy.",
        "The blast claimed nine lives.",
        "Five people accused of links to the group were detained.",
        "He said nine people died.",
        "It added that nine people died.",
        "Nine people died.",
        "Heavy gunfire and tanks reported.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Officials said nine people died.", True),
        ("Nine people died, officials said.", False),
        ("Nine people died, officials said on Monday.", False),
        ("According to officials, nine people died.", True),
        ("Nine people died, according to officials.", False),
        ("Police said, however, that nine people died.", True),
        ("“Nine people died,” said the mayor.", False),
    ],
)
def test_what_is_told_stands_behind_the_verb_or_before_it(text: str, leads: bool) -> None:
    units = units_of(text)
    assert [each.leads for at in range(len(units)) if (each := mention_at(units, at)) is not None] == [leads]


def test_a_pronoun_is_whoever_spoke_last() -> None:
    units = units_of("He added that nine people died.")
    found = mention_at(units, 1)
    assert found is not None
    assert found.again


def test_an_aside_speaks_for_its_own_sentence_only() -> None:
    units = units_of("Nine people died, according to officials.")
    assert [each.local for at in range(len(units)) if (each := mention_at(units, at)) is not None] == [True]


def test_roles_and_owners_of_words() -> None:
    its, spokesman, denied, mill = units_of("Its spokesman denied the mill")[0:2] + units_of("denied")[:1] + units_of("mill")[:1]
    assert [is_possessive(its), is_possessive(spokesman)] == [True, False]
    assert [role_of(spokesman), role_of(denied), role_of(mill)] == ["noun", "deny", None]


def test_no_clause_is_a_speaker() -> None:
    reader = reader_of("The envoy spoke at length, saying that Sarn bears the blame")
    units = reader.sentence.units
    assert [mention_at(units, at) for at, unit in enumerate(units) if unit.word == "saying"] == [None]


@pytest.mark.parametrize(("text", "told"), [("The raid claimed 27 lives.", []), ("The army claimed 27 rebels died.", ["The army"])])
def test_what_claims_lives_does_not_speak(text: str, told: list[str]) -> None:
    assert speakers(text) == told
