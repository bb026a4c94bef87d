"""What a figure covers."""

import pytest

from sijill.domain.claim import Scope
from sijill.domain.when import Precision, When
from sijill.extract.scopes import says, scope_of
from tests.factories import day, harms
from tests.unit.extract.marked import EN, drafts_in
from tests.unit.extract.marked_ar import AR, drafts_ar

UNDATED = When(None, None, Precision.UNRESOLVED)


def scope(text: str, when: When = UNDATED, *, earlier: bool = False) -> Scope:
    """The scope of the first draft of a sentence, whose clause is all of it."""
    return scope_of(drafts_in(text)[0], EN, text, text, when, earlier=earlier, start=0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed in Brame.", Scope.INCIDENT),
        ("Nine people were killed in separate attacks.", Scope.INCIDENT_GROUP),
        ("Nine people were killed in a series of raids.", Scope.INCIDENT_GROUP),
        ("A bloody weekend left nine people dead.", Scope.INCIDENT_GROUP),
        ("These attacks left nine people dead.", Scope.INCIDENT_GROUP),
        ("In the past 24 hours nine people were killed.", Scope.DAY_TOTAL),
        ("The corps answered 34 attacks, in which nine people were killed.", Scope.PERIOD_AGGREGATE),
        ("The corps answered 4 attacks, in which nine people were killed.", Scope.INCIDENT),
        ("Nine people were killed, one of 34 attacks.", Scope.INCIDENT),
        ("The group, blamed for 34 attacks, killed nine people.", Scope.INCIDENT),
        ("Police, who foiled 34 attacks in spring, said a bomb killed nine people.", Scope.INCIDENT),
        ("Since the start of the war, 3,000 people have been killed.", Scope.CUMULATIVE),
        ("So far 400 people have been killed.", Scope.CUMULATIVE),
        ("Since the start of the air campaign, 3,000 people have been killed.", Scope.CAMPAIGN_AGGREGATE),
        ("Some 40 people were killed this month.", Scope.PERIOD_AGGREGATE),
        ("Some 5,000 civilians are besieged in Dunmor.", Scope.ONGOING_CONDITION),
        ("Dunmor has had a total of 27 homicides.", Scope.PERIOD_AGGREGATE),
        ("Police counted two homicides in one house.", Scope.INCIDENT),
        ("The city has reached 9 deaths for the year.", Scope.PERIOD_AGGREGATE),
    ],
)
def test_words_of_scope(text: str, expected: Scope) -> None:
    assert scope(text) is expected


def test_the_dead_of_counted_attacks_in_arabic() -> None:
    text = "وثق الفريق 34 هجوما قتل على إثرها تسعة مدنيين."
    assert scope_of(drafts_ar(text)[0], AR, text, text, UNDATED, earlier=False, start=0) is Scope.PERIOD_AGGREGATE
    on_a_day = When("2031-05-04", "2031-05-04", Precision.DAY)
    assert scope_of(drafts_ar(text)[0], AR, text, text, on_a_day, earlier=False, start=0) is Scope.DAY_TOTAL


PLAIN = "Nine people were killed in Brame."


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (day("2031-05-04"), Scope.INCIDENT),
        (day("2031-05-04", "2031-05-05"), Scope.INCIDENT),
        (When("2031-05-04", "2031-05-05", Precision.PERIOD, as_written="between 4 and 5 May"), Scope.INCIDENT_GROUP),
        (day("2031-05-04", "2031-05-06"), Scope.PERIOD_AGGREGATE),
        (day("2031-05-04", "2031-05-20"), Scope.PERIOD_AGGREGATE),
        (When("2031-05", "2031-05", Precision.MONTH, as_written="in May"), Scope.INCIDENT),
        (When("2031-03-01", None, Precision.OPEN_PERIOD, as_written="since March"), Scope.CUMULATIVE),
        (UNDATED, Scope.INCIDENT),
    ],
)
def test_times_of_scope(when: When, expected: Scope) -> None:
    assert scope(PLAIN, when) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed at least 40 people across Marenna.", Scope.DAY_TOTAL),
        ("Shells killed at least 40 people across the war-torn country.", Scope.DAY_TOTAL),
        ("Shells killed at least 40 people as guns fired across their border.", Scope.INCIDENT),
        ("Shells killed two people across Marenna.", Scope.INCIDENT),
        ("Shells killed at least 40 people in Brame.", Scope.INCIDENT),
    ],
)
def test_many_dead_across_a_land_on_one_day_are_no_single_event(text: str, expected: Scope) -> None:
    assert scope(text, day("2031-05-04")) is expected


def test_a_month_at_the_head_of_the_sentence_frames_a_total() -> None:
    month = When("2031-05", "2031-05", Precision.MONTH, as_written="In May")
    assert scope("In May, 40 people were killed.", month) is Scope.PERIOD_AGGREGATE
    assert scope("Some 12 people were killed in May.", month) is Scope.INCIDENT
    assert scope("Some 40 people were killed in May.", month) is Scope.PERIOD_AGGREGATE  # nothing tells of one attack


def test_an_event_well_before_the_main_one_is_background() -> None:
    assert scope(PLAIN, earlier=True) is Scope.BACKGROUND


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("day", "a DAILY TOLL of nine", True),
        ("day", "the daily tolls", True),
        ("group", "the villages of Brame and Ostin", True),
        ("day", "birthday", False),
        ("nothing", "since the start", False),
    ],
)
def test_phrases_begin_at_a_word(kind: str, words: str, *, said: bool) -> None:
    assert says(EN, kind, words) is said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police sought a man over the raid that killed nine people in Brame.", [Scope.INCIDENT]),
        ("Nine people died in Brame. Two guards held a clerk over a raid that killed nine people.", [Scope.INCIDENT, Scope.INCIDENT]),
        ("Nine people died in Brame. It recalled a raid that killed 40 people in Tarn.", [Scope.INCIDENT, Scope.BACKGROUND]),
    ],
)
def test_harm_that_says_which_attack_is_meant(text: str, expected: list[Scope]) -> None:
    assert [claim.scope for claim in harms(text) if claim.harm == "killed"] == expected


def test_an_earlier_day_told_again_is_of_the_report() -> None:
    """The same number of the same harm makes it one event, and its rival count another view of it."""
    text = "Guards will be tried over a march where nine people died. On 3 March 2031 nine people died, but lawyers say 12 people died."
    scopes = [claim.scope for claim in harms(text, published="2031-05-20") if claim.harm == "killed"]
    assert scopes == [Scope.INCIDENT] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبذلك يرتفع عدد قتلى الغارة إلى 7 رعاة و9 جرحى", Scope.INCIDENT),
        ("ليرتفع عدد شهداء المجزرة إلى 9", Scope.INCIDENT),
        ("وفي منتصف الشهر الجاري، قتل 3 رعاة في قصف", Scope.BACKGROUND),
        ("وبذلك يرتفع عدد القتلى إلى 3 شهداء", Scope.CUMULATIVE),
        ("ارتفع عدد ضحايا القصف منذ بداية العام إلى 300 قتيل", Scope.CUMULATIVE),
    ],
)
def test_a_toll_that_names_its_event_is_no_running_toll(text: str, expected: Scope) -> None:
    found = drafts_ar(text)
    assert [scope_of(draft, AR, text, text, UNDATED, earlier=False, start=0) for draft in found] == [expected] * len(found)
    assert found
