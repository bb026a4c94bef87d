"""The times of a pack, compiled."""

import pytest

from sijill.domain.errors import PackError
from sijill.extract.times.grammar import compile_grammar
from sijill.languages import Entry, Pack, load_pack


def _faulty(**changes: Entry) -> Pack:
    english = load_pack("en")
    return Pack("en", {"times": {**english["times"], **changes}}, digest="faulty" + "".join(changes))


def test_a_pack_without_times_has_no_grammar() -> None:
    assert compile_grammar(Pack("xx", {}, digest="none")) is None


@pytest.mark.parametrize(
    ("word", "entries", "value"),
    [("SEPT.", ("month", "month_short"), 9), ("sunday", ("weekday",), 7), ("several", ("count",), None), ("marble", ("month",), None)],
)
def test_words_have_values(word: str, entries: tuple[str, ...], value: int | None) -> None:
    grammar = compile_grammar(load_pack("en"))
    assert grammar is not None
    assert grammar.number(word, *entries) == value


def test_all_faults_are_told_at_once() -> None:
    pack = _faulty(
        season=Entry("season", words=("spring", "summer"), meaning={"values": "3"}),
        join_to=Entry("join_to", pattern="(", meaning={"join": "to"}),
    )
    with pytest.raises(PackError) as told:
        compile_grammar(pack)
    assert any("season: 2 words and 1 values" in fault for fault in told.value.faults)
    assert any("join_to" in fault for fault in told.value.faults)
