"""Groups joined in one chain, and the pieces around a predicate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.findings import Sentence, agent_after, agent_before, chain_of, make_finding, predicate_start, unit_before
from sijill.extract.people import Group
from tests.unit.extract.marked import reader_of, units_of, unmark, words_of

PIECES = ["12 people", "a woman", "and", ",", "were", "killed", "by", "rebels", "who", "not", "also", "tanks", "said", ";", "had been"]


def heads(text: str, index: int, *, leftward: bool) -> list[str]:
    reader = reader_of(text)
    return [
        words_of(reader, group.first, max(group.core, group.first + 1)) for group in chain_of(reader.sentence, index, leftward=leftward)
    ]


@pytest.mark.parametrize(
    ("text", "index", "leftward", "chain"),
    [
        ("two guards, a clerk and a child were there", 2, True, ["two guards", "a clerk", "a child"]),
        ("two guards, a clerk and a child were there", 0, False, ["two guards", "a clerk", "a child"]),
        ("according to mayor Ilva Marenko, nine guards and a clerk died", 2, True, ["nine guards", "a clerk"]),
        ("in Sarn, long a hub of unrest, and eight others died", 1, True, ["eight others"]),
        ("two guards and a child were there", 1, True, ["two guards", "a child"]),
        ("two guards as well as a child were there", 0, False, ["two guards", "a child"]),
        ("two guards, a child were there", 1, True, ["a child"]),
        ("two guards, a child were there", 0, False, ["two guards"]),
        ("two guards saw a child", 0, False, ["two guards"]),
        ("two guards and three tanks were there", 0, False, ["two guards"]),
    ],
)
def test_chains(text: str, index: int, *, leftward: bool, chain: list[str]) -> None:
    assert heads(text, index, leftward=leftward) == chain


@pytest.mark.parametrize(("marked", "before"), [("they [were] not also killed", "were"), ("they [were] killed", "were"), ("killed", None)])
def test_the_unit_before_a_predicate(marked: str, before: str | None) -> None:
    units = units_of(unmark(marked)[0])
    found = unit_before(units, len(units) - 1)
    assert (units[found].word if found is not None else None) == before


@pytest.mark.parametrize(
    ("text", "first"),
    [("nine people had also been killed", "had"), ("nine people may have been killed", "may have"), ("nine people killed", "killed")],
)
def test_a_predicate_begins_with_its_first_auxiliary(text: str, first: str) -> None:
    units = units_of(text)
    assert units[predicate_start(units, len(units) - 1)].word.startswith(first)


@pytest.mark.parametrize(
    "marked",
    [
        "nine were killed by [rebels].",
        "nine were killed in Ostin by [government forces] on the road.",
        "nine were killed.",
        "nine were killed, but seen by rebels.",
    ],
)
def test_who_stands_behind_by(marked: str) -> None:
    text, words = unmark(marked)
    reader = reader_of(text)
    at = next(at for at, unit in enumerate(reader.sentence.units) if unit.kind == "harm")
    found = agent_after(reader.sentence.units, at + 1)
    assert (words_of(reader, *found).rstrip(".") if found else "") == "".join(words)


@pytest.mark.parametrize(
    "marked",
    [
        "[government forces] killed nine",
        "officials said [government forces] have killed nine",
        "it was late; [rebels] killed nine",
        "killed nine",
    ],
)
def test_who_stands_before_an_active_verb(marked: str) -> None:
    text, words = unmark(marked)
    reader = reader_of(text)
    at = next(at for at, unit in enumerate(reader.sentence.units) if unit.kind == "harm")
    found = agent_before(reader.sentence, at)
    assert (words_of(reader, *found) if found else "") == "".join(words)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_groups_are_found_by_where_they_begin_and_end(text: str) -> None:
    sentence = Sentence(units_of(text))
    for index, group in enumerate(sentence.groups):
        assert sentence.by_first[group.first] == index
        assert sentence.by_last[group.last] == index
        for leftward in (True, False):
            chain = chain_of(sentence, index, leftward=leftward)
            assert all(member.counts_people for member in chain)
            assert [member.first for member in chain] == sorted(member.first for member in chain)


@given(st.integers(0, 20), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 4), st.integers(0, 4)), min_size=1, max_size=4))
def test_a_finding_holds_its_predicate_and_its_people(at: int, spans: list[tuple[int, int, int]]) -> None:
    chain = [Group(first, first, first + size + tail, core=first + size) for first, size, tail in spans]
    found = make_finding(Sentence([]), "killed", chain, at, "test")
    assert found.first <= at < found.last
    assert all(found.first <= group.first and group.core <= found.last for group in chain)


def test_units_are_told_by_their_sections() -> None:
    sentence = Sentence(units_of("Shells hit a hospital and a market in Ostin."))
    assert [sentence.units[at].word for at in sentence.told("targets")] == ["hospital", "market"]
    assert sentence.told("nations") == ()
