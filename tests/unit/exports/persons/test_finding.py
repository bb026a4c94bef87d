"""Runs of capitals that are persons' names are found; places, bodies and ordinary words are left. All names are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.exports.persons import find_persons, person_words

WORDS = person_words("en")


def names(text: str, *kept: str) -> list[str]:
    spans = sorted((at, at + len(word)) for word in kept if (at := text.find(word)) >= 0)
    return [text[found.start : found.end] for found in find_persons(text, WORDS, spans)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nurse Velka Oramet ran back inside.", ["Velka Oramet"]),
        ("Dr. Velka Oramet's ward was hit.", ["Velka Oramet"]),
        ("Maj. Gen. Tovik Sarn denied it.", ["Tovik Sarn"]),
        ("He had asked Sheikh Tovik for shelter.", ["Tovik"]),
        ("The baker Tovik al-Sarnawi ran.", ["Tovik al-Sarnawi"]),
        ("Ahmad al-Sarnawi, 35, and his sons Tovik, 7, and Belkar (4), were killed.", ["Ahmad al-Sarnawi", "Tovik", "Belkar"]),
        ("the children Tovik, Belkar and Ossun died", ["Tovik", "Belkar", "Ossun"]),
        ("“We ran,” Oramet said.", ["Oramet"]),
        ("“We ran,” said Oramet.", ["Oramet"]),
        ("Oramet, a farmer from the valley, ran.", ["Oramet"]),
        ("Oramet, who lost two sons, ran.", ["Oramet"]),
        ("a man named Oramet was shot", ["Oramet"]),
        ("The victim was identified as Velka J. Oramet.", ["Velka J. Oramet"]),
        ("Abu Tovik told reporters", ["Abu Tovik"]),
        ("Tovik bin Sarn led them.", ["Tovik bin Sarn"]),
        ("They buried Velka Oramet at dawn.", ["Velka Oramet"]),
        ("Rose Field was shot.", ["Rose Field"]),
        ("He had met Rose Angel Oramet near the old harbour.", ["Rose Angel Oramet"]),
        ("They had often met Rose M. Short near the old harbour.", ["Rose M. Short"]),
        ("“It ended,” said Rose Law, who ran.", ["Rose Law"]),
        ("Rose Law, 30, ran.", ["Rose Law"]),
        ("Velka “Suki” Oramet, 22, ran.", ["Velka “Suki”", "Oramet"]),
        ("her 2-year-old Willow and 5-year-old Tovik", ["Willow", "Tovik"]),
        ("President Oramet ordered it.", ["Oramet"]),
        ("Reporting by Velka Oramet; editing by Tovik Sarn", ["Velka Oramet", "Tovik Sarn"]),
        ("THE GUNMEN SHOT MAYOR TOVIK SARN IN HIS HOUSE ON FRIDAY NIGHT", ["TOVIK SARN"]),
        ("Strike Kills Nurse Velka Oramet And Two Others In Market", ["Velka Oramet"]),
        ("قُتل الطبيب ميلان أورامت في القصف", ["ميلان أورامت"]),
    ],
)
def test_a_persons_name_is_found_with_its_sign(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The shelling hit Karsa on Tuesday.", ()),
        ("Shells fell on the Oramet Brigade and Tovik Sarn Hospital.", ()),
        ("Rose Hospital was hit.", ()),
        ("The Ministry of Health said 5 people died.", ()),
        ("When the Army left, People returned.", ()),
        ("in Orlo Tarn, residents said", ()),
        ("A strike near Velka Oramet killed 5.", ()),
        ("the village of Tovik Sarn", ()),
        ("the Tovik Sarn district was hit", ()),
        ("Jaish Oramet said it took the hill.", ()),
        ("Karsa, 25 killed, is burning", ()),
        ("Karsa, a town in the north, said", ()),
        ("Orlo Tarn said the shelling went on.", ("Orlo Tarn",)),
        ("Strike On Karsa Market Kills Dozens In North", ()),
        ("TROOPS SHELLED KARSA FROM THE HILLS ABOVE ORLO TARN ON FRIDAY", ()),
        ("Accordingly, the number of people killed rose.", ()),
        ("في بلدة أورامت", ()),
    ],
)
def test_places_bodies_and_ordinary_words_are_left(text: str, kept: tuple[str, ...]) -> None:
    assert names(text, *kept) == []


def test_a_known_place_behind_a_title_is_a_person() -> None:
    assert names("Governor Karsa fled.", "Karsa") == ["Karsa"]


def test_a_family_name_behind_an_article_is_a_name_also_where_a_body_is_called_by_it() -> None:
    assert names("President Anna al-Karsa's forces shelled it.", "Karsa's forces") == ["Anna al-Karsa"]


@given(st.text())
def test_what_is_found_lies_in_the_text_and_in_order(text: str) -> None:
    found = find_persons(text, WORDS)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)
