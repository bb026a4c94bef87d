"""What parts clauses: signs in every language, and the words of its pack."""

import pytest

from sijill.extract.times.breaks import SIGNS, breaks_of, relatives_of
from sijill.languages import load_pack
from sijill.languages.pack import Pack


@pytest.mark.parametrize(("mark", "parts"), [(";", True), (", but ", True), (" after ", True), (" but ", False), (" on ", False)])
def test_english_words_and_signs(mark: str, parts: bool) -> None:
    assert (mark in breaks_of(load_pack("en"))) is parts


def test_a_pack_without_such_words_leaves_the_signs() -> None:
    bare = Pack("xx", {}, "bare")
    assert (breaks_of(bare), relatives_of(bare)) == (SIGNS, ())


@pytest.mark.parametrize(("opening", "relative"), [(" which went on", True), (" and went on", False)])
def test_clauses_that_say_which_is_meant(opening: str, relative: bool) -> None:
    assert opening.startswith(relatives_of(load_pack("en"))) is relative
