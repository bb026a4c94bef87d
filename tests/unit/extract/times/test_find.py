"""Words that tell a time, and words that only look so."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.times.find import find_times
from sijill.extract.times.mention import TimeKind
from sijill.languages import Pack, load_pack

ENGLISH = load_pack("en")


def shown(text: str) -> list[str]:
    """What is found, as written."""
    return [mention.as_written for mention in find_times(text, ENGLISH)]


def marked(text: str) -> tuple[str, list[str]]:
    """A text with brackets, without them, and what stood in them."""
    parts = text.replace("]", "[").split("[")
    return "".join(parts), parts[1::2]


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned [on Wednesday].",
        "[Wednesday morning] the ferry was hit.",
        "It was hit [last Friday] and again [late on Sunday].",
        "They came [the day before yesterday]; [tonight] it is quiet.",
        "Shells fell [overnight and into Tuesday].",
        "Shells fell [overnight Monday].",
        "They fled [earlier this week], not [last week] or [over the weekend].",
        "Nine died [in the past 24 hours].",
        "Forty died [between September 19 and October 18].",
        "Forty died [from 3 to 9 May] and [over 24-26 June].",
        "The road is cut [since late August]; the port [since 15 November]; the dam [since Saturday].",
        "The road is cut [since soldiers took the bridge in March 2031].",
        "Raids went on [in October and November].",
        "It took [three days of] fighting; [two days ago] the town fell.",
        "[Three weeks later] it rained.",
        "It began [in early 2031], not [in the 1990s].",
        "[As of 12 May] forty were missing.",
        "Guards fired [on the morning of 5 June] and [in the early hours of Friday].",
        "It was [7th October, 2031], or [June 24], or [24/6/2031], or [29.11.2031], or [2031-06-24].",
        "NORTHFORT, [3 JAN 90] (AGENCY) -- SHOTS WERE HEARD [IN THE AFTERNOON OF 27 NOVEMBER].",
        "[From 6 a.m. on 27 April to noon on 2 May 2031] they counted.",
        "[During the afternoon of Tuesday, October 14th 2031], a shell fell.",
        "Clashes ran [between Jun.19-20], then [on 22/06].",
        "[Saturday’s] raid followed [January's] truce.",
        "[The first half of 2031] was calm; [the summer of 2030] was not.",
        "It was hit [at dawn Monday] and [after 3 p.m. on 2 May].",
        "They were freed on [12 Ramadan 1452].",
        "The dead of [4, 5 and 6 June] were buried.",
    ],
)
def test_times_are_found_with_all_their_words(text: str) -> None:
    plain, wanted = marked(text.replace("on [12", "[on 12").replace("of [4", "[of 4"))
    assert [words.casefold() for words in shown(plain)] == [words.casefold() for words in wanted]


@pytest.mark.parametrize(
    "text",
    [
        "He may march if the sun is out; she sat by the mar.",
        "A 34-year-old man, a girl aged 19 and a boy of 12 were hurt.",
        "Resolution 2042 was read; 2,000 people listened.",
        "They paid $2031 for 2031 sacks and walked 1990 metres.",
        "The 2031st Brigade holds Hill 2016.",
        "Ten tents a day came, for a year-long siege.",
        "In 2000 villages wells ran dry.",
        "It was aired on Valley Today.",
    ],
)
def test_what_is_no_time_is_left(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize("text", ["the 2031 agreement", "Borduria's 2031 election", "at dawn", "around 10:22 am"])
def test_names_of_things_and_bare_clocks_date_nothing(text: str) -> None:
    assert all(mention.is_attributive for mention in find_times(text, ENGLISH))


def test_the_future_is_marked() -> None:
    assert [mention.future for mention in find_times("Talks will resume on Friday; they failed on Monday.", ENGLISH)] == [True, False]


def test_a_part_of_a_text_is_read_with_offsets_of_the_whole() -> None:
    text = "On Monday it rained. On Tuesday it burned."
    (mention,) = find_times(text, ENGLISH, 20, len(text))
    assert text[mention.start : mention.end] == mention.as_written == "On Tuesday"


def test_a_language_without_time_words_gives_nothing() -> None:
    assert find_times("on Monday", Pack("xx", {}, digest="none")) == ()


PHRASE = """Monday on the 5 June since 2031 between and to 24-26 / 12 10:22 last week three days ago overnight into May of late , . 1990s"""
WORDS = st.sampled_from([*PHRASE.split(), "\n", "not", "long", "-"])


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_offsets_round_trip_and_never_overlap(text: str) -> None:
    mentions = find_times(text, ENGLISH)
    assert all(text[mention.start : mention.end] == mention.as_written for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@pytest.mark.parametrize(
    "unit", ["Monday ", "Monday" + " " * 60, "since " * 3 + "2031 and ", "1/", "May 1, ", "24 hours to ", "on the night of "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def spent(copies: int) -> float:
        began = time.process_time()
        find_times(unit * copies, ENGLISH)
        return time.process_time() - began

    small = spent(500)
    assert spent(2000) < 4 * 6 * small + 0.5


def test_a_number_of_times_is_no_part_of_a_time() -> None:
    (found,) = find_times("Jets hit the compound three times in October and November.", load_pack("en"))
    assert found.as_written == "in October and November"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rallies began after Friday prayers.", TimeKind.MOMENT),
        ("Rallies began after Friday noon prayers.", TimeKind.MOMENT),
        ("Rallies began after Friday.", TimeKind.AFTER),
    ],
)
def test_after_the_prayers_of_a_day_is_on_it(text: str, kind: TimeKind) -> None:
    assert [mention.kind for mention in find_times(text, ENGLISH)] == [kind]
