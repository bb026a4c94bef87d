"""Short additions to a count."""

import pytest

from sijill.extract.drafts import Draft
from sijill.extract.sentence_drafts import drafts_of
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, drafts_in, shown


def row(draft: Draft) -> tuple[str, str, str, str | None]:
    """Harm, number, group and the number of the whole."""
    return draft.harm, shown(draft.number), draft.group, shown(draft.parent.number) if draft.parent else None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Nine guards were wounded, two critically.", ("injured", "2", "police", "9")),
        ("Two died and nine were hurt, three of them seriously, in Ostin.", ("injured", "3", "people", "9")),
    ],
)
def test_how_badly_some_were_hurt(text: str, part: tuple[str, str, str, str]) -> None:
    assert row(drafts_in(text)[-1]) == part


def test_nobody_died_critically() -> None:
    assert [row(draft)[1] for draft in drafts_in("Nine guards died, two critically.")] == ["9"]


def test_the_figure_before_gives_way() -> None:
    new, old = drafts_in("The blast killed 33 people, up from 29 the day before.")
    assert (shown(new.number), shown(old.number), old.parent) == ("33", "29", None)
    assert old.links == [("superseded_by", new)]


def items(*sentences: str) -> list[tuple[str, str, str, str | None]]:
    """The drafts of all sentences but the first."""
    before: list[Draft] = []
    for index, sentence in enumerate(sentences):
        reader, findings = clauses_of(sentence, index)
        before += drafts_of(reader, findings, before)
    return [row(draft) for draft in before if draft.sentence]


def test_items_of_a_list_carry_the_harm_told_above() -> None:
    told = items("Forty people were killed.", "• 17 soldiers, including two officers.", "• A baker.")
    assert told == [("killed", "17", "soldiers", "40"), ("killed", "2", "police", "17"), ("killed", "1", "workers", "40")]


@pytest.mark.parametrize("item", ["• 17 soldiers marched to Ostin.", "• 17 tents.", "17 soldiers.", "• Soldiers."])
def test_other_lines_carry_nothing(item: str) -> None:
    assert items("Forty people were killed.", item) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nine people were killed, said the army. Residents put it at 14.", [(9, []), (14, ["competing_estimate"])]),
        ("Nine people were killed, said the army. The rebels acknowledge two.", [(9, []), (2, ["competing_estimate"])]),
        ("Nine people were killed, said the army. The mayor met 14.", [(9, [])]),
        ("Nine people were killed, said the army. Residents saw 14 trucks.", [(9, [])]),
        ("Killed by snipers: 8, against 11 the month before", [(8, []), (11, ["separate_event"])]),
        ("Killed by snipers: 8, against 11 trucks burned", [(8, [])]),
    ],
)
def test_a_number_alone_of_another_speaker_or_another_time(text: str, rows: list[tuple[int, list[str]]]) -> None:
    told = [(claim.number.best if claim.number else None, [link.type.value for link in claim.relations]) for claim in harms(text)]
    assert told == rows
