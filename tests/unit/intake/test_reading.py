import hashlib
import json
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.intake.limits import LIMITS, Limits
from sijill.intake.reading import STUMBLED, read_bytes, read_file, read_path
from sijill.intake.result import Intake, ReadReport, Refusal
from tests.unit.intake.making import (
    WORDS,
    make_docx,
    make_mail,
    make_odt,
    make_page,
    make_pdf,
    make_rss,
    make_telegram,
    make_warc,
    make_zip,
)


def only(results: list[Intake]) -> ReadReport:
    (result,) = results
    assert isinstance(result, ReadReport), result
    return result


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", WORDS.encode()),
        ("a.md", WORDS.encode()),
        ("a.html", make_page()),
        ("a.pdf", make_pdf(WORDS)),
        ("a.docx", make_docx()),
        ("a.eml", make_mail()),
        ("a.jsonl", json.dumps({"text": WORDS}).encode()),
        ("a.csv", f'text\n"{WORDS}"\n'.encode()),
        ("a.odt", make_odt()),
        ("a.warc.gz", make_warc(("http://herald.example/a", "text/html", make_page()))),
    ],
)
def test_every_format_goes_through_one_door(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    found = only(list(read_path(tmp_path / name)))
    assert WORDS in found.report.text
    assert found.original == hashlib.sha256(content).hexdigest()
    assert found.size == len(content)
    assert found.report.id.startswith(found.original[:16])
    assert "/" in found.extractor
    assert only(list(read_bytes(content, name))).report == found.report


def test_one_bad_file_stops_no_folder(tmp_path: Path) -> None:
    for name, content in {"a.txt": b"", "b.txt": WORDS.encode(), "c.png": b"\x89PNG\r\n", "d.txt": WORDS.encode() * 2}.items():
        (tmp_path / name).write_bytes(content)
    results = list(read_path(tmp_path))
    assert [result.error if isinstance(result, Refusal) else "read" for result in results] == [
        "EmptyReport",
        "read",
        "UnknownFormat",
        "read",
    ]
    assert all(str(tmp_path) in result.message for result in results if isinstance(result, Refusal))


def test_an_id_may_stand_once_in_a_file() -> None:
    row = json.dumps({"id": "a", "text": WORDS})
    first, second = read_bytes(f"{row}\n{row}\n".encode(), "a.jsonl")
    assert isinstance(first, ReadReport)
    assert isinstance(second, Refusal)
    assert (second.error, second.id, second.row) == ("WireError", "a", 2)


def test_rows_without_id_are_named_by_file_and_row() -> None:
    results = list(read_bytes(f"text\n{WORDS.replace(',', '')}\nb\n".encode(), "a.csv"))
    ids = [result.report.id for result in results if isinstance(result, ReadReport)]
    assert [name.partition("-")[2] for name in ids] == ["0002", "0003"]


def test_a_document_beyond_the_limit_is_refused() -> None:
    (refusal,) = read_bytes(make_page(), "a.html", Limits(document=100))
    assert isinstance(refusal, Refusal)
    assert refusal.error == "TooLarge"


def test_what_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    (refusal,) = read_file(tmp_path / "none.txt")
    assert isinstance(refusal, Refusal)
    assert "is not there" in refusal.message


def test_a_pipe_put_in_the_place_of_a_file_cannot_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (refusal,) = read_file(tmp_path / "pipe.txt")
    assert isinstance(refusal, Refusal)


def test_a_long_text_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("w") as file:
        for number in range(40_000):
            file.write(f"{number}. {WORDS} {WORDS} {WORDS} {WORDS}\n\n")
    limits = Limits(piece=1 << 20)
    tracemalloc.start()
    size = sum(len(result.report.text) for result in read_path(path, limits) if isinstance(result, ReadReport))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == path.stat().st_size > 12 << 20
    assert peak < 10 << 20


def test_a_long_table_of_rows_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("w") as file:
        for number in range(20_000):
            file.write(json.dumps({"id": number, "text": WORDS * 4}) + "\n")
    tracemalloc.start()
    count = sum(1 for result in read_path(path) if isinstance(result, ReadReport))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 10 << 20


SEEDS = [
    make_page(),
    make_pdf(WORDS),
    make_docx(),
    make_mail(),
    b'{"id": 1, "text": "x"}\n',
    b"id,text\n1,x\n",
    WORDS.encode(),
    "قتل".encode("utf-16"),
    make_odt(),
    make_warc(("http://herald.example/a", "text/html", make_page()), ("http://herald.example/b", "text/plain", b"x"), gzip=False),
    make_warc(("http://herald.example/a", "text/html", make_page())),
    make_rss("<title>a</title><description>b &lt;p&gt;c</description>"),
    make_zip({"a.txt": WORDS.encode(), "b.docx": make_docx(), "c.csv": b"id,text\n1,x\n", "d.png": b"\x89PNG"}),
    make_zip({"datapackage.json": b"{}", "a.warc.gz": make_warc(("http://herald.example/a", "text/html", make_page()))}),
    b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "content_text": "x"}]}',
    make_telegram({}, {"text": ["a", {"text": "b"}]}),
    b'<div class="page_header"><div class="text">C</div></div><div class="message default" id="message1"><div class="text">x</div></div>',
    b"12/05/2031, 08:00 - Jane: Shells\n12/05/2031, 08:01 - Sam: Where?\n",
]
NAMES = ["a.html", "a.pdf", "a.docx", "a.eml", "a.jsonl", "a.csv", "a.txt", "a", "a.odt", "a.warc", "a.warc.gz", "a.xml", "a.json", "a.zip"]


@st.composite
def damaged(draw: st.DrawFn) -> tuple[bytes, str]:
    """A file of some format, cut, with bytes changed, under some name."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(content)))
        content[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=4))
    return bytes(content[: draw(st.integers(0, len(content)))] or content), draw(st.sampled_from(NAMES))


@given(damaged())
def test_any_bytes_are_read_or_refused_by_name(file: tuple[bytes, str]) -> None:
    for result in read_bytes(*file, LIMITS):
        if isinstance(result, Refusal):
            assert result.message.startswith(file[1])
            assert "\n" not in result.message
            assert STUMBLED not in result.message
        else:
            assert result.report.text.strip()
            assert result.report.text.encode().decode() == result.report.text


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.html", "<html><body><p>Be\u015f ki\u015fi \u00f6ld\u00fc.</p></body></html>"), ("a.txt", "Be\u015f ki\u015fi \u00f6ld\u00fc.")],
)
def test_the_charset_that_a_server_gave_is_taken(name: str, content: str) -> None:
    (found,) = read_bytes(content.encode("cp1254"), name, charset="windows-1254")
    assert isinstance(found, ReadReport)
    assert "Be\u015f ki\u015fi" in found.report.text
