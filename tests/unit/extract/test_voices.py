"""Whose voice a claim is told in, across sentences and paragraphs."""

import pytest

from sijill.actors import load_actors
from sijill.domain.claim import Kind, Modality
from sijill.domain.report import Head
from sijill.extract.desk import open_desk
from sijill.extract.voices import SILENT, inherited_voice, own_voice, publishers
from tests.factories import harms, read, report
from tests.unit.extract.marked import EN, STRICT, drafts_in


def chain(text: str, number: int, **head: str) -> list[str | None]:
    """The names in the chain of the claim with that number."""
    (claim,) = [claim for claim in harms(text, **head) if claim.number is not None and claim.number.point == number]
    return [source.name for source in claim.source_chain]


@pytest.mark.parametrize(
    ("text", "number", "names"),
    [
        ("Officials said nine people were killed by shelling. Four more were wounded.", 4, ["Officials"]),
        ("Nine people were killed by shelling, officials said.\n\nFour more were wounded in the shelling.", 4, ["officials"]),
        ("Nine people were killed by shelling, but officials said four were wounded.", 9, []),
        ("Medics said nine people were killed by shelling, but officials said four were wounded.", 9, ["Medics"]),
        ("Medics said nine people were killed by shelling, but officials said four were wounded.", 4, ["officials"]),
        ("Nine people were killed by shelling.\n\nOfficials said roads were closed.", 9, []),
        ("Police said nine people were killed by shelling. The same source said four were wounded.", 4, ["Police"]),
        ("Our team received 4 people hurt by shelling. “It was bad,” said the nurse Ilva Marenko.", 4, ["the nurse Ilva Marenko"]),
        ("Ilva Marenko said nine people were killed by shelling. Marenko said four were wounded.", 4, ["Ilva Marenko"]),
        ("Ilva Marenko said nine people were killed by shelling. She said four were wounded.", 4, ["Ilva Marenko"]),
        (
            "The Hillside Network said shelling killed nine people. Its spokesman said four were wounded.",
            4,
            ["The Hillside Network"],
        ),
        ("A local source said nine people were killed by shelling. The source added that four were wounded.", 4, ["A local source"]),
        ("Shelling killed nine people, medics said; four were wounded.", 4, ["medics"]),
        ("By one account, nine people were killed by shelling.", 9, ["By one account"]),
        ("The army denied the raid.\n\nNine people were killed by shelling.", 9, []),
        (
            "At least 90 people were killed by shelling. The dead included 11 women, according to the Hillside Network.",
            90,
            ["the Hillside Network"],
        ),
    ],
)
def test_a_claim_is_told_by_its_own_sentence_else_by_what_it_hangs_on(text: str, number: int, names: list[str]) -> None:
    assert chain(text, number) == names


def test_a_headline_has_the_speaker_of_the_count_it_tells() -> None:
    text = "Nine killed in Ostin\n\nNine people were killed by shelling in Ostin on Monday, medics said. The town was quiet after that."
    assert [[source.name for source in claim.source_chain] for claim in harms(text)] == [["medics"], ["medics"]]


def test_a_total_and_an_earlier_event_are_not_the_last_speakers() -> None:
    text = "Medics said nine people were killed by shelling in Ostin. A similar attack last year killed 40 people."
    assert chain(text, 40) == []


@pytest.mark.parametrize(
    ("head", "links"),
    [
        (Head(publisher="The Dunmor Courier"), [("publisher", "The Dunmor Courier")]),
        (Head(source_line="Ostin Wire", publisher="The Dunmor Courier"), [("issuer", "Ostin Wire"), ("publisher", "The Dunmor Courier")]),
        (Head(source_line="Ostin Wire", publisher="Ostin Wire"), [("publisher", "Ostin Wire")]),
        (Head(), []),
    ],
)
def test_the_publisher_is_the_last_link_and_stands_once(head: Head, links: list[tuple[str, str]]) -> None:
    found = publishers(head, load_actors())
    assert [(source.role, source.as_written) for source in found] == links


def test_words_told_before_go_on_as_reported() -> None:
    claims = harms("Nine people were killed by shelling, officials said. Four more were wounded.")
    assert [claim.modality for claim in claims] == [Modality.REPORTED, Modality.REPORTED]


def test_a_desk_of_one_silent_sentence_has_no_voice() -> None:
    desk = open_desk(report("Nine people were killed by shelling."), EN, STRICT)
    (draft,) = drafts_in("Nine people were killed by shelling.")
    assert own_voice(desk, draft) == inherited_voice(desk, draft, own_only=False) == SILENT


@pytest.mark.parametrize(("heading", "names"), [("(OHCHR)", ["OHCHR"]), ("(SDF)", []), ("", [])])
def test_the_heading_of_a_table_credits_its_source(heading: str, names: list[str]) -> None:
    claims = harms(f"Civilian deaths in Ostin since May {heading}\n\nShelling killed 40 people in the old town and 12 in the new one.")
    assert {source.as_written for claim in claims for source in claim.source_chain} == set(names)


def test_whoever_denied_speaks_on_in_the_first_person() -> None:
    (claim,) = harms("The Ministry of Defence rejects the allegation that the army shelled Brame. No civilians were harmed by our forces.")
    assert (claim.modality, [source.as_written for source in claim.source_chain]) == (Modality.DENIED, ["The Ministry of Defence"])


def test_who_tells_of_an_attack_stands_in_its_words_or_is_not_told() -> None:
    """An attack told in the publisher's own voice is not whoever spoke before; a clause behind "that" is no speaker."""
    text = "Ilva Marenko said nine people were killed. The school was hit on Monday. Rescuers said 18 barrel bombs hit Ostin."
    told = {claim.quote: [source.name for source in claim.source_chain] for claim in read(text) if claim.harm is None}
    assert told == {"The school was hit on Monday": [], "Rescuers said 18 barrel bombs hit Ostin": ["Rescuers"]}


def test_a_denial_is_a_statement_of_who_denies() -> None:
    text = "Nine people died, medics said. The army denied that its jets had struck a school."
    (said,) = [claim for claim in read(text) if not claim.harm]
    assert (said.kind, said.modality, [source.name for source in said.source_chain]) == (
        Kind.STATEMENT_ATTRIBUTION,
        Modality.DENIED,
        ["The army"],
    )


@pytest.mark.parametrize(
    ("text", "publisher", "modality"),
    [
        ("Two of our heroes were killed at dawn.", "Homeland Assembly", "claimed"),
        ("The enemy fled at dawn. Six soldiers were killed.", "Homeland Assembly", "claimed"),
        ("Six soldiers were killed at dawn.", "General Staff of Tovaria", "claimed"),
        ("Six soldiers were killed at dawn.", "Homeland Assembly", "asserted"),
        ('"The enemy fled," ran the banner. Six soldiers were killed at dawn.', "Orlo Bulletin", "asserted"),
    ],
)
def test_who_publishes_as_a_party_to_the_fighting_claims(text: str, publisher: str, modality: str) -> None:
    assert [claim.modality.value for claim in harms(text, publisher=publisher) if claim.modality] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A military doctor said ten people had been killed in the raid.", "reported"),
        ("The Joint Command said that eight fighters had been killed in the raid.", "claimed"),
    ],
)
def test_a_military_doctor_speaks_as_a_doctor(text: str, modality: str) -> None:
    assert [claim.modality.value for claim in harms(text) if claim.modality] == [modality]
