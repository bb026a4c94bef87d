import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.language import detect_language
from sijill.languages import load_pack

LANGUAGES = load_pack("base")["languages"]


@pytest.mark.parametrize(("code", "text"), [(entry.name, example) for entry in LANGUAGES.values() for example in entry.examples])
def test_each_language_is_told_by_its_own_sentences(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("At least 12 people were killed in the shelling of Port Amar.", "en"),
        ("مقتل 12 شخصا في قصف على الميناء", "ar"),
        ("PostLog inSign upالدفاع المدني@name مقتل 12 شخصا في قصف على الميناء 9:38 PM · Nov 23, 2031 Views", "ar"),
        ("The word قصف was heard in the streets of the town, and it was said that the people were told of it by the radio.", "en"),
        ("SHELLS HIT THE HARBOUR OF THE TOWN AND 12 PEOPLE WERE KILLED, IT WAS SAID", "en"),
        ("killed", None),
        ("12 34 56", None),
        ("", None),
        ("😀😀😀", None),
        ("xkcd qwerty asdf zxcv", None),
        ("Kwa mujibu wa wakazi, watu kumi na wawili waliuawa sokoni jana asubuhi.", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert detect_language(text) == code


@given(st.text(max_size=400))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert detect_language(text) in {None, *LANGUAGES}


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert detect_language("b c d " * 400 + "the of and to in was were that for on with " * 100) is None
