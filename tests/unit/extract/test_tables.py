"""Tables: the harm of each column, parts and totals."""

import pytest

from sijill.extract.drafts import Draft
from sijill.extract.sentences import split_paragraphs
from sijill.extract.tables import TableReader, lines_of
from tests.factories import harms
from tests.unit.extract.marked import EN, LEXICON, STRICT, shown
from tests.unit.extract.marked_ar import AR, LEXICON_AR


def rows(text: str) -> list[Draft]:
    """The drafts of the tables of a text."""
    sentences = [sentence for part in split_paragraphs(text, EN) for sentence in part.sentences]
    return TableReader(text, lines_of(text, sentences), LEXICON, STRICT, EN).drafts()


def told(text: str) -> list[tuple[str, str, str, str | None]]:
    """Harm, number, group and the number of the whole of each draft."""
    return [(draft.harm, shown(draft.number), draft.group, shown(draft.parent.number) if draft.parent else None) for draft in rows(text)]


def test_the_head_says_the_harm_of_each_column() -> None:
    text = "Raids of May\nPlace | Killed | Injured\nOstin | 38 | 74\nBrame | 6 | 0\nTotal | 44 | 74"
    assert told(text) == [
        ("killed", "38", "people", "44"),
        ("injured", "74", "people", "74"),
        ("killed", "6", "people", "44"),
        ("killed", "44", "people", None),
        ("injured", "74", "people", None),
    ]


def test_the_title_says_the_harm_of_one_column_and_shares_lie_in_the_row_above() -> None:
    text = "CIVILIAN DEATHS IN MAY\nMen | 30\nof whom guards | 4\nWomen | 12"
    assert told(text) == [("killed", "30", "men", None), ("killed", "4", "police", "30"), ("killed", "12", "women", None)]


@pytest.mark.parametrize("mark", [" | ", "; ", " - ", ": ", "\t"])
def test_rows_have_one_mark(mark: str) -> None:
    text = "Deaths to date\n" + "\n".join(mark.join(row) for row in [("Police", "21"), ("Rebels", "27"), ("Total", "48")])
    assert told(text) == [("killed", "21", "police", "48"), ("killed", "27", "militants", "48"), ("killed", "48", "people", None)]


def test_the_words_of_a_row_are_its_label_and_number() -> None:
    text = "Deaths to date\nOstin | 21\nBrame | 27"
    assert [text[draft.start : draft.end] for draft in rows(text)] == ["Ostin | 21", "Brame | 27"]
    assert [text[draft.number.start : draft.number.end] for draft in rows(text) if draft.number] == ["21", "27"]


@pytest.mark.parametrize(
    "text",
    [
        "Goals by month\nMay | 3\nJune | 4",
        "Place | Tents\nOstin | 38\nBrame | 6",
        "Deaths to date\nOstin | 21",
        "Deaths and wounded of May\nKilled: 12\nInjured: 3",
        "Two people were killed\nKilled: 2\nInjured: 3",
        "Nine people were killed\nTanks - Ostin\nGuns - Brame",
        "",
    ],
)
def test_other_tables_count_nobody(text: str) -> None:
    assert rows(text) == []


def test_rows_may_be_framed() -> None:
    assert [draft[1] for draft in told("Deaths to date\n| Ostin | 21 |\n| Brame | 27 |")] == ["21", "27"]


def test_arabic_rows_that_say_their_own_harm_are_no_column() -> None:
    text = "سقطت قذائف على السوق.\nالقتلى: 12\nالجرحى: 3"
    sentences = [sentence for part in split_paragraphs(text, AR) for sentence in part.sentences]
    assert TableReader(text, lines_of(text, sentences), LEXICON_AR, STRICT, AR).drafts() == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "People killed in raids, May\nSource: Orlo Watch\nPlace: Deaths\nSarn: 4\nOdra: 7\nNot known: 2\nAll places: 13\nMills: 26",
            [("killed", 4), ("killed", 7), ("killed", 2), ("killed", 13)],
        ),
        ("| Place | Killed by shelling |\n|---|---|\n| Sarn | 4 |\n| Odra | 7 |", [("killed", 4), ("killed", 7)]),
        ("Shelling, dead by month\nMay – 12\nJune – 7", [("killed", 12), ("killed", 7)]),
        ("The shelling killed many people.\nRooms: 4\nBeds: 9", [("killed", None)]),
    ],
)
def test_what_the_title_says_the_rows_count(text: str, told: list[tuple[str, int | None]]) -> None:
    assert [(claim.harm, claim.number.best if claim.number else None) for claim in harms(text)] == told


def test_a_label_with_its_count_is_no_title_or_head_of_what_follows() -> None:
    text = "Detained: 97, of whom 21 were freed\nRaids: 5\nNew checkpoints: 12"
    assert told(text) == []
