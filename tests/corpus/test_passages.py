"""Our own corpus says what it means: every claim stands on words of its passage, and nothing of it is real."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sijill.evaluate import read_gold

CORPUS = Path(__file__).parent
COUNTRIES = ("Tovaria", "Zemrana", "Kambwera", "San Tovar", "Pashmeer", "Karvenia", "Ganora", "Lusoma", "Daruna", "Velmoria")
INVENTED = {f"{country} (invented)" for country in COUNTRIES}
FILES = ("development.yml", "fresh.yml", "manners.yml", "arabic.yml", "blind.yml", "unseen.yml")
Row = dict[str, Any]


def passages(*names: str) -> list[Row]:
    return [row for name in names for row in read_gold(CORPUS / name)]


ROWS = passages(*FILES)
CLAIMS = [(row, claim) for row in ROWS for claim in row["claims"]]


def named(pair: Any) -> str:
    return f"{pair[0]['id']}-{pair[1]['id']}" if isinstance(pair, tuple) else str(pair["id"])


@pytest.mark.parametrize("pair", CLAIMS, ids=named)
def test_quote_and_number_stand_in_the_text(pair: tuple[Row, Row]) -> None:
    row, claim = pair
    assert row["text"][claim["start"] : claim["end"]] == claim["quote"]
    number = claim["number"] or {}
    if number.get("as_written"):
        assert row["text"][number["start"] : number["end"]] == number["as_written"]


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_every_word_given_is_a_word_of_the_passage(row: Row) -> None:
    text = " ".join(row["text"].split())
    lists = ("places", "perpetrators", "weapons", "targets", "sources")
    words = {item["as_written"] for claim in row["claims"] for key in lists for item in claim[key]} | {
        claim["when"]["as_written"] for claim in row["claims"]
    }
    assert [word for word in words if word and " ".join(word.split()) not in text] == []


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_parts_fit_in_their_whole(row: Row) -> None:
    known = {claim["id"]: claim for claim in row["claims"]}
    for claim in row["claims"]:
        part, whole = (claim["number"] or {}).get("low"), ((known.get(claim["subset_of"]) or {}).get("number") or {}).get("high")
        assert part is None or whole is None or part <= whole, claim["quote"]


def test_nothing_in_it_is_real() -> None:
    assert {row["conflict"] for row in ROWS} <= INVENTED


def test_ids_and_texts_are_there_once() -> None:
    assert [name for name, n in Counter(row["id"] for row in ROWS).items() if n > 1] == []
    assert [text for text, n in Counter(row["text"] for row in ROWS).items() if n > 1] == []


def test_there_is_enough_of_it() -> None:
    assert len(ROWS) >= 150
    assert len(passages("fresh.yml")) >= 30


def test_it_is_varied() -> None:
    assert len({row["style"] for row in ROWS}) >= 20
    assert sum(not row["in_scope"] for row in ROWS) >= 20
    decided = {
        "killed",
        "injured",
        "missing",
        "detained",
        "abducted",
        "released",
        "displaced",
        "besieged",
        "died_indirect",
        "sexual_violence",
    }
    assert {claim["harm"] for _, claim in CLAIMS} >= decided | {"casualties", "killed_or_injured", "shot_unspecified"}
