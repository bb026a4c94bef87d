"""The verifier of bundles, as a stranger runs it: alone, with nothing of Sijill."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sijill.pipeline import Order, run, verify_workspace

pytestmark = pytest.mark.needs_openssl
WORDS = "Two people were killed in Rahwan on 11 June 2021, the mayor of the town in Zemrana, an invented country, said."


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    (folder / "a.txt").write_text(WORDS)
    run(Order(paths=(folder / "a.txt",), into=folder / "w", jobs=1))
    assert verify_workspace(folder / "w", bundle=folder / "b.zip")[1]
    with zipfile.ZipFile(folder / "b.zip") as archive:
        archive.extractall(folder / "b")
    return folder / "b"


def check(folder: Path, *more: str) -> tuple[int, str]:
    command = [sys.executable, "-S", "-I", str(folder / "verify.py"), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def test_a_bundle_is_clean(bundle: Path) -> None:
    code, said = check(bundle)
    assert code == 0
    assert said.splitlines()[-2].startswith("2 archived items, 3 ledger entries, 1 quotes, 0 timestamps; signed by key ")
    assert not (bundle / "keys" / "ledger.key").exists()


@pytest.mark.parametrize(
    "pattern", ["archive/*/*/*", "ledger.jsonl", "ledger.head.json", "keys/*", "reports.jsonl", "inputs.jsonl", "runs/1/[!t]*"]
)
def test_a_changed_byte_is_named(bundle: Path, tmp_path: Path, pattern: str) -> None:
    for number, path in enumerate(sorted(bundle.glob(pattern))):
        copy = tmp_path / str(number)
        shutil.copytree(bundle, copy)
        changed = copy / path.relative_to(bundle)
        content = bytearray(changed.read_bytes())
        content[len(content) // 2] ^= 1
        changed.chmod(0o644)
        changed.write_bytes(content)
        code, said = check(copy)
        assert (code, "FAILED" in said) == (1, True), path


def test_a_cut_tail_is_seen_against_a_head_held_elsewhere(bundle: Path, tmp_path: Path) -> None:
    held = tmp_path / "head.json"
    held.write_bytes((bundle / "ledger.head.json").read_bytes())
    assert check(bundle, str(held))[0] == 0
    held.write_bytes(b'{"n": 1, "hash": "%s"}' % (b"0" * 64))
    code, said = check(bundle, str(held))
    assert (code, "cut or written anew" in said) == (1, True)


def test_what_was_put_in_is_named(bundle: Path, tmp_path: Path) -> None:
    copy = tmp_path / "b"
    shutil.copytree(bundle, copy)
    shutil.copytree(copy / "runs" / "1", copy / "runs" / "2")
    (copy / "reports.jsonl").write_bytes((copy / "reports.jsonl").read_bytes() * 2)
    code, said = check(copy)
    assert code == 1
    assert "FAILED runs/2: no entry of the ledger speaks of it" in said
    assert "FAILED reports.jsonl: is not what the ledger sealed" in said


def test_it_is_short_enough_to_be_read(bundle: Path) -> None:
    assert len((bundle / "verify.py").read_text().splitlines()) <= 150
