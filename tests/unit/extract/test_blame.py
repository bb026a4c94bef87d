"""Who is said to have done it: by grammar, never because a name stands near."""

import pytest

from sijill.domain.report import Head, Report
from sijill.extract.blame import as_perpetrator, perpetrators_of, read_blame, refers_back
from sijill.extract.find import find_claims
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, drafts_in, reader_of, unmark, words_of


def blamed(text: str) -> list[str]:
    """Those whom the sentence as a whole says to attack."""
    reader = reader_of(text)
    return [words_of(reader, phrase.first, phrase.last) for phrase in read_blame(reader.sentence).general]


def hands(text: str, *, agents_only: bool = False) -> list[str]:
    """The perpetrators of the first draft of a sentence."""
    reader, _ = clauses_of(text)
    draft = drafts_in(text)[0]
    found = perpetrators_of(reader, read_blame(reader.sentence), draft, agents_only=agents_only)
    return [as_perpetrator(reader, phrase).as_written or "" for phrase in found]


@pytest.mark.parametrize(
    "marked",
    [
        "[Suspected rebels] attacked Ostin.",
        "[Government forces] shelled the market.",
        "The [Turkish army] has been shelling Brame.",
        "An [Israeli] air strike hit a school.",
        "Activists blamed the [rebels] for the raid.",
        "Witnesses accused the [army] of bombing the mill.",
        "The raid was carried out by [gunmen].",
        "The rebels said the [army] shelled Brame.",
        "The [militia] raided Ostin.",
        "[Government jets] struck the mill.",
        "[Unknown persons] threw a grenade into a bar.",
        "Officials say the raid bore the hallmarks of the [Red Hill Front].",
        "The [army] and the [militia] stormed Ostin.",
        "[Fighters of the Red Hill Front] raided two villages.",
    ],
)
def test_attackers_and_the_accused_are_blamed(marked: str) -> None:
    text, words = unmark(marked)
    assert blamed(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Russia condemned the raid.",
        "Police said nobody was hurt.",
        "Nine people died as the army carried out heavy shelling.",
        "The army reached Ostin.",
        "A shell hit the militia.",
        "Nine people died near the army base.",
        "Gunmen were attacked in Ostin.",
        "The raid on the rebels ended.",
    ],
)
def test_a_name_nearby_is_not_blame(text: str) -> None:
    assert blamed(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[Gunmen] killed a baker.",
        "[Rebels] abducted eight teachers.",
        "Four farmers were killed by [government forces].",
        "Four farmers were killed by [government forces] and [allied militia].",
        "Activists said [government forces] killed four farmers.",
        "An [Israeli] air strike killed four people.",
        "Witnesses accused the [army] of killing four farmers.",
        "[Gunmen] attacked a checkpoint, killing two guards.",
        "Shelling killed four farmers.",
        "Four farmers were killed, police said.",
        "Four soldiers were killed.",
    ],
)
def test_the_hand_of_a_clause(marked: str) -> None:
    text, words = unmark(marked)
    assert hands(text) == words


def test_the_dead_are_not_blamed_for_their_death() -> None:
    assert hands("Rebels shot dead nine soldiers.") == ["Rebels"]
    assert hands("Nine soldiers were shot dead.") == []


def test_a_perpetrator_keeps_its_words_and_their_place() -> None:
    text = "Four farmers were killed by government forces."
    reader, _ = clauses_of(text)
    (phrase,) = perpetrators_of(reader, read_blame(reader.sentence), drafts_in(text)[0])
    found = as_perpetrator(reader, phrase)
    assert found.start is not None
    assert text[found.start : found.end] == found.as_written == found.name == "government forces"


def test_a_perpetrator_of_the_register_has_its_name() -> None:
    reader = reader_of("Israeli warplanes came.")
    (phrase,) = read_blame(reader.sentence).phrases
    assert as_perpetrator(reader, phrase).name == "Israel"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 500 people were killed in the ongoing bombing campaign.", True),
        ("Nine people were killed in the attack.", True),
        ("Nine people were killed in an attack.", False),
        ("Nine people were killed in its attack.", False),
        ("Nine people were killed.", False),
    ],
)
def test_a_definite_attack_was_told_before(text: str, expected: bool) -> None:
    assert refers_back(reader_of(text).sentence) == expected


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Suspected rebels killed four farmers.", "alleged"),
        ("An alleged Israeli air strike killed four people.", "alleged"),
        ("Four people died when Turkish jets allegedly struck a bus.", "alleged"),
        ("Rebels killed four farmers.", None),
        ("Residents blamed the raid on rebels.", "alleged"),
        ("An attack blamed on rebels killed four farmers.", "alleged"),
        ("Four farmers were killed by suspected herders.", "alleged"),
        ("The Red Hill Front is suspected.", "alleged"),
        ("The Red Hill Front claimed responsibility.", None),
    ],
)
def test_a_doubted_hand_is_alleged(text: str, basis: str | None) -> None:
    reader = reader_of(text)
    blame = read_blame(reader.sentence)
    assert [as_perpetrator(reader, phrase).basis for phrase in blame.general] == [basis]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("قتلت المليشيا ثلاثة مزارعين في رهوان", "المليشيا", "المليشيا"),
        ("قصف للمليشيا على رهوان أدى إلى مقتل ثلاثة مزارعين", "مليشيا", "المليشيا"),
        ("قتلت مليشيا الوادي ثلاثة مزارعين في رهوان", "مليشيا الوادي", "مليشيا الوادي"),
    ],
)
def test_a_glued_article_belongs_to_the_name(text: str, written: str, name: str) -> None:
    (claim,) = [claim for claim in find_claims(Report("r", text, Head(lang="ar"))).claims if claim.harm is not None]
    assert [(hand.as_written, hand.name) for hand in claim.perpetrators] == [(written, name)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Men in masks stopped a bus on the Tarn road and led away nine traders.", ["Men in masks"]),
        ("State security rounded up nine teachers.", ["State security"]),
        ("A house in Tarn was struck, reportedly by government artillery; five people died.", ["government artillery"]),
        ("Six clerks died in an attack blamed on cattle rustlers.", ["cattle rustlers"]),
        ("Six clerks died near the men in masks.", []),
    ],
)
def test_more_hands(text: str, told: list[str]) -> None:
    found = harms(text)
    assert found
    assert [hand.as_written for hand in found[0].perpetrators] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three shells fired from army positions hit a mill. Nine people died.", ["army positions"]),
        ("Clerks fled from army positions. Nine people died in a raid.", []),
        ("Police surrounded a mill. A bomb inside killed nine people.", []),
        ("Soldiers rounded up witnesses; four people died in the blast.", []),
    ],
)
def test_from_where_it_was_fired(text: str, told: list[str]) -> None:
    assert [hand.as_written for hand in harms(text)[-1].perpetrators] == told
