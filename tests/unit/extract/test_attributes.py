"""What a claim carries beside its count: when, what it covers, by whose hand, with what, who says it and how."""

import pytest

from sijill.domain.claim import LinkType, Modality, Person, Scope
from sijill.domain.report import Head, Report
from sijill.extract.attributes import claims_of
from sijill.extract.desk import open_desk
from sijill.extract.find import find_claims
from tests.factories import harms, report
from tests.unit.extract.marked import EN, STRICT


def test_a_desk_without_drafts_makes_no_claims() -> None:
    assert list(claims_of(open_desk(report("Nine people were killed by shelling."), EN, STRICT))) == []


@pytest.mark.parametrize(
    ("text", "perpetrators", "weapons", "targets", "sources"),
    [
        ("Gunmen killed two guards near a checkpoint, officials said.", ["Gunmen"], [], ["checkpoint"], ["officials"]),
        ("Rebels shelled Ostin. Seven people were killed.", ["Rebels"], ["artillery"], [], []),
        ("A drone strike hit a school in Tarsk. Nine children died.", [], ["drone"], ["school"], []),
        ("Four farmers were killed, medics said. They were killed by a mortar.", [], ["mortar"], [], ["medics"]),
        ("Four farmers were killed.", [], [], [], []),
    ],
)
def test_hands_weapons_targets_and_speakers_of_the_clause_else_of_the_sentences_around(
    text: str, perpetrators: list[str], weapons: list[str], targets: list[str], sources: list[str]
) -> None:
    claim = harms(text)[0]
    assert [who.as_written for who in claim.perpetrators] == perpetrators
    assert [weapon.type for weapon in claim.weapons] == weapons
    assert [target.type for target in claim.targets] == targets
    assert [source.as_written for source in claim.source_chain] == sources


def test_the_chain_of_telling_ends_with_the_publisher() -> None:
    (claim,) = harms("Nine people were killed by shelling, medics said.", publisher="The Dunmor Courier", source_line="Ostin Wire")
    assert [(source.role, source.name) for source in claim.source_chain] == [
        ("speaker", "medics"),
        ("issuer", "Ostin Wire"),
        ("publisher", "The Dunmor Courier"),
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Nine people were killed by shelling.", Modality.ASSERTED),
        ("Nine people were killed by shelling, medics said.", Modality.REPORTED),
        ("Four farmers were reportedly killed by government forces.", Modality.ALLEGED),
        ("Four farmers were killed by shelling. The report could not be verified.", Modality.UNVERIFIED),
        ("The shelling killed 12 people, medics said. The mayor said 15 people were killed.", Modality.CONTESTED),
    ],
)
def test_how_it_is_said(text: str, modality: Modality) -> None:
    assert harms(text)[0].modality is modality


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Nine people were killed by shelling in Brame.", Scope.INCIDENT),
        ("In the past 24 hours 14 people were killed in shelling.", Scope.DAY_TOTAL),
        ("Since the start of the war, 3,000 people have been killed.", Scope.CUMULATIVE),
        ("Nine people were killed in separate attacks.", Scope.INCIDENT_GROUP),
        ("Some 5,000 civilians are besieged in Dunmor.", Scope.ONGOING_CONDITION),
    ],
)
def test_what_it_covers(text: str, scope: Scope) -> None:
    assert harms(text)[0].scope is scope


def test_an_event_told_for_context_is_background() -> None:
    text = "Nine people were killed by shelling in Brame on 4 May 2031.\n\nOn 2 January 2031 a raid on the town killed 30 people."
    main, earlier = harms(text, published="2031-05-05")
    assert (main.scope, earlier.scope) == (Scope.INCIDENT, Scope.BACKGROUND)


def test_days_are_resolved_against_the_day_of_publication_and_only_then() -> None:
    text = "Nine people were killed by shelling in Brame on Monday."
    dated, undated = harms(text, published="2031-05-07")[0].when, harms(text)[0].when
    assert dated is not None
    assert undated is not None
    assert (dated.start, dated.end, dated.as_written) == ("2031-05-05", "2031-05-05", "on Monday")
    assert (undated.start, undated.end) == (None, None)


def test_a_headline_yields_to_the_body() -> None:
    headline, body = harms("Shelling kills nine in Brame\n\nNine people were killed by shelling in Brame, medics said.")
    assert [(link.type, link.to) for link in headline.relations] == [(LinkType.RESTATES, body.id)]


def test_a_breakdown_told_later_is_part_of_the_whole() -> None:
    whole, first, second = harms(
        "Nineteen people were killed by shelling. Seventeen people were killed in Brame. Two people were killed in Ostin."
    )
    assert (whole.subset_of, first.subset_of, second.subset_of) == (None, whole.id, whole.id)


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ilva Marenko, 34, was killed by shelling.", (Person("Ilva Marenko", 34),)),
        ("A farmer, Tom Orlo, was killed by shelling.", (Person("Tom Orlo", None),)),
        ("A farmer was killed by shelling.", ()),
        ("Nine people were killed by shelling.", ()),
    ],
)
def test_persons_named(text: str, persons: tuple[Person, ...]) -> None:
    assert harms(text)[0].persons == persons


def test_a_headline_covers_what_the_body_says() -> None:
    headline, body = harms("Shelling kills 14\n\nIn the past 24 hours 14 people were killed by shelling, medics said.")
    assert headline.scope is body.scope is Scope.DAY_TOTAL


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Nine people were killed on 4 May 2016. Two were killed on 1 February 2016.", [Scope.INCIDENT, Scope.BACKGROUND]),
        ("A man was tried for an attack that killed nine people.", [Scope.INCIDENT]),
        (
            "Nine people were killed on 4 May 2016." + " The town lies on a river." * 40 + " A street fell in 2017, killing two.",
            [Scope.INCIDENT] * 2,
        ),
    ],
)
def test_the_main_event_of_a_report_is_no_background(text: str, scopes: list[Scope]) -> None:
    assert [claim.scope for claim in harms(text)] == scopes


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("One man was found dead; two others were killed on the road.", True),
        ("Two people were killed. Four men were also killed at the gate.", True),
        ("She shot two clerks dead before killing herself.", True),
        ("Nine people were killed. Two men were killed at the gate.", False),
    ],
)
def test_others_stand_beside_those_told_before(text: str, apart: bool) -> None:
    first, second = harms(text)[:2]
    links = [(each.type, each.to) for each in second.relations if each.type is not LinkType.SAME_EVENT_AS]
    assert links == ([(LinkType.DISJOINT_FROM, first.id)] if apart else [])


@pytest.mark.parametrize(
    ("text", "outdated"),
    [
        ("Nine people were killed at noon. The toll later rose to 12.", True),
        ("Nine people were killed at noon. A later report said 12 people were killed.", True),
        ("Nine people were killed at noon. That raised the death toll of the war to 4,000.", False),
        ("Nine people were killed at noon. Medics said 12 people were killed.", False),
    ],
)
def test_a_count_said_to_be_newer_supersedes_smaller_ones(text: str, outdated: bool) -> None:
    first, second = harms(text)[:2]
    assert ((LinkType.SUPERSEDED_BY, second.id) in [(each.type, each.to) for each in first.relations]) is outdated


def test_what_a_count_answers_is_background_and_the_count_is_not() -> None:
    first, second = harms("On 4 May soldiers massacred 30 farmers to avenge the death of three guards.")
    assert (first.scope, second.scope) == (Scope.INCIDENT, Scope.BACKGROUND)


def test_a_separate_attack_is_another_event() -> None:
    first, second = harms("Three people were killed by shelling. In a separate attack, four policemen were killed.")
    assert (LinkType.SEPARATE_EVENT, first.id) in [(each.type, each.to) for each in second.relations]


@pytest.mark.parametrize(("day", "kept"), [("10 June 2031", True), ("11 June 2031", True), ("14 June 2031", False)])
def test_harm_dated_after_publication_is_another_pages(day: str, *, kept: bool) -> None:
    text = f"On {day} five people were killed in Orlo."
    found = find_claims(report(text, published="2031-06-10"))
    assert bool(found.claims) is kept
    assert [ignored.reason for ignored in found.ignored] == ([] if kept else ["dated after publication"])


def test_a_page_of_newer_headlines_is_a_frame() -> None:
    page = "14 June 2031\n\nFive people killed in Ostin\n\nNine hurt in Tarsk\n\nRain in the hills\n"
    assert find_claims(report(page, published="2031-06-10")).claims == ()
    assert find_claims(report(page, published="2031-06-14")).claims != ()


def test_a_paragraph_that_names_a_later_day_is_no_frame() -> None:
    text = "The agency wrote on 29 January 2031 that, as it had said, five farmers were killed on 19 January 2031 in a raid on the town."
    assert [claim.number.as_written for claim in harms(text, published="2031-01-20") if claim.number] == ["five"]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("شهدت الأيام الماضية قصفا تسبب بمقتل راعيين اثنين، وإصابة 10 رعاة آخرين في رهوان.", [Scope.PERIOD_AGGREGATE] * 2),
        (
            "شهدت الأيام الماضية ارتفاعا لوتيرة القصف الذي تشنه المدفعية على القرى والمزارع، والذي تسبب بمقتل راعيين اثنين في رهوان.",
            [Scope.PERIOD_AGGREGATE],
        ),
        ("قتل ثلاثة رعاة بعد ظهر اليوم في رهوان.", [Scope.INCIDENT]),
        ("قتل راع وأصيب ثلاثة في رهوان.", [Scope.INCIDENT] * 2),
    ],
)
def test_what_and_joins_to_the_total_of_a_time_is_of_that_time(text: str, scopes: list[Scope]) -> None:
    found = find_claims(Report("r", text, Head(lang="ar", published="2031-05-05"))).claims
    assert [claim.scope for claim in found if claim.harm] == scopes
