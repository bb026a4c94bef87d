import pytest

from sijill.evaluate.notation import read_number, read_pair, read_place, read_relation, read_source, read_when, read_zero


@pytest.mark.parametrize(
    ("line", "words", "bounds", "modifier"),
    [
        ("12", "12", (12, 12, 12), "exact"),
        ("1,204", "1,204", (1204, 1204, 1204), "exact"),
        ("twelve = 12", "twelve", (12, 12, 12), "exact"),
        ("at least twelve = at_least 12", "at least twelve", (12, 12, None), "at_least"),
        ("6 to 8 = range 6 8", "6 to 8", (6, None, 8), "range"),
        ("dozens = dozens", "dozens", (24, None, None), "dozens"),
        ("no = none", "no", (0, 0, 0), "exact"),
        ("No = none_reported", "No", (0, 0, None), "exact"),
        ("= 4", None, (4, 4, 4), "exact"),
    ],
)
def test_number(line: str, words: str | None, bounds: tuple[int | None, ...], modifier: str) -> None:
    number = read_number(line)
    assert (number["low"], number["best"], number["high"]) == bounds
    assert (number["as_written"], number["modifier"]) == (words, modifier)


@pytest.mark.parametrize(
    ("line", "zero"), [("no = none", "explicit_none"), ("no = none_reported", "none_reported"), ("nine = 9", None), ("12", None)]
)
def test_zero(line: str, zero: str | None) -> None:
    assert read_zero(line) == zero


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2021-03-04 day on Thursday", ("2021-03-04", "2021-03-04", "day", "on Thursday")),
        ("2021-03..- open_period since March", ("2021-03", None, "open_period", "since March")),
        ("- weekday on Tuesday", (None, None, "weekday", "on Tuesday")),
        ("2019-06-11 day -", ("2019-06-11", "2019-06-11", "day", None)),
        ("- unresolved", (None, None, "unresolved", None)),
    ],
)
def test_when(line: str, expected: tuple[str | None, ...]) -> None:
    assert tuple(read_when(line).values()) == expected


def test_a_last_part_left_out_is_the_words_themselves() -> None:
    assert read_place("Tel Qarma | town")["name"] == "Tel Qarma"
    assert read_source("police | police") == {"as_written": "police", "role": "police", "name": "police"}
    assert read_pair("a shell | artillery", "type") == {"as_written": "a shell", "type": "artillery"}
    assert read_pair("- | the army", "name") == {"as_written": None, "name": "the army"}


def test_relation() -> None:
    assert read_relation("restates k2") == {"type": "restates", "to": "k2"}
    with pytest.raises(ValueError, match="repeats"):
        read_relation("repeats k2")
