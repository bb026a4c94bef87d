import pytest

from sijill.domain.report import Report, Zone, ZoneKind
from sijill.extract.datelines import filed_place, read_dateline
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
        ("PORT AMAR, March 5 /TASS/. |>Shells hit", "PORT AMAR", "TASS", None),
        ("PORT AMAR. March 5 (Interfax) - |>Shells hit", "PORT AMAR", "Interfax", None),
        ("PORT AMAR, Tuesday, March 5 (AP) _ |>Shells hit", "PORT AMAR", "AP", None),
        ("PORT AMAR, March 5.—|>Shells hit", "PORT AMAR", None, None),
        ("PORT AMAR, 5 March 2031, (Example Wire) - |>Shells hit", "PORT AMAR", "Example Wire", "2031-03-05"),
        ("Port Amar (Northern Courier) 5 March 2031 - |>Shells hit", "Port Amar", "Northern Courier", "2031-03-05"),
        ("Port Amar, 5 March 2031: |>Shells hit", "Port Amar", None, "2031-03-05"),
        ("Port Amar, Arvenia | 5 March 2031 — |>Shells hit", "Port Amar, Arvenia", None, "2031-03-05"),
        ("(Port Amar, 5 March 2031) - |>Shells hit", "Port Amar", None, "2031-03-05"),
        ("(Port Amar) – |>Shells hit", "Port Amar", None, None),
        ("(AFP) - |>Shells hit", None, "AFP", None),
        ("March 5 (Reuters) - |>Shells hit", None, "Reuters", None),
        ("PORT AMAR, Arvenia -- |>Shells hit", "PORT AMAR, Arvenia", None, None),
        ("PORT AMAR: |>Shells hit the harbour of Port Amar", "PORT AMAR", None, None),
        ("Port Amar - |>Shells hit the harbour of Port Amar", "Port Amar", None, None),
    ],
)
def test_datelines(marked: str, place: str | None, agency: str | None, date: str | None) -> None:
    text = marked.replace("|>", "")
    found = read_dateline(text, 0, EN)
    assert found is not None
    assert text[: found.span.end] + "|>" + text[found.span.end :] == marked
    assert (found.place.cut(text) if found.place else None) == place
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
        "US-led strikes hit the harbour.",
        "Jane Roe (34) - Killed by a shell.",
        "Jane Roe (teacher) - Killed by a shell.",
        "Jane Roe - Killed by a shell in Port Amar.",
        "JANE ROE: Killed by a shell in Port Amar.",
        "CIVIL DEFENCE: Twelve people were killed in Port Amar.",
        "Port Amar, March 5: Twelve people were killed.",
        "Port Amar - a harbour town - was shelled; in Port Amar 12 died.",
        "MONDAY: Twelve people were killed.",
        "12 killed - police",
        "",
    ],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert read_dateline(text, 0, EN) is None


def test_a_place_alone_is_not_sure() -> None:
    text = "PORT AMAR: Shells hit the harbour of Port Amar"
    assert read_dateline(text, 0, EN, sure=True) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PORT AMAR (AP) - Shells hit a shop.", "Port Amar"),
        ("Port Amar (AP) - Shells hit a shop.", None),  # what no gazetteer knows must be written as datelines are
        ("Shells hit a shop.", None),
    ],
)
def test_where_a_report_was_filed(text: str, name: str | None) -> None:
    dateline = read_dateline(text, 0, EN)
    zones = (Zone(ZoneKind.DATELINE, dateline.span, ""),) if dateline else ()
    filed = filed_place(Report("a", text, zones=zones), (), EN)
    assert (filed.name if filed else None) == name


def test_capitals_before_a_colon_are_a_dateline_where_the_text_tells_of_here() -> None:
    assert read_dateline("PORT AMAR: A trader died here on Friday.", 0, EN) is not None
    assert read_dateline("PORT AMAR: A trader died on Friday.", 0, EN) is None
