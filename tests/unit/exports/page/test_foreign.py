"""What others wrote is shown and never obeyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.exports.names import BLOCK
from sijill.exports.page.foreign import english, foreign, marked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('"><img src=x onerror=y>', "&#34;&gt;&lt;img src=x onerror=y&gt;"),
        ("a\u202eb", 'a<span class="unseen" title="U+202E">▯</span>b'),
        ("a\x07b", 'a<span class="unseen" title="U+0007">▯</span>b'),
        ("cut \ud83d", 'cut <span class="unseen" title="U+D83D">▯</span>'),
        ("two\nlines", "two\nlines"),
    ],
)
def test_markup_is_text_and_the_unseen_is_seen(text: str, shown: str) -> None:
    assert str(marked(text)) == shown
    assert str(foreign(text)) == f"<bdi>{shown}</bdi>"


def test_a_withheld_name_is_told_to_those_who_cannot_see_the_block() -> None:
    assert (
        str(marked(f"{BLOCK} died", "name withheld")) == f'<span class="withheld" role="img" aria-label="name withheld">{BLOCK}</span> died'
    )


@given(st.text())
def test_nothing_breaks_out(text: str) -> None:
    inner = str(marked(text))
    assert "<" not in inner.replace('<span class="unseen"', "").replace("</span>", "").replace('<span class="withheld"', "")


def test_a_sentence_of_the_program_runs_left_to_right_whatever_stands_first() -> None:
    assert english("الدفاع المدني <b> cannot") == '<bdi dir="ltr">الدفاع المدني &lt;b&gt; cannot</bdi>'
