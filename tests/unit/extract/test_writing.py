"""How Arabic is written: glued small words, signs that say nothing, words broken on purpose; every piece keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.writing import OWNED, OWNED_ONE, OWNED_TWO, Plain, plain_text, plain_word, writing_of
from sijill.languages import load_pack
from tests.unit.extract.marked_ar import AR, tokens_ar

SIGNS = "\u064b\u0651\u0640\u200e\u200f\u202b\u202c\u2067\ufeff"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("وإصابة", ["و", "اصابة"]),
        ("والقتلى", ["و", "القتلي"]),
        ("للمدنيين", ["ل", "ال", "مدنيين"]),
        ("طفلها", ["طفل", OWNED_ONE]),
        ("طفلهما", ["طفل", OWNED_TWO]),
        ("طفلهم", ["طفل", OWNED]),
        ("وزوجته", ["و", "زوجة", OWNED_ONE]),
        ("أبنائه", ["ابناء", OWNED_ONE]),
        ("قتيلاً", ["قتيل"]),
        ("امراه", ["امراة"]),
        ("وصال", ["وصال"]),
        ("قُتِلَ", ["قتل"]),
        ("قـتـلى", ["قتلي"]),
        ("قتـ ـلى", ["قتلي"]),
        ("قت*لى", ["قتلي"]),
        ("شهـ.ـداء", ["شهداء"]),
        ("قتل\u200e", ["قتل"]),
        ("قت.لى", ["قتلي"]),
        ("شه/يد", ["شهيد"]),
        ("ق ت ل", ["قتل"]),
        ("شهدlء", ["شهداء"]),
        ("حلب.قتل", ["حلب", ".", "قتل"]),
        ("#قتلى_مدنيين", ["قتلي", "مدنيين"]),
        ("Postقتل", ["post", "قتل"]),
        ("و34", ["و", "34"]),
        ("السدرةقتل", ["السدرة", "قتل"]),
        ("وليد", ["وليد"]),
        ("وأحمد", ["و", "احمد"]),
    ],
)
def test_words_are_cut_into_what_the_pack_knows(written: str, words: list[str]) -> None:
    assert tokens_ar(written).words == words


def test_quotes_are_the_letters_of_the_source() -> None:
    text = "سقوط ضحـ ـايا وشُهَداء"
    tokens = tokens_ar(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == ["سقوط", "ضحـ ـايا", "و", "شُهَداء"]


@given(st.lists(st.sampled_from([*SIGNS, "قتل", "وطفلها", "5", " ", ".", "🔴", "a", "*"]), max_size=20).map("".join))
def test_pieces_stand_in_order_and_hide_no_letter(text: str) -> None:
    tokens = tokens_ar(text)
    edges = [edge for pair in zip(tokens.starts, tokens.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    read = {at for start, end in zip(tokens.starts, tokens.ends, strict=True) for at in range(start, end)}
    assert all(at in read for at, sign in enumerate(text) if sign.isalnum() and sign != "\u0640")


@given(st.lists(st.sampled_from([*SIGNS, "قتل", " ", "إ", "A", "İ", "🔴", "ـ ـ"]), max_size=20).map("".join))
def test_the_way_back_leads_to_the_same_letter(text: str) -> None:
    plain = plain_text(text, AR)
    for at, sign in enumerate(plain.text):
        assert plain_word(text[plain.offset(at)], AR) in (sign, "") or sign == text[plain.offset(at)]
    assert plain.offset(len(plain.text)) <= len(text)


@pytest.mark.parametrize(
    ("before", "behind", "whole"),
    [("", "", True), ("و", "", True), ("بال", "ها", True), ("مست", "", False), ("", "ين", False), ("Post", "", True)],
)
def test_small_words_may_be_glued_to_a_whole_word(before: str, behind: str, *, whole: bool) -> None:
    plain = Plain(before + "قصف" + behind, None, writing_of(AR))
    assert plain.is_whole(len(before), len(before) + 3) is whole


def test_where_blanks_part_all_words_nothing_is_cut() -> None:
    assert writing_of(load_pack("en")) is None
    assert not plain_text("unkilled", load_pack("en")).is_whole(2, 8)


@given(st.text("كتابإأآىئؤ ـ.*l1ةهـ\u064babc|و", max_size=40))
def test_a_text_without_hints_holds_no_broken_word_and_letters_are_unified_as_sign_by_sign(text: str) -> None:
    writing = writing_of(AR)
    assert writing is not None
    if not writing.hint.search(text):
        assert not list(writing.parted.finditer(text))
    assert writing.plain(text).text == writing.dropped.sub("", text).translate(writing.letters).lower()
