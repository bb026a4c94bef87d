"""Which harm is armed violence, and the reason why other harm is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Scope
from sijill.domain.span import Span
from sijill.extract.gate import Cues, Other, out_of_scope, read_cues
from tests.factories import harms
from tests.unit.extract.marked import EN

CALM, CRASH, RAID = "The town slept.", "A bus crash killed six people.", "Gunmen raided the town."


def reason(*sentences: str, of: int = -1, paragraphs: bool = False) -> str | None:
    """The reason for the harm of one sentence of a text."""
    text = ("\n\n" if paragraphs else " ").join(sentences)
    start = text.index(sentences[of])
    span = Span(start, start + len(sentences[of]))
    return out_of_scope(read_cues(text, EN), span, span if paragraphs else Span(0, len(text)), len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CRASH, "accident"),
        ("Nine people were hurt in an accidental shooting.", None),
        ("An earthquake killed 300 people.", "natural_disaster"),
        ("The virus killed 40 people.", "disease"),
        ("Cholera has claimed 57 lives.", "disease"),
        ("A dog attacked a toddler, who died.", "accident"),
        ("A boiler burst, killing three cooks.", "accident"),
        ("A crane fell onto a bus; two pupils were killed.", "accident"),
        ("Snake bites kill 200 people a year.", "accident"),
        ("Extreme heat killed 40 tenants.", "natural_disaster"),
        ("The forward shot twice and killed off the game.", "sport"),
        ("Shelling hit a house where a boiler exploded; three cooks died.", None),
        ("A rubber dinghy was lost at sea; 30 died.", "migration_disaster"),
        ("The film kills off its hero.", "fiction"),
        ("Guards killed nine people, and the Arab League met.", None),
        ("Nine people died when guards came to crush dissent.", None),
        ("Nine people died.", None),
        ("Gunmen fired at a bus, which crashed; six people died.", None),
        ("The shelling followed an earthquake; six people died.", None),
        ("An air strike killed nine.", None),
        ("Soldiers killed five men while swimming in the river.", None),
        ("Guards threw four clerks into a ravine; all died.", None),
        ("Three nurses died at a gold mine.", None),
        ("A coal mine blast killed nine.", "accident"),
    ],
)
def test_the_sentence_decides_first(text: str, expected: str | None) -> None:
    assert reason(text) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((CRASH, "Six people died."), "accident"),
        ((RAID, "Six people died."), None),
        ((RAID, CRASH), "accident"),
        ((CALM, "Six people died."), None),
    ],
)
def test_then_the_paragraph(sentences: tuple[str, ...], expected: str | None) -> None:
    assert reason(*sentences) == expected


TOWER, FLOOD = "An air strike hit a tower.", "Floods and a landslide swept the town; soldiers helped."


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("The building collapsed, killing ten.",), "accident"),
        ((TOWER, "The building collapsed, killing ten."), None),
        (("Troops came at noon.", "The building collapsed, killing ten."), None),
        (("Troops came to a factory where a gas pipeline leaked and chemicals caught fire.", "Ten died."), "accident"),
        ((FLOOD, "Rebels of the youth club filled sandbags.", "Ten people died."), "natural_disaster"),
        (("Civilians fled.", "A train was late; six people died."), None),
        (("A train was late; six people died.",), "accident"),
    ],
)
def test_what_violence_brings_about_too_decides_only_where_there_is_none(sentences: tuple[str, ...], expected: str | None) -> None:
    assert reason(*sentences) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the last chapters of her paperback a car bomb kills nine guests.", "fiction"),
        ("Gunmen stormed a theatre at a premiere and killed 130 people.", None),
        ("Shares fell when rebels killed 12 workers, investors said.", None),
        ("A car bomb killed nine guests; the debut of the choir was put off.", None),
        ("Shares fell on the bourse; 11 brokers died that day.", "economy"),
        ("Gunmen killed nine men who owned shares in the mill.", None),
        ("In the scenario of the drill gunmen killed nine hostages.", "exercise"),
    ],
)
def test_what_has_not_happened_is_told_by_two_words_whatever_the_violence(text: str, expected: str | None) -> None:
    assert reason(text) == expected


@pytest.mark.parametrize(("lead", "expected"), [(CRASH, "accident"), (RAID, None), (CALM, None)])
def test_then_the_lead(lead: str, expected: str | None) -> None:
    assert reason(lead, "Six people died.", paragraphs=True) == expected


def test_what_stands_far_below_the_lead_says_nothing_of_another_paragraph() -> None:
    far = reason(CALM, *["The square was quiet that year."] * 30, CRASH, "Six people died.", of=0, paragraphs=True)
    assert far == "no sign of armed violence"


@pytest.mark.parametrize(
    ("text", "violent", "telling"), [(RAID, True, True), (CALM, False, False), ("The tribunal met.", False, True), (CRASH, False, False)]
)
def test_cues(text: str, *, violent: bool, telling: bool) -> None:
    cues, span = read_cues(text, EN), Span(0, len(text))
    assert (cues.violent(span), cues.tells(span)) == (violent, telling)


def test_a_cue_belongs_to_the_span_it_begins_in() -> None:
    cues = Cues((5,), (Other(9, "accident", "strong", "crash"),), (7,))
    assert [cues.violent(Span(a, b)) for a, b in ((0, 5), (0, 6), (5, 6), (6, 9))] == [False, True, True, False]
    assert [cues.reason(Span(a, b)) for a, b in ((0, 9), (9, 10), (10, 12))] == [None, "accident", None]
    assert [cues.tells(Span(a, b)) for a, b in ((6, 8), (8, 9))] == [True, False]


@given(st.text(max_size=300))
def test_cues_of_any_text_lie_in_it_in_order(text: str) -> None:
    cues = read_cues(text, EN)
    for offsets in (cues.violence, tuple(other.start for other in cues.other), cues.telling, cues.conflict):
        assert list(offsets) == sorted(offsets)
        assert all(0 <= offset < len(text) for offset in offsets)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The back four got slaughtered before half time in an absolute massacre.", "sport"),
        ("Gunmen shot six fans at the match, a league game.", None),
        ("Cholera: 20 cases, 3 deaths, attack rate 3.1.", "disease"),
    ],
)
def test_violence_that_is_said_of_games(text: str, expected: str | None) -> None:
    assert reason(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eight clerks were killed on a bus.", ["killed"]),
        ("Eight clerks died on a bus.", []),
        ("Eight clerks were killed on a bus and a train.", []),
        ("Eight clerks died when a bus was hit.", ["killed"]),
    ],
)
def test_who_was_killed_needs_more_words_of_every_day(text: str, told: list[str]) -> None:
    assert [claim.harm for claim in harms(text)] == told


LONG_TALE = " ".join(["The council has met the families twice since Monday and will hold a service in the square when they wish it."] * 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people died. " + LONG_TALE, "no sign of armed violence"),
        ("Rebels came to the fair; nine people died. " + LONG_TALE, None),
        ("Police said nine people had died near the lake.", None),
        ("Police saw a gorge and a rucksack; three walkers are missing.", "accident"),
        ("Soldiers and police with rucksacks came to Orm; nine people died.", None),
        ("A leopard attacked two foresters near a campsite; one died.", "accident"),
        ("An attack on a campsite killed one.", None),
        ("Flats looked as if they had been bombed; the tornado killed nine.", "natural_disaster"),
        ("Police ruled out a bomb; the gas main burst and killed nine.", "accident"),
        ("The chef served a bomb of a pudding on a smoked plate with a menu; nine guests died.", "civil_life"),
        ("Nine guests of a restaurant died.", None),
        ("A rocket hit a football field; nine boys died.", None),
        ("Nine clerks died in a storm of shells.", None),
        ("Goats died in the storm.", "natural_disaster"),
        ("In the ring the champion executed a challenger in two rounds; he left with a broken jaw.", "sport"),
        ("A stuntman died on the film set when a car bomb went off.", "fiction"),
        ("The hunger strike goes on; on the wards nine prisoners had supper and a curry.", "disease"),
        ("Guards fired at fans at a match; a striker died.", None),
        ("Nine guests of a restaurant died when a missile hit the kitchen and the menu burned.", None),
    ],
)
def test_who_tells_of_armed_violence_names_it(text: str, expected: str | None) -> None:
    assert reason(text) == expected


def test_a_recorders_statistics_are_a_sign_of_conflict() -> None:
    text = (
        "Statistics for May, prepared by the Ostin Documentation Office: 63 people were killed in the province, among them 11 children and "
        "eight women. Another 97 people were detained and 21 were released. The office verified each name with at least two independent "
        "contacts and publishes the list of names on its page at the end of each month."
    )
    (whole, *_) = harms(text)
    assert (whole.number.best if whole.number else None, whole.scope) == (63, Scope.PERIOD_AGGREGATE)
