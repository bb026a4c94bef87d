"""Whose hand it was, in Arabic: never because a name stands near."""

import pytest

from sijill.extract.blame import as_perpetrator, read_blame
from tests.unit.extract.marked_ar import clauses_ar


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("مقتل طفل في قصف بري للاحتلال التركي", ["احتلال التركي"]),
        ("مقتل طفل إثر هجوم جوي نفذته القوات الروسية", ["القوات الروسية"]),
        ("مقتل طفل بقصف مدفعي لقوات زمرانة وروسيا", ["قوات زمرانة", "روسيا"]),
        ("مقتل طفل في القصف التركي", ["التركي"]),
        ("استشهد مدني جراء عدوان إسرائيلي", ["إسرائيلي"]),
        ("مقتل شاب بغارة طائرة تابعة لقوات الحكومة", ["قوات الحكومة"]),
        ("قصفت قوات زمرانة بلدة رهوان وقتل طفل", ["قوات زمرانة"]),
        ("مقتل طفل بصاروخ مصدره ميليشيا الراية", ["ميليشيا الراية"]),
        ("مقتل طفل برصاص قناص من قوات الحكومة", ["قوات الحكومة"]),
        ("استهدفت غارة قوات زمرانة وقتلت ثلاثة جنود", []),
        ("مقتل ثلاثة من قوات زمرانة في كمين", []),
        ("اشتباكات بين قوات زمرانة وميليشيا الراية", []),
        ("زار وفد من تركيا المدينة بعد القصف", []),
    ],
)
def test_hands_of_a_sentence(text: str, hands: list[str]) -> None:
    reader, _ = clauses_ar(text)
    assert [as_perpetrator(reader, phrase).as_written for phrase in read_blame(reader.sentence).general] == hands


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("قصف لعصابات زمرانة", "alleged"),
        ("قصف للاحتلال التركي", "alleged"),
        ("قصف ميليشيا قسد", "alleged"),
        ("قصف ميليشيا الراية", None),
        ("قصف القوات الروسية", None),
    ],
)
def test_words_of_an_enemy_are_an_allegation(text: str, basis: str | None) -> None:
    reader, _ = clauses_ar(text)
    assert [as_perpetrator(reader, phrase).basis for phrase in read_blame(reader.sentence).general] == [basis]


def test_who_stands_between_a_verb_and_the_harmed() -> None:
    _, findings = clauses_ar("قتلت قوات زمرانة ثلاثة مزارعين")
    assert [group.noun for group in findings[0].chain] == ["مزارعين"]
