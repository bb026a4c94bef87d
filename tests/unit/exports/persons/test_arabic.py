"""Names in Arabic script are found by the word before them or by a common given name. The persons are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.exports.persons.arabic import find_arabic


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال الدكتور سامر المرسالي إن خمسة قتلوا", ["سامر المرسالي"]),
        ("قتلت الممرضة تالين أورامت في القصف", ["تالين أورامت"]),
        ("رجل يدعى أورامت قتل", ["أورامت"]),
        ("قتل محمد بن سارن أمس", ["محمد بن سارن"]),
        ("أبو تارن قتل", ["أبو تارن"]),
        ("قتل خمسة أشخاص في بلدة تارن", []),
        ("في وادي عباس", []),
        ("no Arabic here", []),
    ],
)
def test_names_are_found_by_what_stands_before_them(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in find_arabic(text)] == names


@given(st.text(alphabet="محمدالدكتور و.\nابن"))
def test_what_is_found_lies_in_the_text_and_does_not_overlap(text: str) -> None:
    edges = [edge for span in find_arabic(text) for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
