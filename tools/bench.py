"""Throughput and memory of ``sijill extract`` beside a bare spaCy tokenizer, on the same reports in the same run.

``python tools/bench.py FOLDER [TIMES]`` reads ``FOLDER/eval/articles_syria.jsonl`` once and then TIMES times over (ten). The tokenizer
only cuts words, on one core; it is a floor that readers know, not a rival. Memory is that of the largest process.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import spacy

SIJILL = Path(sys.executable).parent / "sijill"


def main() -> None:
    """Print one line per measurement."""
    if len(sys.argv) < 2 or not (path := Path(sys.argv[1]) / "eval" / "articles_syria.jsonl").exists():
        sys.exit("bench: a folder with eval/articles_syria.jsonl is wanted: make bench SHARED=folder")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    tokenise(rows)
    for rounds in (1, times):
        extract(rows, rounds)


def tokenise(rows: list[dict[str, str]]) -> None:
    """The bare tokenizer, on one core."""
    make = spacy.blank("en").tokenizer
    begun = time.perf_counter()
    for row in rows:
        make(row["text"])
    tell("spaCy blank tokenizer, one core", rows, 1, time.perf_counter() - begun)


def extract(rows: list[dict[str, str]], rounds: int) -> None:
    """The command as a user runs it, start included, on all cores."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as lines:
        for number in range(rounds):
            lines.writelines(json.dumps({**row, "id": f"{number}-{row['id']}"}, ensure_ascii=False) + "\n" for row in rows)
        lines.seek(0)
        begun = time.perf_counter()
        subprocess.run([SIJILL, "extract"], stdin=lines, stdout=subprocess.DEVNULL, check=True)
    tell(f"sijill extract, {rounds} x", rows, rounds, time.perf_counter() - begun)
    print(f"{'':34} largest process so far {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:,.0f} MB")


def tell(what: str, rows: list[dict[str, str]], rounds: int, seconds: float) -> None:
    """One line: reports and megabytes a second."""
    size = sum(len(row["text"].encode()) for row in rows) * rounds / 1e6
    print(f"{what:34} {len(rows) * rounds / seconds:8,.0f} reports/s  {size / seconds:6.2f} MB/s  ({seconds:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
