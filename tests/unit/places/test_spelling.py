from pathlib import Path

import pytest

from sijill.places import Gazetteer, open_gazetteer
from sijill.places.folding import fold
from sijill.places.spelling import EXACTLY, rows_spelt


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Kafr Velmun", "Kafr Velmun"),
        ("Kafer Vilmoun", "Kafr Velmun"),
        ("Tarneeb", "al-Tarnib"),
        ("الترنيب", "al-Tarnib"),
        ("فلمون كفر", None),
        ("Sarn", "Velm and Sarn"),
    ],
)
def test_spellings_lead_to_the_place(marenna: Path, name: str, found: str | None) -> None:
    rows, how = rows_spelt(fold(name), open_gazetteer([marenna]), "XM")
    assert [row.name for row in rows] == ([found] if found else [])
    assert (how == EXACTLY) is (name == "Kafr Velmun" or name == "الترنيب")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Atareb", "Atarib"),
        ("Batbo", "Batabo"),
        ("Kafar Nouran", "Kafr Nuran"),
        ("Alnairab", None),
        ("Talbisa", "Talbiseh"),
        ("Hodeida", None),
    ],
)
def test_known_spellings_in_syria(gazetteer: Gazetteer, name: str, found: str | None) -> None:
    rows, _ = rows_spelt(fold(name), gazetteer, "SY")
    assert (rows[0].name if rows else None) == found


def test_without_a_country_only_exact_spellings_count(marenna: Path) -> None:
    assert rows_spelt("kafer vilmoun", open_gazetteer([marenna]), None) == ((), "")
