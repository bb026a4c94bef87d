import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.errors import BinaryReport, EncodingFault
from sijill.intake.encoding import decode, find_encoding, working_text

ARABIC = "قال الأهالي إن القذيفة سقطت في السوق، وأصيب رجل من القرية ونقل إلى المستشفى."
FRENCH = "Le maire a déclaré que trois élèves avaient été blessés près de l'école."
RUSSIAN = "Глава села сообщил, что снаряд упал на рынок и трое жителей были ранены."
ENGLISH = "At least 12 people were killed in Port Amar."


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (ENGLISH, "ascii", "utf-8"),
        (ARABIC, "utf-8", "utf-8"),
        (ARABIC, "utf-8-sig", "utf-8"),
        (ARABIC, "utf-16", "utf-16-le"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (ENGLISH, "utf-32", "utf-32-le"),
        (ARABIC, "cp1256", "cp1256"),
        (FRENCH, "latin-1", "cp1252"),
        (FRENCH, "cp1252", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8_r"),
    ],
)
def test_texts_are_read_in_the_encoding_they_are_in(text: str, encoding: str, found: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, found)


def test_what_is_declared_decides_where_bytes_do_not() -> None:
    content = "Zażółć gęślą jaźń, powiedział burmistrz.".encode("iso8859-2")
    assert decode(content, "iso-8859-2").text.startswith("Zażółć")
    assert find_encoding(ARABIC.encode(), "cp1252") == ("utf-8", 0)
    assert decode(FRENCH.encode("cp1252"), "no-such-encoding").text == FRENCH


def test_a_few_strays_are_read_and_said_with_their_byte() -> None:
    decoded = decode(("“Twelve” died at the café. " * 20).encode() + b"The caf\xe9 \x93too\x94.")
    assert decoded.text.endswith("The café “too”.")
    assert [note.code for note in decoded.notes] == ["mixed_encoding"]
    assert "byte 687" in decoded.notes[0].message or "byte" in decoded.notes[0].message


def test_two_encodings_in_one_file_are_refused_with_the_byte() -> None:
    with pytest.raises(EncodingFault, match=r"not utf-8 at byte \d+"):
        decode(ARABIC.encode() * 3 + ARABIC.encode("cp1256"))


def test_a_text_cut_within_a_character_is_read_and_said() -> None:
    decoded = decode(ARABIC[:-1].encode()[:-1])
    assert decoded.text == ARABIC[:-2] + "\ufffd"
    assert [note.code for note in decoded.notes] == ["truncated"]


@pytest.mark.parametrize("content", [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 50, b"\x7fELF\x01\x01\x00\x00\x05"])
def test_binary_is_refused(content: bytes) -> None:
    with pytest.raises(BinaryReport, match="is no text"):
        decode(content)


@pytest.mark.parametrize(
    ("raw", "text", "codes"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n", []),
        ("a\x00b", "a\ufffdb", ["nul"]),
        ("a\ud83db", "a\ufffdb", ["surrogate"]),
        ("\ufeffa\ufeff", "a\ufeff", []),
        ("a\u2028b\x0bc\u00a0 \u200f", "a\u2028b\x0bc\u00a0 \u200f", []),
        ("😀", "😀", []),
    ],
)
def test_a_working_text_differs_by_name_only(raw: str, text: str, codes: list[str]) -> None:
    found, notes = working_text(raw)
    assert (found, [note.code for note in notes]) == (text, codes)


@given(st.text(max_size=200))
def test_a_working_text_is_its_own_working_text_and_can_be_stored(raw: str) -> None:
    text, _ = working_text(raw)
    assert working_text(text.removeprefix("\ufeff"))[1] == ()
    assert text.encode().decode() == text
    assert "\r" not in text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        decode(content).text.encode()
    except (BinaryReport, EncodingFault) as error:
        assert str(error)  # noqa: PT017


@pytest.mark.parametrize("declared", ["no-such", "utf\0-8", ""])
def test_a_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    assert decode("قتل ثلاثة".encode("cp1256"), declared).text
