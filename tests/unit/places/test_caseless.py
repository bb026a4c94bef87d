"""Names of places in Arabic script: told by the words before them, or by being widely known."""

import pytest

from sijill.places import Gazetteer, find_places
from sijill.places.caseless import find_caseless
from sijill.places.finding import lookup_of


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("قصف على مدينة جرابلس", "مدينة جرابلس", "Jarābulus"),
        ("سقطت قذيفة في جسر الشغور مساء", "جسر الشغور", "Jisr ash Shughūr"),
        ("انفجار بمدينة #الرقة صباحا", "الرقة", "Ar Raqqah"),
        ("أصوات في دمشق أمس", "دمشق", "Damascus"),
        ("قصف بحلب", "حلب", "Aleppo"),
    ],
)
def test_names_are_found(gazetteer: Gazetteer, text: str, written: str, name: str) -> None:
    found = [(place.as_written, place.name) for place in find_places(text, gazetteer, lang="ar")]
    assert (written, name) in found


def test_an_unknown_name_of_two_words_is_kept_whole(gazetteer: Gazetteer) -> None:
    (place,) = find_places("قصف سوق بلدة تل الزرمان، مساء", gazetteer, lang="ar")
    assert (place.as_written, place.name) == ("بلدة تل الزرمان", "تل الزرمان")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("قصف على بلدة #زرمانة مساء", "بلدة #زرمانة"),
        ("قصف على قرية (زرمانة) مساء", "قرية (زرمانة"),
        ("قصف على قرية «زرمانة» مساء", "قرية «زرمانة"),
    ],
)
def test_a_mark_may_stand_before_an_unknown_name(gazetteer: Gazetteer, text: str, written: str) -> None:
    (place,) = find_places(text, gazetteer, lang="ar")
    assert (place.as_written, place.name, place.level) == (written, "زرمانة", "town")


def test_a_mark_behind_no_word_of_place_announces_nothing(gazetteer: Gazetteer) -> None:
    assert find_places("قال مصدر (زرمانة) مساء", gazetteer, lang="ar") == ()


def test_an_unknown_name_is_kept_behind_its_word(gazetteer: Gazetteer) -> None:
    (place,) = find_places("قصف على قرية زرمانة مساء", gazetteer, lang="ar")
    assert (place.name, place.lat, place.level) == ("زرمانة", None, "town")


@pytest.mark.parametrize(
    "text",
    [
        "قصف على قرى وبلدات مساء",  # "villages and towns"
        "قصف على قرية بريف مساء",
        "وصلت القرية وقتل رجل",
        "قصف على مزرعة واقعة هناك",
        "قصف على قرية بالقصف",
        "وصل الى وكالة محلية",
        "خرج من قوله",
        "كيف جرى ذلك في طراز آخر",
        "كتب جيهان عن جاسم",
        "تفاصيل جـ.ـريمة هناك",
    ],
)
def test_what_an_announced_name_is_not(gazetteer: Gazetteer, text: str) -> None:
    assert find_places(text, gazetteer, lang="ar") == ()


def test_a_common_word_names_a_town_behind_its_word(gazetteer: Gazetteer) -> None:
    (place,) = find_places("قصف على مدينة جاسم مساء", gazetteer, lang="ar")
    assert place.name == "Jāsim"


def test_the_head_of_an_unknown_name_is_not_taken_for_another_place(gazetteer: Gazetteer) -> None:
    (place,) = find_places("قصف على بلدة #جديدة_زرمان مساء", gazetteer, lang="ar")
    assert (place.name, place.lat) == ("جديدة_زرمان", None)


@pytest.mark.parametrize("text", ["انا هنا", "صوت الخميس", "قوله صحيح", "في الشرق"])
def test_ordinary_words_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert find_places(text, gazetteer, lang="ar") == ()


def test_a_script_with_capitals_is_left_alone(gazetteer: Gazetteer) -> None:
    assert find_caseless("shells hit aleppo", lookup_of(gazetteer), "en") == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("مقتل ستة في الزمرانية مساء", "الزمرانية"),
        ("غارة على الزمرانية صباحا", "الزمرانية"),
        ("هجوم قرب خربة الزمران", "خربة الزمران"),
        ("قصف على ناحية الزمرانات", "ناحية الزمرانات"),
        ("#زمرانة: مقتل ستة", "زمرانة"),
        ("عاجل | #تل_الزمران: مقتل ستة", "تل_الزمران"),
    ],
)
def test_a_name_that_nobody_knows_behind_words_of_a_scene(gazetteer: Gazetteer, text: str, written: str) -> None:
    assert [place.as_written for place in find_places(text, gazetteer, lang="ar")] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل ستة في الصالة الرئيسية",
        "اعتمد على الزمرانية",
        "مقتل ستة في المدرسة",
        "مقتل ستة في زمرانية",
        "قال إن #زمرانة حرة",
        "#عاجل مقتل ستة",
        "#الدفاع_المدني: مقتل ستة",
        "تفقد منطقة الخطر",
    ],
)
def test_what_is_no_name_behind_words_of_a_scene(gazetteer: Gazetteer, text: str) -> None:
    assert find_places(text, gazetteer, lang="ar") == ()


def test_what_only_stands_behind_in_is_no_place_beside_one_that_is_known(gazetteer: Gazetteer) -> None:
    found = find_places("مقتل ستة في الزمرانية بمدينة جرابلس", gazetteer, lang="ar")
    assert [place.as_written for place in found] == ["جرابلس"]
