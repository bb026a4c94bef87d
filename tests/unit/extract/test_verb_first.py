"""Who speaks in an Arabic sentence."""

import pytest

from sijill.actors import load_actors
from sijill.extract.telling import of_clause, read_telling
from tests.unit.extract.marked_ar import clauses_ar


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("الدفاع المدني: إصابة طفلين في رهوان", ["الدفاع المدني"]),
        ("عاجل | مراسلنا: مقتل ثلاثة مدنيين", ["مراسلنا"]),
        ("أفادت شبكة مرصاد صحران بمقتل أربعة مدنيين", ["شبكة مرصاد صحران"]),
        ("قالت وزارة الدفاع التوفارية إن خمسة مدنيين قتلوا", ["وزارة الدفاع التوفارية"]),
        ("قتل سبعة أشخاص، حسبما أفاد مصدر طبي.", ["مصدر طبي"]),
        ("قتل سبعة أشخاص، وفق ما ذكرت مديرية الصحة في المدينة.", ["مديرية الصحة"]),
        ("بحسب مصادر محلية، قتل مدني", ["مصادر محلية"]),
        ("مدير المشفى قال إن مدنيا قتل", ["مدير المشفى"]),
        ("إصابة امرأة بجروح (مصادر محلية)", ["مصادر محلية"]),
        ("اتهمت منظمة أطباء السفانا قوات الحرس بقتل 34 مدنيا", ["منظمة أطباء السفانا"]),
        ("أكد لنا مدير المشفى مقتل أربعة أشخاص", ["مدير المشفى"]),
        ("قتل ستة أشخاص، وفق ما أفاد به مدير الناحية", ["مدير الناحية"]),
        ("القيادة العامة للجيش: مقتل 12 مسلحا", ["القيادة العامة للجيش"]),
        ("بحسب البيان الصادر عن وزارة الصحة، قتل مدني", ["البيان الصادر عن وزارة الصحة"]),
        ("أعلن المتحدث باسم الجيش مقتل تسعة مسلحين", ["المتحدث باسم الجيش"]),
        ("قالت كتائب الوادي إن خمسة جنود قتلوا", ["كتائب الوادي"]),
        ("مركز المدينة: مقتل طفل", ["مركز المدينة"]),
        ("قتل مدني في القصف", []),
        ("القول إن مدنيا قتل", []),
    ],
)
def test_speaker_of_a_clause(text: str, speakers: list[str]) -> None:
    reader, findings = clauses_ar(text)
    telling = read_telling(reader, load_actors())
    at = reader.start_of(findings[0].chain[0].first) if findings else len(text)
    assert [speaker.source.as_written for speaker in of_clause(telling, at, len(text))] == speakers


def test_a_verb_alone_goes_on_with_whoever_spoke() -> None:
    reader, _ = clauses_ar("وأضافت أن ثلاثة أطفال قتلوا")
    telling = read_telling(reader, load_actors())
    assert telling.speakers == ()
    assert telling.again
