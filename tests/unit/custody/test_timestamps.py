"""Timestamps of a local authority."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sijill.custody.timestamps import ask_authority, check_timestamp
from sijill.domain.errors import CustodyError, FetchError
from tests.unit.custody.authority import answer, call, make_authority, serve

pytestmark = pytest.mark.needs_openssl
LINE = b'{"n":1}'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("authority")
    make_authority(made)
    return made


def test_a_line_is_stamped_and_the_word_holds_offline(folder: Path) -> None:
    with serve(folder) as url:
        token = ask_authority(url, LINE)
    at, root = check_timestamp(token, LINE, [folder / "root.pem"])
    assert abs(at - datetime.now(UTC)) < timedelta(minutes=5)
    assert root == folder / "root.pem"
    for wrong in (b'{"n":2}', b"x"):
        with pytest.raises(CustodyError, match="does not hold"):
            check_timestamp(token, wrong, [folder / "root.pem"])
    with pytest.raises(CustodyError, match="no root certificates"):
        check_timestamp(token, LINE, [])
    for at_byte in range(60, len(token), len(token) // 9):
        changed = token[:at_byte] + bytes((token[at_byte] ^ 1,)) + token[at_byte + 1 :]
        if changed != token:
            with pytest.raises(CustodyError):
                check_timestamp(changed[: at_byte + 1], LINE, [folder / "root.pem"])


def test_a_stranger_s_chain_is_refused(folder: Path, tmp_path: Path) -> None:
    other = make_authority(tmp_path / "other", "Somebody")
    with serve(folder) as url:
        token = ask_authority(url, LINE)
    with pytest.raises(CustodyError, match=r"root\.pem"):
        check_timestamp(token, LINE, [other])


@pytest.fixture(scope="module")
def chained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An authority whose certificate was signed by one that the root signed."""
    made = tmp_path_factory.mktemp("chained")
    make_authority(made, is_chained=True)
    return made


def test_an_answer_with_its_whole_chain_holds_and_is_kept_as_it_was_sent(chained: Path, folder: Path) -> None:
    with serve(chained) as url:
        token = ask_authority(url, LINE)
    assert token == (chained / "answer.tsr").read_bytes()
    assert check_timestamp(token, LINE, [folder / "root.pem", chained / "root.pem"])[1] == chained / "root.pem"
    with pytest.raises(CustodyError, match="does not hold"):
        check_timestamp(token, LINE, [folder / "root.pem"])
    with pytest.raises(CustodyError, match="does not hold"):
        check_timestamp(token, b"x", [chained / "root.pem"])


def test_an_answer_without_the_certificate_between_does_not_hold(chained: Path, tmp_path: Path) -> None:
    for path in chained.iterdir():
        if path.name != "middle.pem":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    with serve(tmp_path) as url:
        token = ask_authority(url, LINE)
    with pytest.raises(CustodyError, match="does not hold"):
        check_timestamp(token, LINE, [chained / "root.pem"])


def test_a_certificate_that_had_run_out_does_not_hold(tmp_path: Path) -> None:
    root = make_authority(tmp_path, days="-1")
    with serve(tmp_path) as url:
        token = ask_authority(url, LINE)
    with pytest.raises(CustodyError, match="does not hold"):
        check_timestamp(token, LINE, [root])


def test_another_hash_than_the_one_asked_for_does_not_hold(folder: Path) -> None:
    request = folder / "other.tsq"
    call(folder, "ts", "-query", "-digest", "ab" * 32, "-sha256", "-cert", "-out", request.name)
    with pytest.raises(CustodyError, match="does not hold"):
        check_timestamp(answer(folder, request.read_bytes()), LINE, [folder / "root.pem"])


def test_what_is_no_answer_is_told(folder: Path) -> None:
    with serve(folder) as url:
        old = ask_authority(url, LINE)
    for wrong, said in ((b"", "no timestamp"), (b"x" * 100, "no timestamp"), (b"x" * (1 << 21), "more than"), (old, "another question")):
        with serve(folder, wrong) as url, pytest.raises(FetchError, match=said):
            ask_authority(url, LINE)
    with pytest.raises(FetchError, match="gave no timestamp"):
        ask_authority("http://127.0.0.1:9/", LINE)
    with pytest.raises(FetchError, match="no address of an authority"):
        ask_authority("file:///etc/passwd", LINE)
