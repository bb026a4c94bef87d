"""Where harm words begin: all of them, on word boundaries, in one pass."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sijill.extract.prefilter import QUIET_FORMS, Triggers, find_triggers
from tests.unit.extract.marked import EN, unmark

LOUD = sorted({word for found in EN["harms"].values() if found.meaning["form"] not in QUIET_FORMS for word in found.words})


def begun(text: str) -> list[str]:
    """The first word at each trigger."""
    return [text[start:].split()[0].strip(".,!") for start in find_triggers(text, EN).offsets]


@pytest.mark.parametrize(
    "marked",
    [
        "Nine people were [killed] in Ostin.",
        "NINE PEOPLE WERE [KILLED].",
        "It left nine [dead].",
        "The skilled cook slept",
        "He took the road and left",
        "[Casualties] were many, [injuries] more",
        "They were [shot dead]\nthere",
        "They were [shot\ndead] there",
        "[death\ntoll] grows",
        "😀 nine [killed] 😀",
        "İ nine were [KILLED]",
        "",
    ],
)
def test_words_of_harm(marked: str) -> None:
    text, words = unmark(marked)
    assert begun(text) == [word.split()[0] for word in words]


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(0, 5, False), (0, 6, True), (5, 6, True), (6, 9, False), (6, 10, True), (10, 99, False), (5, 5, False)]
)
def test_within_is_half_open(start: int, end: int, *, expected: bool) -> None:
    assert Triggers((5, 9)).within(start, end) is expected


@given(st.sampled_from(LOUD), st.sampled_from(["", "Nine were ", "(", "“", "…\n"]), st.sampled_from(["", " there.", ", they said", ")"]))
def test_every_loud_word_of_the_pack_wakes_the_grammar(word: str, before: str, after: str) -> None:
    assume(not find_triggers(before, EN).offsets)  # what wakes it may begin before the word: "were hit"
    assert find_triggers(before + word + after, EN).within(0, len(before) + len(word))


@given(st.text(max_size=300))
def test_offsets_rise_within_the_text(text: str) -> None:
    offsets = find_triggers(text, EN).offsets
    assert list(offsets) == sorted(set(offsets))
    assert all(0 <= offset < len(text) for offset in offsets)
