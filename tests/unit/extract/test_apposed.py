"""Lists in which every person stands once."""

import pytest

from tests.unit.extract.marked import clauses_of, shown


def chains(text: str) -> list[list[str]]:
    """The words of the groups of each finding, without ages."""
    reader, findings = clauses_of(text)
    return [[reader.text[reader.start_of(group.first) : reader.end_of(group.core)] for group in found.chain] for found in findings]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ali, 5, Omar, 7, and their mother, 31, died.", ["Ali", "Omar", "their mother"]),
        ("A farmer, Ilva Marenko, 34, and two boys died.", ["A farmer", "two boys"]),
        ("Dead: Tom Orlo, a baker, and his wife.", ["Tom Orlo", "his wife"]),
        ("It told of the deaths of his neighbours, Ilva Marenko, 67, and her husband, Jens.", ["Ilva Marenko", "her husband"]),
        ("A farmer, a baker and a clerk died.", ["A farmer", "a baker", "a clerk"]),
        ("Its colleague, nurse Ilva Marenko, and two patients died.", ["Its colleague", "two patients"]),
        ("Conscripts Tom Orlo and Jan Marenko died.", ["Conscripts", "Jan Marenko"]),
        ("In Sarn Hill, three women and two men were killed.", ["three women", "two men"]),
    ],
)
def test_every_person_stands_once(text: str, chain: list[str]) -> None:
    assert chains(text) == [chain]


def test_a_plural_that_leads_a_name_is_one_person() -> None:
    reader, (found,) = clauses_of("Conscripts Tom Orlo and Jan Marenko died.")
    assert [shown(reader.quantity(group)) for group in found.chain] == ["1", "1"]
