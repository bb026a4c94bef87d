"""Paragraphs and sentences: where they end, where a full stop ends nothing, and that no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.sentences import LONGEST, split_paragraphs
from tests.unit.extract.marked import EN, unmark


def sentences(text: str) -> list[str]:
    return [span.cut(text) for part in split_paragraphs(text, EN) for span in part.sentences]


@pytest.mark.parametrize(
    "marked",
    [
        "[Shells fell on Ostin.] [Nine people died.]",
        "[Did shells fall?] [They did!] [Nine died…] [All slept.]",
        "[“Nine died.”] [He wept.]",
        "[Dr. Marenko and Gen. Orlo met.] [They left.]",
        "[He met J. R. Tessin there.] [They left.]",
        "[The U.S. envoy left.] [They stayed.]",
        "[Some 2.5 million fled.] [They stayed.]",
        "[On Jan. 4 shells fell.] [Nine died.]",
        "[Nine died in Brame.][They were guards.]",
        "[He said “nine died.”] [They slept.]",
        "[Nine died at 4.30 p.m. near Brame.]",
        "[Nine died]",
        "[مات تسعة؟] [نعم.]",
        "",
        " \n\n ",
    ],
)
def test_ends_of_sentences(marked: str) -> None:
    text, words = unmark(marked)
    assert sentences(text) == words


@pytest.mark.parametrize(
    "marked",
    [
        "[Shelling of Brame]\n\n[Nine people died. They slept.]",
        "[Shelling of Brame]\n[Nine people died. They slept.]",
        "[Nine people died.]\n \t\n[They slept.]",
        "[- nine died in Brame]\n[- two died in Ostin]",
        "[Shells fell all night on the old quarter of the town\nand nobody slept.]",
    ],
)
def test_paragraphs(marked: str) -> None:
    text, words = unmark(marked)
    assert [part.span.cut(text) for part in split_paragraphs(text, EN)] == words


@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            ["Nine died", ". ", ".", "\n", "\n\n", "Dr.", " 4.5 ", "“", "”", "!", "?", "…", "U.S.", "- ", "they", "\u2028", "😀", "\u202e"]
        ),
        max_size=60,
    ).map("".join)
)
def test_sentences_cover_the_text_without_overlap(text: str) -> None:
    at = 0
    for part in split_paragraphs(text, EN):
        assert part.sentences
        assert (part.span.start, part.span.end) == (part.sentences[0].start, part.sentences[-1].end)
        for span in part.sentences:
            assert at <= span.start < span.end
            assert not text[at : span.start].strip()
            assert span.cut(text) == span.cut(text).strip()
            at = span.end
    assert not text[at:].strip()


@pytest.mark.parametrize("unit", ["killed and ", "a,", "x", "٣ "])
def test_no_sentence_is_longer_than_the_grammar_bears(unit: str) -> None:
    text = unit * 3000
    assert all(len(span) <= LONGEST for part in split_paragraphs(text, EN) for span in part.sentences)
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
