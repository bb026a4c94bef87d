"""Names are found wherever they stand; words that merely look alike are left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.exports.names import BLOCK, MOST_ASKED, Names, Phrases, cut_masked, fold, joined, parts_of

MARENKO = Names((Phrases(["Ilva Marenko"]),))


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
    assert Names((Phrases(["Zoë Ödman"]),)).mask("ZOE ODMAN") == BLOCK
    assert fold("Ödman") == "odman"


def test_a_name_in_a_script_without_capitals_is_masked() -> None:
    assert Names((Phrases(["ليلى مرسال"]),)).mask("قُتلت ليلى مرسال في بيتها") == f"قُتلت {BLOCK} في بيتها"


def test_one_part_is_enough_in_the_report_that_names_the_person() -> None:
    text = "Rose Field, 30, died. Ms. Field had crossed a field of wheat. Rose rose early."
    names = Names((Phrases(["Rose Field"]),), parts_of(["Rose Field"], text))
    assert names.mask("Ms. Marenko and Rose Field") == f"Ms. Marenko and {BLOCK}"
    assert names.mask(text) == f"{BLOCK}, 30, died. Ms. Field had crossed a field of wheat. Rose rose early."
    assert parts_of(["Ilva de Marenko"], "Marenko died") == {"ilva", "marenko"}


def test_a_cut_through_a_name_hides_its_half_as_well() -> None:
    text = "here Ilva Marenko died"
    spans = tuple(MARENKO.spans(text))
    assert spans == ((5, 17),)
    assert cut_masked(text, 10, 22, spans) == f"{BLOCK} died"
    assert cut_masked(text, 0, 7, spans) == f"here {BLOCK}"


def test_kept_names_stay_where_they_hold_a_part_of_a_name() -> None:
    names = Names((Phrases(["Ilva Tarn"]),), frozenset(["ilva", "tarn"]), (Phrases(["Port Tarn", "Tarn Relief Network"]),))
    assert names.mask("Tarn spoke to Tarn Relief Network in Port Tarn.") == f"{BLOCK} spoke to Tarn Relief Network in Port Tarn."


def test_in_addresses_parts_count_in_small_letters_too() -> None:
    names = Names((Phrases(["Ilva Marenko"]),), frozenset(["marenko"]))
    assert list(names.spans("/marenko-dead")) == []
    assert list(names.spans("/marenko-dead", any_case=True)) == [(1, 8)]


def test_parts_of_one_name_become_one_block() -> None:
    assert joined("Ilva al-Marenko, Tessa", [(17, 22), (0, 4), (8, 15)]) == ((0, 15), (17, 22))


def test_a_phrase_is_not_found_in_its_beginning_at_the_end_of_a_text() -> None:
    assert list(Phrases(["Ilva", "Ilva Marenko Orlo"]).spans("here Ilva")) == [(5, 9)]
    assert "ilva MARENKO orlo" in Phrases(["Ilva Marenko Orlo"])


@given(st.text(), st.text())
def test_no_full_name_survives_masking(before: str, after: str) -> None:
    assert "Ilva Marenko" not in MARENKO.mask(f"{before} Ilva Marenko {after}")


@given(st.text())
def test_nothing_is_masked_where_no_name_is_known(text: str) -> None:
    assert Names().mask(text) == text


@pytest.mark.parametrize("reports", [2, MOST_ASKED + 5])
def test_names_of_few_and_of_many_reports_together_hide_the_same(reports: int) -> None:
    others = [Names((Phrases([f"Person{at} Roe"]),), frozenset([f"doe{at}"]), (Phrases([f"Port Roe{at}"]),)) for at in range(reports)]
    together = Names((Phrases(["Jane Poe"]),)).with_those_of(others)
    assert together.mask("Jane Poe, Person0 Roe and Doe1 left Port Roe0.") == f"{BLOCK}, {BLOCK} and {BLOCK} left Port Roe0."
    assert together.mask("Person99 Roe stayed.") == "Person99 Roe stayed."
