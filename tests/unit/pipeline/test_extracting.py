"""``sijill extract``, row by row."""

import json
from typing import Any

import pytest

from sijill.pipeline.extracting import extract_lines, extract_row
from sijill.pipeline.reading import Manner

STRICT = Manner()
REPORT = {
    "id": "z1",
    "text": "Shelling killed 14 people in the market of Tel Qarma on Tuesday, the health directorate of Zemrana (invented) said.",
    "published": "2021-06-08",
    "publisher": "Meridian Wire",
}


def line(**fields: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(extract_row(STRICT, json.dumps(REPORT | fields).encode(), 1).line)
    return answer


def test_the_line_of_the_contract() -> None:
    found = line()
    claim = next(claim for claim in found["claims"] if claim["harm"] == "killed")
    assert REPORT["text"][claim["start"] : claim["end"]] == claim["quote"]
    assert (claim["number"]["low"], claim["number"]["best"], claim["number"]["high"]) == (14, 14, 14)
    assert found["incidents"][0]["killed"] | {"low": 14, "best": 14, "high": 14} == found["incidents"][0]["killed"]
    assert claim["id"] in found["incidents"][0]["claims"]
    assert {"published": "2021-06-08", "publisher": "Meridian Wire", "lang": "en"}.items() <= found["report"].items()
    assert 0 < len(found["report"]["shingles"]) <= 400
    assert found["profile"] == "strict/1"
    assert isinstance(found["places"], list)


def test_the_text_itself_is_never_in_it() -> None:
    assert "text" not in line()
    assert "text" not in line()["report"]


def test_an_odd_date_is_unknown_and_an_old_one_is_read() -> None:
    assert line(published="soon")["report"]["published"] is None
    assert line(published="8 JUN 91")["report"]["published"] == "1991-06-08"


def test_a_number_comes_back_as_that_number() -> None:
    assert line(id=7)["id"] == 7
    assert [
        outcome.id
        for batch in extract_lines([b'{"id": 7, "text": "a"}\n{"id": "7", "text": "b"}\n'], STRICT)
        for outcome in batch
        if outcome.failed
    ] == ["7"]


def test_what_was_passed_over_stands_in_the_line() -> None:
    assert line(gold=1)["warnings"] == ["gold: no such field; passed over"]
    assert "warnings" not in line()


def test_a_language_without_a_pack_is_named() -> None:
    found = line(lang="sw")
    assert (found["claims"], found["incidents"], found["note"]) == ([], [], "no pack for sw yet")


def test_a_text_without_words_makes_no_claim() -> None:
    assert line(text="")["claims"] == []


@pytest.mark.parametrize(
    ("row", "name"), [(b"{", None), (b'{"id": "x"}', "x"), (b'{"id": 5, "text": 7}', 5), (b'{"text": "a"}', None), (b"\xff\xfe", None)]
)
def test_a_row_that_fails_says_so(row: bytes, name: str | int | None) -> None:
    outcome = extract_row(STRICT, row, 3)
    told = json.loads(outcome.line)
    assert outcome.failed
    assert (told["id"], set(told)) == (name, {"id", "error"})
    assert "row 3" in told["error"]


def test_the_same_on_one_core_and_on_two() -> None:
    block = b"".join(json.dumps(REPORT | {"id": str(number)}).encode() + b"\n" for number in range(40))
    alone = [outcome for batch in extract_lines([block], STRICT) for outcome in batch]
    both = [outcome for batch in extract_lines([block], STRICT, jobs=2) for outcome in batch]
    assert alone == both
    assert [outcome.id for outcome in both] == [str(number) for number in range(40)]
