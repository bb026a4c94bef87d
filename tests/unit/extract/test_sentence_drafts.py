"""All drafts of one sentence in the order of its words, and those that need the sentence before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.drafts import Draft
from sijill.extract.sentence_drafts import drafts_of
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, shown


def told(*sentences: str) -> list[tuple[str, str, str]]:
    """Number, group and number of the whole for each draft of some sentences."""
    before: list[Draft] = []
    for index, text in enumerate(sentences):
        reader, findings = clauses_of(text, index)
        before += drafts_of(reader, findings, before)
    return [(shown(draft.number), draft.group, shown(draft.parent.number) if draft.parent else "") for draft in before]


@pytest.mark.parametrize(
    ("sentences", "rows"),
    [
        (("Nine people were killed.",), [("9", "people", "")]),
        (("Nine people, including two girls, were killed.",), [("9", "people", ""), ("2", "girls", "9")]),
        (("Nine people were killed.", "The fatalities included two girls."), [("9", "people", ""), ("2", "girls", "9")]),
        (("Nine people were killed.", "The town slept."), [("9", "people", "")]),
        (("Shells killed nine people (five men and four women).",), [("9", "people", ""), ("5", "men", "9"), ("4", "women", "9")]),
        (("The town slept.",), []),
    ],
)
def test_drafts(sentences: tuple[str, ...], rows: list[tuple[str, str, str]]) -> None:
    assert told(*sentences) == rows


@given(
    st.lists(
        st.sampled_from(
            [
                "12 people",
                "were killed",
                ", including",
                "two girls",
                "and",
                "(",
                "six boys",
                ")",
                "wounded",
                "the victims were women",
                "others",
            ]
        ),
        max_size=20,
    ).map(" ".join)
)
def test_drafts_stand_in_the_order_of_their_words(text: str) -> None:
    reader, findings = clauses_of(text)
    places = [(draft.start, draft.end) for draft in drafts_of(reader, findings, [])]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Eight people, including two soldiers and a nurse, were killed.", "mixed"),
        ("Eight people, including two soldiers, were killed.", "unknown"),
        ("Eight people, including two clerks and a nurse, were killed.", "unknown"),
    ],
)
def test_a_whole_with_fighting_and_civilian_parts_is_mixed(text: str, status: str) -> None:
    assert harms(text)[0].civilian_status == status
