"""Tolls: what the number is, and what it was before."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import clauses_of, shown


@pytest.mark.parametrize(
    ("text", "harm", "number", "older"),
    [
        ("The death toll rose to 41.", "killed", 41, None),
        ("The death toll rose from 12 to 17.", "killed", 17, 12),
        ("The death toll stands at 12.", "killed", 12, None),
        ("The death toll is 12.", "killed", 12, None),
        ("The death toll has passed 12.", "killed", 12, None),
        ("Death toll: 12.", "killed", 12, None),
        ("The death toll may have reached 12.", "killed", 12, None),
        ("A death toll of 12 was told.", "killed", 12, None),
        ("The number of wounded climbed to 60.", "injured", 60, None),
        ("The number of missing is 60.", "missing", 60, None),
        ("That brings to 61 the number of dead.", "killed", 61, None),
        ("The deaths brought to 61 the number of people killed.", "killed", 61, None),
        ("The ministry revised the death toll to 48 from 60.", "killed", 48, 60),
        ("Wire reports put fatalities at 24.", "killed", 24, None),
        ("The death toll in the Orlo massacre following the fall of the town to rebel forces has now risen to 46.", "killed", 46, None),
        ("The death toll of the raid that hit a market and homes in the old town of Orlo at noon has risen to eight.", "killed", 8, None),
    ],
)
def test_tolls(text: str, harm: str, number: int, older: int | None) -> None:
    (found,) = clauses_of(text)[1]
    amount = found.chain[0].amount
    assert (found.harm, found.from_toll) == (harm, True)
    assert amount is not None
    assert amount.n == number
    assert (found.older.amount.n if found.older and found.older.amount else None) == older


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose.",
        "The death toll of the raid that sent 12 trucks is unknown.",
        "The death toll rose; 12 trucks came.",
        "The toll road is closed.",
        "The death toll rose to 12 tanks.",
        "The toll may rise as 20 of the clerks are at home.",
        "The death toll could climb to 90.",
    ],
)
def test_a_toll_without_a_number_counts_nobody(text: str) -> None:
    assert clauses_of(text)[1] == []


@pytest.mark.parametrize(
    ("text", "harm", "number", "group"),
    [
        ("Dead on arrival: 9.", "killed", 9, None),
        ("Children killed: 5", "killed", 5, "children"),
        ("- Civilians injured - 12", "injured", 12, "civilians"),
        ("Soldiers wounded in the north: 7", "injured", 7, "soldiers"),
    ],
)
def test_a_label_says_the_harm_of_the_number_behind_it(text: str, harm: str, number: int, group: str | None) -> None:
    (found,) = clauses_of(text)[1]
    (counted,) = found.chain
    assert counted.amount is not None
    assert (found.harm, counted.amount.n, counted.group) == (harm, number, group)


@pytest.mark.parametrize("text", ["Tents: 12.", "Nobody killed - 12 houses burned.", "Killed at dawn: 12 goats."])
def test_a_label_without_harm_or_a_number_of_things_counts_nobody(text: str) -> None:
    assert clauses_of(text)[1] == []


def test_a_number_before_a_toll_leaves_the_list_behind_it_to_its_parts() -> None:
    whole, *parts = harms("His death brings to 52 the number of people killed this year: 30 soldiers, 17 clerks and five guards.")
    assert (shown(whole.number), [shown(part.number) for part in parts]) == ("52", ["30", "17", "5"])
    assert {part.subset_of for part in parts} == {whole.id}
