"""Who says it, and how sure they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.actors import load_actors
from sijill.extract.telling import Telling, of_clause, read_telling
from tests.unit.extract.marked import ACTORS, reader_of, unmark
from tests.unit.extract.marked_ar import clauses_ar


def telling(text: str) -> Telling:
    return read_telling(reader_of(text), ACTORS)


@pytest.mark.parametrize(
    "marked",
    [
        "[Police] said nobody was hurt.",
        "Nine people died, [officials] said.",
        "Nine people died, [hospital officials] said on Monday.",
        "[A spokesman for the Hillside Network] said nine people died.",
        "“Nine people died,” said [the mayor of Ostin].",
        "Nine people died, according to [the health ministry].",
        "[The coroner], speaking on Friday, gave a toll of nine.",
        "[The Coalition], whose planes were nearby, said nine people died.",
        "[A trader] who fled across the lake said nine people died.",
        "Over the same weeks [the mission] recorded nine deaths.",
        "[Orlo Rights Watch] deplores the killing of nine farmers.",
        "The army killed nine in a sweep concluded Tuesday, [a military source] told reporters.",
        "He gave nine people bread.",
        "According to [the Hillside Network], nine people died.",
        "[Activists] blamed the rebels for the raid.",
        "[Ilva Marenko], a member of the rescue corps, said nine people died.",
        "[The Hillside Network] has confirmed nine deaths.",
        "He said nine people died.",
        "A report named nine dead.",
        "The report could not be verified.",
        "Nine people died.",
    ],
)
def test_speakers(marked: str) -> None:
    text, words = unmark(marked)
    found = telling(text).sources
    assert [source.as_written for source in found] == words
    assert all(source.start is not None and text[source.start : source.end] == source.as_written for source in found)
    assert all(source.role == "speaker" for source in found)


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("Nine people reportedly died.", {"hedge"}),
        ("Nine suspected rebels died.", {"hedge"}),
        ("The rebels claimed that nine died.", {"claim"}),
        ("The army denied the raid.", {"deny"}),
        ("The report could not be verified.", {"unverified"}),
        ("Officials said nine died.", set()),
    ],
)
def test_colours(text: str, colours: set[str]) -> None:
    assert telling(text).colours == colours


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police said nobody was hurt.", "role"),
        ("Russia said nobody was hurt.", "state"),
        ("The Hillside Network said nobody was hurt.", None),
    ],
)
def test_the_register_says_what_sort_of_body_speaks(text: str, kind: str) -> None:
    assert [source.kind for source in telling(text).sources] == [kind]


def test_each_half_of_a_sentence_has_its_own_speaker() -> None:
    text = "Medics said nine people died, but officials said four people died."
    found = telling(text)
    cuts = [(text.index(words), text.index(words) + len(words)) for words in ("nine people died", "four people died")]
    assert [[speaker.source.as_written for speaker in of_clause(found, *cut)] for cut in cuts] == [["Medics"], ["officials"]]


def test_one_speaker_speaks_for_the_whole_sentence() -> None:
    text = "Nine people died and four were hurt, officials said."
    assert [speaker.source.as_written for speaker in of_clause(telling(text), 0, 4)] == ["officials"]


@given(
    st.lists(
        st.sampled_from(
            [
                "officials",
                "said",
                ",",
                "“",
                "”",
                "according to",
                "the",
                "Hillside Network",
                "nine people died",
                "claimed",
                "has",
                "he",
                "and",
                "a report",
            ]
        ),
        max_size=20,
    ).map(" ".join)
    | st.text(max_size=80)
)
def test_speakers_stand_where_they_are_written(text: str) -> None:
    found = telling(text)
    for source in found.sources:
        assert source.start is not None
        assert source.end is not None
        assert text[source.start : source.end] == source.as_written
    assert set(of_clause(found, 0, len(text))) <= set(found.speakers)


@pytest.mark.parametrize(("text", "denied"), [("Guns fired across the disputed border.", False), ("The mayor disputed the number.", True)])
def test_a_disputed_border_is_no_disputed_count(text: str, denied: bool) -> None:
    assert ("deny" in telling(text).colours) is denied


@pytest.mark.parametrize(
    "marked",
    [
        "Six herders were shot dead in Tarn, [police sources] have reported.",
        "A nurse was killed on Friday, [the station] announced.",
        "[Local sources]: nine people were killed.",
        "[Tarn Media Office]: nine people were killed.",
        "([Tarn Media Office]) nine people were killed.",
        "Two dead in Tarn, via [@OrloNews]",
        "Nine people died, it was learned from [military sources].",
        "[Reports from Tarn] indicate that nine people died.",
        "Killed: nine people.",
        "Police: 9 killed.",
        "Nine people were killed per day.",
        "Tarn: nine people were killed.",
    ],
)
def test_speakers_in_labels_and_behind(marked: str) -> None:
    text, words = unmark(marked)
    assert [source.as_written for source in telling(text).sources] == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال الجيش إن سبعة مسلحين قتلوا", "army"),
        ("الإعلام الحربي لكتائب الوادي: مقتل خمسة جنود", "armed_group"),
        ("قالت الشرطة إن رجلا قتل", "role"),
        ("قال شهود إن رجلا قتل", "role"),
    ],
)
def test_forces_speak_as_parties_where_the_verb_stands_first(text: str, kind: str) -> None:
    reader, _ = clauses_ar(text)
    (speaker,) = read_telling(reader, load_actors()).speakers
    assert speaker.source.kind == kind
