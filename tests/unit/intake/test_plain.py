from io import BytesIO
from itertools import pairwise

import pytest

from sijill.domain.errors import EmptyReport, TooLarge
from sijill.intake.limits import Limits
from sijill.intake.plain import read_plain
from sijill.intake.result import BadRow, Extracted

SMALL = Limits(piece=1000)


def pieces(content: bytes, limits: Limits = SMALL) -> list[Extracted]:
    parts = list(read_plain(BytesIO(content), limits))
    assert all(isinstance(part, Extracted) for part in parts), parts
    return [part for part in parts if isinstance(part, Extracted)]


def test_a_text_is_one_report() -> None:
    (part,) = pieces(b"Shells hit.\r\n\r\nThree died.")
    assert part.text == "Shells hit.\n\nThree died."
    assert part.row is None


@pytest.mark.parametrize("content", [b"", b"  \n\t ", "\u00a0\n".encode(), b"\xef\xbb\xbf"])
def test_a_text_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyReport):
        list(read_plain(BytesIO(content), SMALL))


def test_a_long_text_is_read_in_pieces_cut_between_paragraphs() -> None:
    paragraph = "Shells hit the harbour, and 12 people died. " * 5
    content = "\n\n".join(f"{number}. {paragraph}" for number in range(40)).encode()
    found = pieces(content)
    assert "".join(part.text for part in found).encode() == content
    assert [part.row for part in found] == list(range(1, len(found) + 1))
    assert all(len(part.text) <= SMALL.piece for part in found)
    assert all(part.text.endswith("\n\n") for part in found[:-1])
    assert found[1].notes[0].message.endswith(f"byte {len(found[0].text)}")


@pytest.mark.parametrize("unit", ["x", "ق", "😀", "x ", "x\n"])
def test_no_cut_falls_within_a_character(unit: str) -> None:
    content = (unit * 5000).encode()
    found = pieces(content)
    assert "".join(part.text for part in found) == unit * 5000
    assert all(left.row is not None and right.row == left.row + 1 for left, right in pairwise(found))


def test_a_fault_in_one_piece_stops_no_other() -> None:
    good = ("قتل اثنا عشر شخصا في الميناء. " * 10 + "\n\n").encode()
    parts = list(read_plain(BytesIO(good * 4 + "قذيفة سقطت على السوق".encode("cp1256") * 20 + b"\n\n" + good * 4), SMALL))
    assert [type(part) for part in parts].count(BadRow) == 1
    assert [type(part) for part in parts].count(Extracted) >= 2


def test_a_long_text_that_cannot_be_cut_between_bytes_is_refused() -> None:
    with pytest.raises(TooLarge, match="save it as UTF-8"):
        list(read_plain(BytesIO(("Shells hit. " * 500).encode("utf-16")), SMALL))


def test_fields_above_a_markdown_text_are_its_head() -> None:
    content = b"---\ntitle: Shells\n---\n\nThree died."
    (part,) = read_plain(BytesIO(content), SMALL, markdown=True)
    assert isinstance(part, Extracted)
    assert (part.head.title, part.text) == ("Shells", "Three died.")
    assert pieces(content)[0].text.startswith("---")
