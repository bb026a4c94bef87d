"""Words that may be names of places which no gazetteer knows."""

import pytest

from sijill.languages import load_pack
from sijill.places.folding import fold
from sijill.places.unknown import vocabulary_of

WORDS = vocabulary_of(load_pack("ar"))


@pytest.mark.parametrize("word", ["الزمرانية", "الرصيفية", "السعدونية"])
def test_a_word_with_an_article_that_nobody_knows_may_be_a_name(word: str) -> None:
    assert WORDS.may_be_name(fold(word), announced=False)


@pytest.mark.parametrize("word", ["المدرسة", "القصف", "الاشتباكات", "المدنيين", "المستشفيات", "زمرانية", "الطفلة", "المصلين", "الحي"])
def test_words_of_the_language_and_words_without_an_article_are_none(word: str) -> None:
    assert not WORDS.may_be_name(fold(word), announced=False)


def test_a_plural_is_a_name_where_a_word_of_place_announces_it() -> None:
    assert [WORDS.may_be_name(fold("الزمرانات"), announced=told) for told in (False, True)] == [False, True]


@pytest.mark.parametrize(
    ("before", "further", "led"), [("في", "قتل", True), ("على", "غارة", True), ("على", "حصل", False), ("عن", "قتل", False)]
)
def test_which_words_lead_to_a_scene(before: str, further: str, led: bool) -> None:
    assert WORDS.leads(fold(before), fold(further)) is led


def test_an_adjective_with_its_article_describes_unless_it_tells_a_side() -> None:
    assert [WORDS.describes(fold(word)) for word in ("الرئيسية", "الشرقية", "مساء")] == [True, False, False]
