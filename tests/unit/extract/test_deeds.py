"""Arabic clauses of harm: the deed first, the people behind it."""

import pytest

from sijill.domain.report import Head, Report
from sijill.extract.find import find_claims
from tests.unit.extract.marked_ar import drafts_ar, told_ar


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("مقتل خمسة مدنيين في بلدة رهوان", [("killed", "5", "civilians")]),
        ("قُتل في القصف على رهوان ثلاثة أطفال", [("killed", "3", "children")]),
        ("استشهدت امرأة وأصيب طفلان", [("killed", "1", "women"), ("injured", "2", "children")]),
        ("مقتل وإصابة 14 شخصا", [("casualties", "14", "people")]),
        ("أدى الحريق إلى فقدان وإصابة 14 شخصا", [("casualties", "14", "people")]),
        ("سقوط 9 مدنيين و11 جريحا", [("killed", "9", "civilians"), ("injured", "11", "people")]),
        ("لقي أربعة عمال مصرعهم", [("killed", "4", "workers")]),
        ("فقدت سيدة حياتها", [("killed", "1", "women")]),
        ("أودى الانفجار بحياة أحد", []),
        ("انفجار أودى بحياة ستة أشخاص", [("killed", "6", "people")]),
        ("ارتفعت حصيلة القتلى إلى 16", [("killed", "16", "people")]),
        ("خمسة مدنيين قتلوا في الغارة", [("killed", "5", "civilians")]),
        ("ثلاثة أشخاص تحت الأنقاض", [("missing", "3", "people")]),
        ("وقوع إصابات في صفوف المدنيين", [("injured", "unquantified_plural", "civilians")]),
        ("عشرات القتلى والجرحى", [("casualties", "dozens", "people")]),
        ("استشهاد زيهان الرابوني في رهوان", [("killed", "1", "people")]),
        ("قتلت قوات زمرانة ثلاثة مزارعين", [("killed", "3", "workers")]),
        ("سقوط قذيفة على الطريق", []),
        ("في ذمة الله الشابان سالم المرواني وكريم الزهار", [("killed", "2", "people")]),
        ("سقط مدني برصاص القناص", [("killed", "1", "civilians")]),
        ("وقع الهجوم الإرهابي في رهوان", []),
        ("سقط نجل أمير زمرانة عن حصانه", []),
        ("حصيلة الجرحى: 1- سليم المرواني", []),
        ("ارتفعت حصيلة مصابي مجزرة السوق إلى 61 جريحا", [("injured", "61", "people")]),
        ("إصابة /11/ مدنيا واستشهاد /3/ أطفال", [("injured", "11", "civilians"), ("killed", "3", "children")]),
        ("أسباب قتل المدنيين", []),
        ("إصابة عدد من المنازل", []),
        ("إدانة عمليات القتل والتهجير", []),
        ("مقتل خمس نساء وثلاثة رجال", [("killed", "8", "people"), ("killed", "5", "women"), ("killed", "3", "men")]),
        (
            "مقتل 3 أطفال وامرأتين ورجل",
            [("killed", "6", "people"), ("killed", "3", "children"), ("killed", "2", "women"), ("killed", "1", "men")],
        ),
        ("قضى أربعة رعاة جراء انفجار لغم", [("killed", "4", "workers")]),
        ("قضى ثلاثة عمال أسبوعا في الجبل", []),
        ("راح ضحيتها في حصيلة أولية 14", [("killed", "14", "people")]),
        ("ارتكبوا مجزرة في السدرةاستشهد فيها 7 مدنيين", [("killed", "7", "civilians")]),
        ("الذين قتلوا في سبيل الله", []),
        ("حصد القصف أرواح تسعة أطفال", [("killed", "9", "children")]),
        ("حصدت حمى الثأر أربعة أرواح", [("killed", "4", "people")]),
        ("أودت الغارة بأرواح ستة", [("killed", "6", "people")]),
        ("العثور على جثث 12 طفلا", [("killed", "12", "children")]),
        ("وقوع جرحى 3 سيارات محترقة", []),
        ("أودت الغارة بحياة ثلاثة رعاة", [("killed", "3", "workers")]),
        ("حصد الفريق سبع جوائز", []),
        ("القضاء على 12 مسلحا", [("killed", "12", "militants")]),
        ("القضاء على البطالة يحتاج خمسة أعوام", []),
        ("الطبيبة هدى التي قضت بقذيفة هاون", [("killed", "1", "medical staff")]),
        ("تعرضت أربع فتيات للاغتصاب", [("sexual_violence", "4", "girls")]),
        ("تعرض صحفيان للاعتقال", [("detained", "2", "journalists")]),
        ("تعرضت سيارة تقل عشرة عمال لقصف", []),
        ("فقد طفل ساقه في انفجار لغم", [("injured", "1", "children")]),
        ("أخذ بيده ثلاثة أشخاص", []),
        ("قصف كفر عمة أدى إلى إصابة طفل", [("injured", "1", "children")]),
        ("وصفت المنظمة خمسة رعاة بالأبطال", []),
        ("ألفا شخص فروا من القصف", [("displaced", "2000", "people")]),
        ("قتلته العصابة أمام ثلاثة جيران", []),
        ("تخطى عدد القتلى الخمسين", [("killed", "more_than", "people")]),
        ("عدد الشهداء فاق العشرين", [("killed", "more_than", "people")]),
        ("يعيش سبعة آلاف شخص تحت الحصار", [("besieged", "7000", "people")]),
        ("ستة جرحى بينهم شاب في العناية المركزة", [("injured", "6", "people"), ("injured", "1", "people")]),
        ("فقدت القرية أربعة من أبنائها في هجوم ليلي", [("killed", "4", "children")]),
        ("أقر الجيش بخسارة ستة من جنوده في كمين", [("killed", "6", "soldiers")]),
        ("فقد تسعة صيادين بعد قصف الميناء", [("missing", "9", "workers")]),
        ("فقدت الحكومة ثلاث فرص للحل", []),
        ("وقع خمسة جنود في الأسر", [("detained", "5", "soldiers")]),
        ("عدد القتلى بلغ 17", [("killed", "17", "people")]),
        ("اضطرت 60 عائلة إلى ترك بيوتها بسبب القصف", [("displaced", "60", "family")]),
        ("صفى المسلحون أربعة مزارعين", [("killed", "4", "workers")]),
        ("وُجد رجلان مقتولين في الوادي", [("killed", "2", "men")]),
        ("ولا يزال خمسة أشخاص تحت الأنقاض", [("missing", "5", "people")]),
        ("أن 800 شخص نزحوا من القرى، بينهم 300 طفل", [("displaced", "800", "people"), ("displaced", "300", "children")]),
    ],
)
def test_who_suffers_what(text: str, told: list[tuple[str, str, str]]) -> None:
    found = []
    for draft in drafts_ar(text):
        number = draft.number
        assert number is not None
        found.append((draft.harm, str(number.point) if number.modifier == "exact" else str(number.modifier), draft.group))
    assert found == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قصف على رهوان: إصابة 5 مدنيين بينهم طفلان وامرأة",
            [("injured", "5", "civilians"), (">injured", "2", "children"), (">injured", "1", "women")],
        ),
        (
            "غارة على رهوان: مقتل 5 مدنيين (طفلان وثلاث نساء)",
            [("killed", "5", "civilians"), (">killed", "2", "children"), (">killed", "3", "women")],
        ),
        ("قصف على رهوان دون وقوع إصابات", [("killed_or_injured", "0", "people")]),
        ("قصف على رهوان دون تسجيل إصابات بين المدنيين", [("killed_or_injured", "0", "civilians")]),
        ("غارة على رهوان: استشهد وأصيب عدد من المدنيين", [("casualties", "a_number", "civilians")]),
        ("غارة على رهوان: قتل ثلاثة أحدهم طفل", [("killed", "3", "people"), (">killed", "1", "children")]),
        ("قصف على رهوان خلف 11 جريحا جلهم من الأطفال", [("injured", "11", "people"), (">injured", "unquantified_plural", "children")]),
        ("انفجار في رهوان دون وقوع ضحايا", [("killed_or_injured", "0", "people")]),
        (
            "غارة على رهوان قتلت خمسة. القتلى هم أم وأربعة فتيان",
            [("killed", "5", "people"), (">killed", "1", "women"), (">killed", "4", "boys")],
        ),
        (
            "قصف على رهوان: بين القتلى طبيب وممرضتان",
            [("killed", "3", "medical staff"), (">killed", "1", "medical staff"), (">killed", "2", "medical staff")],
        ),
        ("مقتل شخصين أحدهما من رهوان بقصف", [("killed", "2", "people")]),
        ("أصيب خمسة جراء القصف، اثنان منهم بجروح خطيرة", [("injured", "5", "people"), (">injured", "2", "people")]),
        ("قصف على رهوان، ولم يقتل أحد", [("killed", "0", "people")]),
        ("كلاهما قتل في قصف على رهوان.", []),
        ("قتلت كلتاهما بقصف على رهوان.", []),
        ("غارة على رهوان: قتل كلا الرجلين", [("killed", "2", "men")]),
        (
            "استشهدت امرأة متأثرة بجراحها جراء القصف على رهوان. ليرتفع عدد ضحايا هذا القصف إلى 3 شهداء.",
            [(">killed", "1", "women"), ("killed", "3", "people")],
        ),
        ("غارة على رهوان: است.شهاد 3 مدنيين", [("killed", "3", "civilians")]),
        ("حادث سير في رهوان: مقتل خمسة أشخاص", []),
        ("لقي ستة مصرعهم إثر اصطدام حافلة بشاحنة فجر اليوم", []),
        ("فجر مسلحون حافلة في رهوان فقتل ستة", [("killed", "6", "people")]),
        ("انهيار في البورصة راح ضحيته آلاف المساهمين", []),
        ("قصف على رهوان فجر اليوم: مقتل ستة أشخاص", [("killed", "6", "people")]),
        ("لقي ستة أشخاص مصرعهم في كمين فجر اليوم", [("killed", "6", "people")]),
        ("تسجيل 40 إصابة بفيروس جديد في رهوان", []),
    ],
)
def test_claims_of_a_report(text: str, told: list[tuple[str, str, str]]) -> None:
    assert told_ar(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ارتقاء 5 شهداء وعدد من الجرحى", [("killed", "5"), ("injured", "a_number")]),
        ("استشهاد زيهان الرابوني وزوجته", [("killed", "2"), ("killed", "1"), ("killed", "1")]),
        ("ارتقاء زيهان الرابوني قائد الحرس برفقة 3 أشخاص", [("killed", "4"), ("killed", "1"), ("killed", "3")]),
        ("مقتل كل من زيهان الرابوني و سامان الشهيلي", [("killed", "2"), ("killed", "1"), ("killed", "1")]),
        ("راح ضحيتها 17 مزارعا بين قتيل وجريح", [("casualties", "17")]),
        ("أكثر من 40 قتيلا ومصابا", [("casualties", "more_than")]),
        ("أوقعت الغارة ضحايا", []),
        ("خلفت ضحايا", [("casualties", "unquantified_plural")]),
        ("الحارس الذي قتل الجنود", []),
        ("إصابة أفراد أسرة واحدة", [("injured", "unquantified_plural")]),
        ("غايتهم واضحة: العدو هدفه قتل ثلاثة رعاة", []),
        ("قصفت المدفعية السوق بهدف قتل ثلاثة رعاة", []),
        ("أخي هل مات؟؟....سألت الجيران", []),
        ("لم يقتل أو يجرح أي مدني", []),
        ("إن شخصا قتل وأصيب ثلاثة آخرون", [("killed", "1"), ("injured", "3")]),
    ],
)
def test_numbers_and_bare_words(text: str, told: list[tuple[str, str]]) -> None:
    found = [
        (draft.harm, str(draft.number.point) if draft.number.modifier == "exact" else str(draft.number.modifier))
        for draft in drafts_ar(text)
        if draft.number is not None and not (draft.finding is not None and draft.finding.hedge)
    ]
    assert found == told


def test_others_hurt_are_others_than_the_dead() -> None:
    claims = find_claims(
        Report("r", "مقتل 4 مدنيين وإصابة 15 آخرين.\n\nقصف على رهوان: مقتل 4 مدنيين وإصابة 15 آخرين.", Head(lang="ar"))
    ).claims
    assert not [link for claim in claims for link in claim.relations if link.type == "disjoint_from"]
