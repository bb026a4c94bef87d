from typing import Any

import pytest

from sijill.evaluate.passages import PassageError, compile_passages

TEXT = "At least six people died in Ordun, two of them children. Two shops burned."


def passage(**changes: Any) -> dict[str, Any]:
    claims = [
        {"id": "k1", "quote": "At least six people died", "harm": "killed", "number": "At least six = at_least 6"},
        {
            "id": "k2",
            "quote": "two of them children",
            "harm": "killed",
            "number": "two = 2",
            "group": "children",
            "subset_of": "k1",
            "status": "civilian",
        },
    ]
    return {
        "id": "p1",
        "style": "wire",
        "country": "Ordland",
        "text": TEXT,
        "claims": claims,
        "distractors": ["Two shops | buildings"],
    } | changes


def test_offsets_are_computed_from_the_words() -> None:
    (row,) = compile_passages([passage()], "x.yml")
    for claim in row["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
        assert TEXT[claim["number"]["start"] : claim["number"]["end"]] == claim["number"]["as_written"]
    assert TEXT[row["distractors"][0]["start"] : row["distractors"][0]["end"]] == "Two shops"
    assert row["conflict"] == "Ordland (invented)"


def test_values_for_every_claim_give_way_to_its_own() -> None:
    (row,) = compile_passages([passage(every={"group": "residents", "places": ["Ordun | town"]})], "x.yml")
    assert [claim["group"] for claim in row["claims"]] == ["residents", "children"]
    assert {claim["places"][0]["name"] for claim in row["claims"]} == {"Ordun"}


def test_the_nth_occurrence_can_be_meant() -> None:
    claim = {"id": "k1", "quote": "two", "nth": "2", "harm": "killed", "number": "two = 2"}
    (row,) = compile_passages([passage(text="Of two, two died.", claims=[claim], distractors=[])], "x.yml")
    assert row["claims"][0]["start"] == 8
    assert row["claims"][0]["number"]["start"] == 8


def test_the_words_of_a_number_are_whole_words() -> None:
    claim = {"id": "k1", "quote": "the death of a child", "harm": "killed", "number": "a = 1"}
    (row,) = compile_passages([passage(text="They saw the death of a child.", claims=[claim], distractors=[])], "x.yml")
    assert row["claims"][0]["number"]["start"] == 22


def test_a_negated_number_negates_the_claim() -> None:
    claim = {"id": "k1", "quote": "Nobody was hurt", "harm": "injured", "number": "Nobody = none"}
    (row,) = compile_passages([passage(text="Nobody was hurt.", claims=[claim], distractors=[])], "x.yml")
    assert (row["claims"][0]["polarity"], row["claims"][0]["zero"]) == ("negated", "explicit_none")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": "Nothing."}, "are not in the text"),
        ({"out_of_scope": "accident"}, "has no claims"),
        ({"every": {"scope": "daily"}}, "scope 'daily'"),
        ({"every": {"relations": ["restates k9"]}}, "no claim k9"),
        ({"distractors": ["Nine shops | buildings"]}, "Nine shops"),
    ],
)
def test_faults_are_named(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(PassageError, match=said):
        compile_passages([passage(**changes)], "x.yml")


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(PassageError) as fault:
        compile_passages([passage(text="One."), passage(text="Two.", id="p2"), passage()], "x.yml")
    assert len(fault.value.faults) == 3
