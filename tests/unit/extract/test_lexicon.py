"""The tree of words: the longest phrase at a place, and everything it can mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.actors import load_actors
from sijill.extract.lexicon import SECTIONS, _phrases, compile_lexicon
from sijill.languages import LINKING, Entry, load_pack
from sijill.languages.pack import Pack
from tests.unit.extract.marked import EN, LEXICON, tokens_of

WORDS = [(section, word) for section in SECTIONS for word, kind in EN.words(section, "class") if kind not in LINKING]


def tiny(**sections: dict[str, Entry]) -> Pack:
    return Pack("xx", sections, "tiny" + "".join(sorted(sections)))


def entry(name: str, *words: str, **meaning: str) -> Entry:
    return Entry(name, words, meaning=meaning)


@pytest.mark.parametrize(
    ("text", "length", "section", "name"),
    [
        ("shot dead near Ostin", 2, "harms", "killed"),
        ("shot near Ostin", 1, "harms", "shot"),
        ("barrel bombs fell", 2, "weapons", "barrel_bomb"),
        ("barrel-bombs fell", 3, "weapons", "barrel_bomb"),
        ("no fewer than nine", 3, "numbers", "at_least"),
        ("suicide car bombing", 3, "weapons", "suicide_bomb"),
        ("field hospital there", 2, "targets", "hospital"),
    ],
)
def test_the_longest_phrase_counts(text: str, length: int, section: str, name: str) -> None:
    found = LEXICON.senses_at(tokens_of(text).words, 0)
    assert found is not None
    assert (found[0], found[1][section].name) == (length, name)


def test_all_readings_of_a_word_are_kept() -> None:
    found = LEXICON.senses_at(["police"], 0)
    assert found is not None
    assert {"people", "forces", "speech"} <= set(found[1])


def test_shorter_phrases_at_the_same_place_follow_the_longer() -> None:
    found = LEXICON.numbers_at(["a", "number", "of"], 0) + LEXICON.numbers_at(["more", "than", "a", "dozen"], 0)
    assert found
    ends = [end for end, _ in _phrases(LEXICON.root, ["suicide", "car", "bomb"], 0)]
    assert ends == sorted(ends, reverse=True)
    assert ends[0] == 3


@given(st.lists(st.sampled_from(["more", "than", "two", "dozen", "a", "mill", "-", "in"]), min_size=1, max_size=6))
def test_numbers_are_the_phrases_that_are_numbers(words: list[str]) -> None:
    expected = [(end, senses["numbers"]) for end, senses in _phrases(LEXICON.root, words, 0) if "numbers" in senses]
    assert LEXICON.numbers_at(words, 0) == expected


@pytest.mark.parametrize("words", [["zzyzx"], ["ostin", "mill"], ["-", "bomb"]])
def test_unknown_words_mean_nothing(words: list[str]) -> None:
    assert LEXICON.senses_at(words, 0) is None


def test_every_word_of_the_pack_is_found_whole() -> None:
    lost = []
    for section, word in WORDS:
        tokens = tokens_of(word)
        found = LEXICON.senses_at(tokens.words, 0)
        if found is None or found[0] != len(tokens) or section not in found[1]:
            lost.append((section, word))
    assert not lost


def test_without_a_register_nobody_is_named() -> None:
    plain = compile_lexicon(EN)
    actor = next(actor for actor in load_actors() if actor.kind.value == "monitor")
    words = tokens_of(actor.name).words
    named, unnamed = LEXICON.senses_at(words, 0), plain.senses_at(words, 0)
    assert named is not None
    assert named[1]["named"].name == actor.id
    assert unnamed is None or "named" not in unnamed[1]


def test_one_pack_is_compiled_once() -> None:
    assert compile_lexicon(load_pack("en"), load_actors()) is LEXICON


def test_a_phrase_is_told_in_each_of_its_sections() -> None:
    pack = tiny(weapons={"w": entry("w", "red rod", type="blade")}, things={"t": entry("t", "red rod", what="thing")})
    found = compile_lexicon(pack).senses_at(["red", "rod"], 0)
    assert found is not None
    assert set(found[1]) == {"weapons", "things"}


@given(st.lists(st.sampled_from([word for _, text in WORDS for word in tokens_of(text).words]), min_size=1, max_size=12))
def test_phrases_are_the_words_they_end_behind(words: list[str]) -> None:
    for end, senses in _phrases(LEXICON.root, words, 0):
        assert 0 < end <= len(words)
        heard = [word for word in words[:end] if word != "-"]
        spelled = {tuple(word for word in tokens_of(text).words if word != "-") for found in senses.values() for text in found.words}
        assert tuple(heard) in spelled or {"named", "nations"} & set(senses)
