"""Who a deed happened to, in Arabic."""

import pytest

from tests.unit.extract.marked_ar import drafts_ar


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استهدفت مسيرة دراجة ما أدى إلى مقتله", [("killed", 1)]),
        ("استهدفت غارة سيارتهما ما أدى لاستشهادهما", [("killed", 2)]),
        ("أغلق السوق بعد مقتله", []),
        ("قتل راع وأدى اللغم إلى مقتله", [("killed", 1)]),
        ("مقتل الصحفيين سامر الدرواني وريم الصوالحي", [("killed", 2), ("killed", 1), ("killed", 1)]),
        ("مقتل الصحفيين في رهوان", []),
        ("إصابة الفلاحين؛ سامر عادل الدرواني، وريم الصوالحي، شرقي رهوان", [("injured", 2), ("injured", 1), ("injured", 1)]),
        ("إصابة الفلاحين، وقصف رهوان", []),
        ("استشهاد هدى المرواني وسامر الغزلاني", [("killed", 2), ("killed", 1), ("killed", 1)]),
        ("مقتل سائق مع ثلاثة ركاب", [("killed", 4), ("killed", 1), ("killed", 3)]),
        ("استشهاد عائلة مؤلفة من ستة أشخاص", [("killed", 6)]),
        ("أصيب رابع", [("injured", 1)]),
        ("في اليوم الرابع أصيب السور", []),
        ("هجوم قتل فيه اثنان", [("killed", 2)]),
        ("اختطف مسلحون ممرضتين", [("abducted", 2)]),
        ("اعتقل الجنود خمسة شبان", [("detained", 5)]),
        ("قتل المسلحون", []),
        ("مصرع كل من كان على متنها وعددهم ستة", [("killed", 6)]),
        ("مقتل مدنيين بلغ عددهم 12", [("killed", 12)]),
        ("تدمير المنازل وعددها سبعة", []),
    ],
)
def test_people_behind_a_deed(text: str, told: list[tuple[str, int]]) -> None:
    assert [(draft.harm, draft.number.point) for draft in drafts_ar(text) if draft.number is not None] == told
