"""Reports in several languages."""

import pytest

from sijill.domain.report import Head, Report
from sijill.extract.find import find_claims
from sijill.extract.mixed import find_all_claims

ARABIC = "قُتل خمسة مدنيين في قصف على سوق بلدة رهوان يوم الثلاثاء، وأصيب ثلاثة أطفال."
ENGLISH = "Five civilians were killed in the shelling of the market of Rahwan on Tuesday, and three children were wounded."


def told(text: str, lang: str) -> list[tuple[str, str, int | None, str]]:
    found = find_all_claims(Report("r", text, Head(lang=lang))).claims
    return [(claim.id, claim.harm or "", claim.number.best if claim.number else None, claim.quote) for claim in found]


@pytest.mark.parametrize(("first", "second", "lang"), [(ARABIC, ENGLISH, "ar"), (ENGLISH, ARABIC, "en")])
def test_each_block_is_read_in_its_language(first: str, second: str, lang: str) -> None:
    text = f"{first}\n\n{second}"
    found = told(text, lang)
    assert [(name, harm, best) for name, harm, best, _ in found] == [
        ("c1", "killed", 5), ("c2", "injured", 3), ("c3", "killed", 5), ("c4", "injured", 3)
    ]  # fmt: skip
    assert all(quote in text for *_, quote in found)


@pytest.mark.parametrize("text", [ENGLISH, f"{ENGLISH}\n\nرهوان", "Rahwan: ثلاثة"])
def test_a_report_in_one_language_is_read_once(text: str) -> None:
    report = Report("r", text, Head(lang="en"))
    assert find_all_claims(report) == find_claims(report)


def test_parts_stay_parts() -> None:
    found = find_all_claims(
        Report("r", f"{ENGLISH}\n\nقُتل خمسة مدنيين بينهم طفلان في قصف على سوق بلدة رهوان يوم الثلاثاء.", Head(lang="en"))
    ).claims
    by_id = {claim.id: claim for claim in found}
    (part,) = [claim for claim in found if claim.subset_of]
    assert by_id[part.subset_of or ""].quote.startswith("قُتل خمسة")
