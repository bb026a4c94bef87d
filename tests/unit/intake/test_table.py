from io import BufferedReader, BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.errors import EmptyReport, SijillError, WireError
from sijill.intake.limits import LIMITS, Limits
from sijill.intake.result import BadRow, Extracted, Part
from sijill.intake.table import read_table


def read(content: str | bytes, limits: Limits = LIMITS) -> list[Part]:
    raw = content if isinstance(content, bytes) else content.encode()
    return list(read_table(BufferedReader(BytesIO(raw)), limits))


def texts(content: str | bytes, limits: Limits = LIMITS) -> list[str]:
    return [part.text if isinstance(part, Extracted) else f"{part.row}: {type(part.error).__name__}" for part in read(content, limits)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_dialect(delimiter: str, end: str, encoding: str) -> None:
    rows = [
        "id;headline;text".replace(";", delimiter),
        f'1{delimiter}Shells{delimiter}"Trois élèves{delimiter} dit-on"',
        f"2{delimiter}{delimiter}b",
    ]
    first, second = read((end.join(rows) + end).encode(encoding))
    assert isinstance(first, Extracted)
    assert (first.id, first.head.title, first.text, first.row) == ("1", "Shells", f"Trois élèves{delimiter} dit-on", 2)
    assert isinstance(second, Extracted)
    assert second.head.title is None


def test_a_cell_may_hold_lines() -> None:
    parts = read('text,id\n"Shells\nhit",1\nlast,2\n')
    assert [(part.row, part.text) for part in parts if isinstance(part, Extracted)] == [(2, "Shells\nhit"), (4, "last")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('id,text\n1,a\n2,"oops said "hi" there\n3,c\n', ["a", "3: WireError", "c"]),
        ('id,text\n1,a\n2,"open\n3,c\n4,d\n', ["a", "3: WireError", "c", "d"]),
        ("id,text\n1,a\n2,b,x\n3,c\n", ["a", "3: WireError", "c"]),
        ("id,text\n1,a\n2\n3,c\n", ["a", "3: WireError", "c"]),
        ("id,text\n1,a\n\n , \n3,c\n", ["a", "c"]),
        ("id,text\n1,été\n2,".encode() + b"\xff\xfe\n3,c\n", ["été", "3: EncodingFault", "c"]),
    ],
)
def test_a_bad_row_is_named_and_stops_no_other(content: str | bytes, expected: list[str]) -> None:
    assert texts(content) == expected


def test_a_row_beyond_the_limit_is_passed_over() -> None:
    assert texts("id,text\n1," + "x" * 500 + "\n2,b\n", Limits(row=100)) == ["2: TooLarge", "b"]


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [("a,b\n1,2\n", WireError, "there are: a, b"), ("\n \n", EmptyReport, "no rows"), ('"', WireError, "no column")],
)
def test_tables_that_cannot_be_read_are_named(content: str, error: type[SijillError], said: str) -> None:
    with pytest.raises(error, match=said):
        read(content)


@given(st.text(alphabet=st.sampled_from('ab,;"\n\r\té '), max_size=60))
def test_no_line_is_lost_without_a_word(body: str) -> None:
    parts = read("id,text\n9,first\n" + body + "\n8,last\n")
    assert isinstance(parts[0], Extracted)
    assert parts[0].text == "first"
    last = parts[-1]
    assert isinstance(last, BadRow) or last.text == "last"
