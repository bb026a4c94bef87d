"""Counts whose noun is the harm, in Arabic."""

import pytest

from tests.unit.extract.marked_ar import drafts_ar


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("شهيدة وجرحى بقصف مدفعي", [("killed", 1), ("injured", None)]),
        ("سقوط قتيل وجريح", [("killed", 1), ("injured", 1)]),
        ("6 شهداء وجرحى", [("casualties", 6)]),
        ("عشرون شهيدا وجريحا", [("casualties", 20)]),
        ("15 شهيدا وجرحى", [("killed", 15), ("injured", None)]),
        ("الشهداء 1. سالم المرواني", []),
        ("قتلى وجرحى بانفجار", [("casualties", None)]),
        ("الحصيلة الأولى شهيدان و12 جريحا", [("killed", 2), ("injured", 12)]),
        ("الحصيلة هي قتيل و7 جرحى", [("killed", 1), ("injured", 7)]),
        ("الدخان في السماء شهيدان والقصف مستمر", [("killed", 2)]),
        ("زرنا بيت الشهيدين", []),
        ("عدد الشهداء: 7، الجرحى: 15", [("killed", 7), ("injured", 15)]),
        ("عدد القتلى ارتفع إلى 7 والجرحى إلى 18 في رهوان", [("killed", 7), ("injured", 18)]),
        ("ارتفع عدد القتلى إلى 7 ونقل الجرحى إلى 3 مشاف", [("killed", 7)]),
        ("القتلى 5 والجرحى 9", [("killed", 5), ("injured", 9)]),
        ("أسماء الشهداء: 1- سالم المرواني", []),
        ("لم يسفر القصف عن إصابات", []),
        ("القتلى بالعشرات والجرحى بالمئات", [("killed", None), ("injured", None)]),
        ("نقل الجرحى بالحافلات", []),
        ("15 شهيدا وجرحى عددهم تجاوز 33", [("killed", 15), ("injured", 34)]),
        ("سقوط جرحى بعضهم في خطر", [("injured", None)]),
        ("أضرار وإصابات خفيفة في صفوف المدنيين", [("injured", None)]),
        ("قصف على رهوان من دون أن تسفر الغارات عن سقوط ضحايا", []),
        ("قصف على رهوان دون أن يسفر القصف عن إصابات", []),
        ("لم يغادر الحي وأسفر القصف عن 3 إصابات", [("injured", 3)]),
    ],
)
def test_counted_nouns(text: str, told: list[tuple[str, int | None]]) -> None:
    found = [(draft.harm, draft.number.point if draft.number.best is not None else None) for draft in drafts_ar(text) if draft.number]
    assert found == told
