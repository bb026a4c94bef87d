"""Claims in the making: offsets of units, numbers by the profile, and sums that stay as open as their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.quantity import Modifier, Quantity
from sijill.extract.drafts import sum_of
from tests.factories import at_least, harms, number
from tests.unit.extract.marked import reader_of, unmark


@pytest.mark.parametrize(
    ("marked", "modifier", "bounds"),
    [
        ("[26] people left", Modifier.EXACT, (26, 26, 26)),
        ("[All but two of the 15] guards left", Modifier.EXACT, (13, 13, 13)),
        ("[All but two] guards left", Modifier.MOST, (None, None, None)),
        ("[At least 26] people left", Modifier.AT_LEAST, (26, 26, None)),
        ("[More than 26] people left", Modifier.MORE_THAN, (27, 27, None)),
        ("[Nearly 26] people left", Modifier.NEARLY, (None, 26, 26)),
        ("[About 26] people left", Modifier.APPROXIMATELY, (None, 26, None)),
        ("[Up to 26] people left", Modifier.UP_TO, (None, None, 26)),
        ("[Not up to 26] people left", Modifier.LESS_THAN, (None, None, 25)),
        ("[20 to 30] people left", Modifier.RANGE, (20, None, 30)),
        ("[Several] people left", Modifier.SEVERAL, (3, None, None)),
        ("[A number] of people left", Modifier.A_NUMBER, (2, None, None)),
        ("[Dozens] of people left", Modifier.DOZENS, (24, None, None)),
        ("[Hundreds] of people left", Modifier.HUNDREDS, (200, None, None)),
        ("[Thousands] of people left", Modifier.THOUSANDS, (2000, None, None)),
        ("[Civilians] left", Modifier.UNQUANTIFIED_PLURAL, (2, None, None)),
        ("[A] woman left", Modifier.EXACT, (1, 1, 1)),
        ("[Ilva Marenko] left", Modifier.EXACT, (1, 1, 1)),
        ("[A family] left", Modifier.UNQUANTIFIED_PLURAL, (2, None, None)),
        ("[An elderly couple] left", Modifier.EXACT, (2, 2, 2)),
        ("[300] families left", Modifier.EXACT, (300, 300, 300)),
    ],
)
def test_the_number_of_a_group_with_its_words(marked: str, modifier: Modifier, bounds: tuple[int | None, ...]) -> None:
    text, words = unmark(marked)
    reader = reader_of(text)
    found = reader.quantity(reader.sentence.groups[0])
    assert (found.modifier, (found.low, found.best, found.high)) == (modifier, bounds)
    assert found.as_written == words[0]
    assert (found.start, found.end) == (0, len(words[0]))


def test_offsets_of_units_are_those_of_the_text() -> None:
    text = "In Ostin, at least 12 people fled."
    reader = reader_of(text)
    at = next(at for at, unit in enumerate(reader.sentence.units) if unit.kind == "num")
    assert text[reader.start_of(at) : reader.end_of(at + 1)] == "at least 12"
    assert text[reader.start_of(at) : reader.end_of(at + 2)] == "at least 12 people"


def at(start: int, quantity: Quantity) -> Quantity:
    """The quantity, written at a place."""
    return Quantity(quantity.low, quantity.best, quantity.high, quantity.as_written, quantity.modifier, start, start + 1)


def test_a_sum_of_exact_parts_is_exact_and_has_the_whole_list_as_its_words() -> None:
    found = sum_of([at(0, number(2)), at(4, number(3))], "2 + 3 = 5")
    assert (found.low, found.best, found.high, found.modifier) == (5, 5, 5, Modifier.EXACT)
    assert (found.as_written, found.start, found.end) == ("2 + 3", 0, 5)


def test_an_open_part_leaves_the_sum_open() -> None:
    found = sum_of([at(0, number(2)), at(4, at_least(3))], "2 + 3")
    assert (found.low, found.best, found.high, found.modifier) == (5, 5, None, Modifier.AT_LEAST)


BOUND = st.none() | st.integers(0, 10**6)


@given(st.lists(st.tuples(BOUND, BOUND, BOUND), min_size=1, max_size=8))
def test_a_bound_of_a_sum_is_known_only_where_each_part_gives_it(parts: list[tuple[int | None, ...]]) -> None:
    found = sum_of(
        [Quantity(low, best, high, "x", Modifier.EXACT, k, k + 1) for k, (low, best, high) in enumerate(parts)], "x" * len(parts)
    )
    for index, bound in enumerate((found.low, found.best, found.high)):
        known = [part[index] for part in parts]
        assert bound == (None if None in known else sum(value or 0 for value in known))
    assert (found.modifier is Modifier.EXACT) == (found.low == found.best == found.high)


@pytest.mark.parametrize(
    ("text", "low", "best"),
    [("Another person was killed.", 1, 1), ("The body of another person was found.", 1, 1), ("The other deaths were in Ostin.", 2, None)],
)
def test_another_is_one_and_the_others_are_several(text: str, low: int, best: int | None) -> None:
    found = [claim.number for claim in harms(text)]
    assert [(number.low, number.best) for number in found if number is not None] == [(low, best)]


@pytest.mark.parametrize(
    ("text", "low"), [("Thousands fled.", 2000), ("Tens of thousands fled.", 20_000), ("Hundreds of thousands fled.", 200_000)]
)
def test_thousands_may_be_meant_many_times(text: str, low: int) -> None:
    (claim,) = harms(f"{text[:-1]} the shelling.")
    assert claim.number is not None
    assert (claim.number.low, claim.number.best, claim.number.high) == (low, None, None)
