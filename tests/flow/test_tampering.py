"""Nobody changes a byte of a workspace unseen."""

import random
import shutil
from pathlib import Path

import pytest

from sijill.pipeline import Order, add_sources, import_sheet, run, verify_workspace

FLIPS = 1_000
NOT_RECORD = ("cache", "timings.json", "sijill.toml", ".lock")  # what can be rebuilt, settings of people


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with reports, a sheet and two runs."""
    folder = tmp_path_factory.mktemp("tampering")
    for number in range(3):
        (folder / f"{number}.txt").write_text(
            f"At least {number + 12} people were killed in Rahwan on {number + 1} June 2021, the mayor said."
        )
    (folder / "map.toml").write_text('sheet = "register"\nkey = "No"\n[report]\ntext = "What"\n')
    (folder / "a.csv").write_text("No,What,Killed\n1,Two people were killed in Rahwan on 4 June 2021.,2\n")
    run(Order(paths=(folder / "0.txt",), into=folder / "w", jobs=1))
    add_sources([str(folder / "1.txt"), str(folder / "2.txt")], folder / "w")
    import_sheet(folder / "a.csv", folder / "map.toml", folder / "w")
    run(Order(paths=(), into=folder / "w", jobs=1))
    return folder / "w"


def test_any_flipped_bit_of_the_record_is_named(whole: Path) -> None:
    files = [path for path in sorted(whole.rglob("*")) if path.is_file() and not any(part in NOT_RECORD for part in path.parts)]
    rng = random.Random(7)
    for _ in range(FLIPS):
        path = rng.choice(files)
        content, mode = path.read_bytes(), path.stat().st_mode
        at = rng.randrange(len(content))
        path.chmod(0o644)
        path.write_bytes(content[:at] + bytes((content[at] ^ (1 << rng.randrange(8)),)) + content[at + 1 :])
        lines, is_clean = verify_workspace(whole)
        path.write_bytes(content)
        path.chmod(mode)
        assert not is_clean, f"byte {at} of {path.relative_to(whole)}"
        assert lines[0].startswith("FAILED")
    assert verify_workspace(whole)[1]


def test_files_that_are_taken_away_are_named(whole: Path, tmp_path: Path) -> None:
    for name in ("reports.jsonl", "inputs.jsonl", "sheets/register.jsonl", "keys/ledger.pub", "ledger.head.json"):
        copy = tmp_path / name.replace("/", "-")
        shutil.copytree(whole, copy)
        (copy / name).unlink()
        assert not verify_workspace(copy)[1], name
