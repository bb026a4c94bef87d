import pytest

from sijill.extract.datelines import read_dateline
from sijill.languages import load_pack

EN = load_pack("en")


@pytest.mark.parametrize(
    ("marked", "place", "agency", "date"),
    [
        ("PORT AMAR, May 12 (Reuters) - |>Shells hit", "PORT AMAR", "Reuters", None),
        ("PORT AMAR, May 12, 2031 (Reuters) - |>Shells hit", "PORT AMAR", "Reuters", "2031-05-12"),
        ("PORT AMAR (AP) — |>Shells hit", "PORT AMAR", "AP", None),
        ("Port Amar (AFP) – |>Shells hit", "Port Amar", "AFP", None),
        ("PORT AMAR (Sputnik) |>Shells hit", "PORT AMAR", "Sputnik", None),
        ("Port Amar, SANA- |>Shells hit", "Port Amar", "SANA", None),
        ("PORT AMAR — |>Shells hit", "PORT AMAR", None, None),
        ("PORT AMAR (May 12, 2031) – |>Shells hit", "PORT AMAR", None, "2031-05-12"),
        ("AMAR COUNTY, Miss. (WXYZ) – |>Shells hit", "AMAR COUNTY, Miss.", "WXYZ", None),
        ("PORT AMAR, 3 JAN 90 -- [REPORT] [EXAMPLE\nPRESS] [TEXT] |>SHELLS HIT", "PORT AMAR", "EXAMPLE PRESS", "1990-01-03"),
        (
            "PORT AMAR, 3 JAN 90 (EXAMPLE TELEVISION CHANNEL 1) --\n[TEXT] |>SHELLS HIT",
            "PORT AMAR",
            "EXAMPLE TELEVISION CHANNEL 1",
            "1990-01-03",
        ),
        ("PORT AMAR, 3 JAN 90 (DPA) -- [TEXT] |>SHELLS HIT", "PORT AMAR", "DPA", "1990-01-03"),
        ("PORT AMAR, 3 JAN 90 -- |>[MINISTER] WE ASK", "PORT AMAR", None, "1990-01-03"),
    ],
)
def test_datelines(marked: str, place: str, agency: str | None, date: str | None) -> None:
    text = marked.replace("|>", "")
    found = read_dateline(text, 0, EN)
    assert found is not None
    assert text[: found.span.end] + "|>" + text[found.span.end :] == marked
    assert found.place.cut(text) == place
    assert found.agency == agency
    assert (found.date.iso if found.date else None) == date


@pytest.mark.parametrize(
    "text",
    [
        "Police — who came late — said three were killed.",
        "At least 12 people were killed - most of them children.",
        "A 17-year-old was killed.",
        "Deir al-Amar was shelled.",
        "UPDATE - three killed",
        "FILE - Shells hit",
        "THE GUERRILLAS -- SOME 20 OF THEM -- WERE KILLED IN THE ATTACK ON THE FARM YESTERDAY MORNING",
        "NATO said.",
        "12 killed - police",
        "",
    ],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert read_dateline(text, 0, EN) is None
