"""The words of the page: both languages say everything, counts agree with their nouns, ranges keep their open ends."""

from importlib import resources
from typing import Any

import pytest
import yaml

from sijill.domain.incident import Bounds
from sijill.domain.when import Precision, When
from sijill.exports.page.wording import LANGUAGES, plural, wording

SAY = wording("en")


def catalogue(language: str) -> dict[str, Any]:
    text = (resources.files("sijill.exports") / "interface" / f"{language}.yml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))


def test_every_language_has_every_sentence() -> None:
    keys = {language: set(catalogue(language)) for language in LANGUAGES}
    assert keys["en"] == keys["ar"]


def test_every_language_has_the_codes_of_the_first() -> None:
    first, other = catalogue("en")["codes"], catalogue("ar")["codes"]
    for family, codes in first.items():
        assert set(codes) <= set(other[family]), family


def test_every_counted_sentence_has_a_form_for_any_count() -> None:
    for language in LANGUAGES:
        for key, form in catalogue(language).items():
            if isinstance(form, dict) and key != "codes":
                assert "other" in form, (language, key)


@pytest.mark.parametrize(
    ("language", "count", "category"),
    [("en", 0, "other"), ("en", 1, "one"), ("en", 2, "other"), ("ar", 0, "zero"), ("ar", 1, "one"), ("ar", 2, "two"), ("ar", 7, "few"),
     ("ar", 11, "many"), ("ar", 99, "many"), ("ar", 100, "other"), ("ar", 103, "few")],
)  # fmt: skip
def test_plurals_are_those_of_the_language(language: str, count: int, category: str) -> None:
    assert plural(language, count) == category


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        (Bounds(17, 17, 31), "17–31"),
        (Bounds(26, 26, 26), "26"),
        (Bounds(0, 0, 0), "0"),
        (Bounds(21, 26, None), "at least 21"),
        (Bounds(None, 25, 25), "up to 25"),
        (Bounds(None, 26, None), "about 26"),
        (Bounds(1200, None, None), "at least 1,200"),
        (Bounds(), "not stated"),
        (None, "not stated"),
    ],
)
def test_a_range_keeps_its_open_ends(bounds: Bounds | None, text: str) -> None:
    assert SAY.range(bounds).striptags() == text


def test_a_range_in_a_picture_runs_left_to_right_in_either_language() -> None:
    arabic = wording("ar")
    assert SAY.plain(SAY.range(Bounds(17, 17, 31))) == "17–31"
    assert arabic.plain(arabic.range(Bounds(17, 17, 31))) == "\u206617–31\u2069"
    assert (SAY.line("Women: 3"), arabic.line("نساء: 3")) == ("Women: 3", "\u2067نساء: 3\u2069")


@pytest.mark.parametrize(
    ("bounds", "best"),
    [(Bounds(17, 20, 31), "best value 20"), (Bounds(26, 26, 26), None), (Bounds(21, 21, None), None), (Bounds(301, 300, None), None),
     (Bounds(21, 26, None), "best value 26"), (Bounds(None, 25, 25), None), (Bounds(), None)],
)  # fmt: skip
def test_a_best_value_stands_where_it_says_more(bounds: Bounds, best: str | None) -> None:
    said = SAY.best(bounds)
    assert (said and said.striptags()) == best


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When("2031-05-04", "2031-05-04", Precision.DAY), "2031-05-04"),
        (When("2031-05", "2031-05", Precision.MONTH), "2031-05 (month)"),
        (When("2031-05-11", "2031-05-12", Precision.NIGHT), "2031-05-11 – 2031-05-12 (night)"),
        (When("2031-03-01", None, Precision.OPEN_PERIOD), "2031-03-01 (open period)"),
        (When(precision=Precision.RELATIVE, as_written="recently"), "“recently”, not resolved"),
        (When(), "date not stated"),
        (None, "date not stated"),
    ],
)
def test_a_time_shows_its_precision(when: When | None, text: str) -> None:
    assert SAY.when(when).striptags() == text


def test_values_put_into_sentences_are_escaped() -> None:
    assert "<b>" not in SAY("side_of", side="<b>")


def test_a_code_without_a_word_is_shown_as_it_is() -> None:
    assert SAY.code("reason", "never_heard_of") == "never heard of"
