"""Names are found wherever they stand; words that merely look alike are left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.exports.names import BLOCK, Names, cut_masked, fold, names_of, parts_of

MARENKO = names_of(["Ilva Marenko"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ilva Marenko was a midwife.", f"{BLOCK} was a midwife."),
        ("ILVA MARENKO", BLOCK),
        ("Ilva\n  Marenko's house", f"{BLOCK}'s house"),
        ("/2031/ilva-marenko-killed", f"/2031/{BLOCK}-killed"),
        ("ilva_marenko.txt", f"{BLOCK}.txt"),
        ("Ilva Marenkova lives", "Ilva Marenkova lives"),
        ("Ilva is a river", "Ilva is a river"),
        ("Marenko, Ilva", "Marenko, Ilva"),
    ],
)
def test_a_full_name_is_masked_whatever_stands_between_its_words(text: str, shown: str) -> None:
    assert MARENKO.mask(text) == shown


def test_marks_and_case_make_no_other_name() -> None:
    assert names_of(["Zoë Ödman"]).mask("ZOE ODMAN") == BLOCK
    assert fold("Ödman") == "odman"


def test_a_name_in_a_script_without_capitals_is_masked() -> None:
    assert names_of(["ليلى مرسال"]).mask("قُتلت ليلى مرسال في بيتها") == f"قُتلت {BLOCK} في بيتها"


def test_one_part_is_enough_in_the_report_that_names_the_person() -> None:
    text = "Rose Field, 30, died. Ms. Field had crossed a field of wheat. Rose rose early."
    names = Names(names_of(["Rose Field"]).sequences, parts_of(["Rose Field"], text))
    assert names.mask("Ms. Marenko and Rose Field") == f"Ms. Marenko and {BLOCK}"
    assert names.mask(text) == f"{BLOCK}, 30, died. Ms. Field had crossed a field of wheat. Rose rose early."
    assert parts_of(["Ilva de Marenko"], "Marenko died") == {"ilva", "marenko"}


def test_a_cut_through_a_name_hides_its_half_as_well() -> None:
    text = "here Ilva Marenko died"
    spans = tuple(MARENKO.spans(text))
    assert spans == ((5, 17),)
    assert cut_masked(text, 10, 22, spans) == f"{BLOCK} died"
    assert cut_masked(text, 0, 7, spans) == f"here {BLOCK}"


@given(st.text(), st.text())
def test_no_full_name_survives_masking(before: str, after: str) -> None:
    assert "Ilva Marenko" not in MARENKO.mask(f"{before} Ilva Marenko {after}")


@given(st.text())
def test_nothing_is_masked_where_no_name_is_known(text: str) -> None:
    assert Names().mask(text) == text
