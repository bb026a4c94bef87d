"""Throughput of ``sijill extract`` beside spaCy's bare tokenizer, and whether its memory is flat: printed as ratios.

``python benchmarks/extract_throughput.py ROWS.jsonl ... [--times 10] [--rounds 3] [--lang ar]``

Both sides read the same JSON lines, warm, on one core, in this process, in turns, some rows at a time; of each such slice the best round
of each side counts, so that what else runs on the machine weighs on neither. The tokenizer only cuts words (``spacy.blank``): it is
a floor that readers know, not a rival. Memory is measured on the command as a user runs it, over the file once and over it many times
(ids made different), the sum over its processes.
"""

import argparse
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import spacy

from sijill.pipeline.extracting import extract_row
from sijill.pipeline.lines import answer_lines
from sijill.pipeline.reading import Manner, prepare

ROWS = 10  # of a slice
SAMPLE_EVERY = 0.1  # seconds


def main() -> None:
    """Prints one line per measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--times", type=int, default=10, help="how many times over the first file for the memory test; 0 leaves it out")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--lang", default="en", help="rows in this language only, where rows say theirs")
    asked = parser.parse_args()
    for path in asked.rows:
        print(path.name)
        speeds(in_language(path.read_bytes(), asked.lang), asked.rounds, asked.lang)
    if asked.times:
        memory(asked.rows[0].read_bytes(), asked.times)


def in_language(content: bytes, lang: str) -> bytes:
    """The rows that say they are in a language, or say nothing of it."""
    return b"".join(row for row in content.splitlines(keepends=True) if json.loads(row).get("lang", lang) == lang)


def speeds(content: bytes, rounds: int, lang: str) -> None:
    """Both sides in turns, and their ratio."""
    prepare(Manner())
    nlp = spacy.blank(lang)
    sides: dict[str, Callable[[bytes], int]] = {
        "spaCy blank tokenizer": lambda rows: sum(len(nlp(json.loads(line)["text"])) > 0 for line in rows.splitlines()),
        "sijill extract": lambda rows: sum(len(batch) for batch in answer_lines(partial(extract_row, Manner()), [rows], jobs=1)),
    }
    best = dict(zip(sides, best_of(list(sides.values()), slices(content), rounds), strict=True))
    reports = content.count(b"\n") + (not content.endswith(b"\n"))
    for name, seconds in best.items():
        print(f"{name:24} {reports / seconds:10,.0f} reports/s {len(content) / seconds / 1e6:8.2f} MB/s")
    floor, ours = best.values()
    print(f"{'ratio':24} {floor / ours:10.3f} of the tokenizer's throughput")


def best_of(sides: list[Callable[[bytes], int]], parts: list[bytes], rounds: int) -> list[float]:
    """Seconds of each side for all slices, each slice in its best round; the first round warms both and does not count."""
    best = [[float("inf")] * len(parts) for _ in sides]
    for number in range(rounds + 1):
        for at, side in enumerate(sides):
            for part, rows in enumerate(parts):
                began = time.process_time()
                side(rows)
                if number:
                    best[at][part] = min(best[at][part], time.process_time() - began)
    return [sum(seconds) for seconds in best]


def slices(content: bytes) -> list[bytes]:
    """The rows, some at a time, as a pipe would give them."""
    rows = content.splitlines(keepends=True)
    return [b"".join(rows[at : at + ROWS]) for at in range(0, len(rows), ROWS)]


def memory(content: bytes, times: int) -> None:
    """The largest memory of the command over the file once and many times, and their ratio."""
    once, many = (peak(content, rounds) for rounds in (1, times))
    print(f"{'memory, once':24} {once:10,.0f} MB over all processes")
    print(f"{f'memory, {times} times':24} {many:10,.0f} MB over all processes")
    print(f"{'ratio':24} {many / once:10.3f}")


def peak(content: bytes, rounds: int) -> float:
    """The most memory in MB that the command and its workers held together, pages they share counted once each."""
    process = subprocess.Popen([sys.executable, "-m", "sijill", "extract"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    most = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, most), daemon=True)
    watcher.start()
    with process.stdin or sys.stdout.buffer as stdin:
        for number in range(rounds):
            for line in content.splitlines():
                stdin.write(_renamed(line, number))
    process.wait()
    watcher.join()
    return most[0]


def _renamed(line: bytes, number: int) -> bytes:
    row = json.loads(line)
    return json.dumps(row | {"id": f"{number}-{row['id']}"}).encode() + b"\n"


def _watch(process: subprocess.Popen[bytes], most: list[float]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], sum(_proportional(pid) for pid in (process.pid, *_children(process.pid))))
        time.sleep(SAMPLE_EVERY)


def _children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _proportional(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()
