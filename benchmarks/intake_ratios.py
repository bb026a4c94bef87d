"""Ratios of processor time in one run: intake of web pages beside bare trafilatura, taking them in again, verifying beside bare SHA-256.

    python benchmarks/intake_ratios.py [PAGES]

Pages are invented, each of its own, with the menus and scripts that pages have. Ends with 1 where a ratio is below its floor.
"""

import hashlib
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import trafilatura

from sijill.custody import Archive, verify
from sijill.pipeline import Watcher
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.taking import take_paths
from sijill.pipeline.workspace import Workspace, open_workspace

PAGES, ROUND, ROUNDS = 800, 50, 25
FLOORS = {"intake beside trafilatura": 0.7, "again beside first": 10.0, "verify beside SHA-256": 0.4}


def page(number: int) -> str:
    """A page of about 20 kB about an event in an invented country."""
    menu = "".join(f"<li><a href='/{word}/{number}'>{word}</a></li>" for word in ("world", "zemrana", "weather", "markets") * 12)
    body = "".join(
        f"<p>At least {number % 40 + at} people were killed in Rahwan on day {at} of the siege, officials said in report {number}. "
        "Rescuers searched the market and the school beside it until dusk, and two more streets were cut off by the shelling.</p>"
        for at in range(30)
    )
    script = f"<script>{'var a = 1;' * 300}</script>"
    head = f"<!doctype html><html lang='en'><head><title>Siege, day {number}</title>{script}</head>"
    return f"{head}<body><ul>{menu}</ul><article>{body}</article></body></html>"


def seconds(work: Callable[[], object]) -> float:
    """The seconds of processor that a piece of work takes, in all its threads; waiting for a disk or for other programs is none."""
    began = time.process_time()
    work()
    return time.process_time() - began


def bare(paths: list[Path]) -> None:
    """What the library alone does with each page, asked as we ask it."""
    dates = {"extensive_search": False, "original_date": True}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        trafilatura.bare_extraction(text, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=dates)


def take(paths: list[Path], workspace: Workspace, inputs: Inputs) -> None:
    """The intake, on one core."""
    take_paths(workspace, paths, inputs, jobs=1, watcher=Watcher())


def measure(folder: Path, count: int) -> dict[str, float]:
    """Each ratio, the median of many rounds in which both sides take turns; above 1 is quicker than what stands beside it."""
    paths = [folder / f"{number:05}.html" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(page(number), encoding="utf-8")
    bare(paths[:5])
    workspace = open_workspace(folder / "w", create=True)
    first, took = [], 0.0
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        for at in range(0, count, ROUND):
            taking = partial(take, paths[at : at + ROUND], workspace, inputs)
            alone, taken = seconds(partial(bare, paths[at : at + ROUND])), seconds(taking)
            first.append(alone / taken)
            took += taken
        again = took / seconds(partial(take, paths, workspace, inputs))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count} pages, {ROUND} a round; intake {spread(first)}, peak memory {peak} MB")
    return {
        "intake beside trafilatura": median(first),
        "again beside first": again,
        "verify beside SHA-256": verifying(workspace),
    }


def verifying(workspace: Workspace) -> float:
    """Verifying what was taken in beside hashing the same bytes."""
    paths = [Path(path) for path, item in Archive(workspace.archive).files() if item]
    ratios = []
    for _ in range(ROUNDS):
        hashed = seconds(lambda: [hashlib.sha256(path.read_bytes()).digest() for path in paths])
        ratios.append(hashed / seconds(lambda: verify(Archive(workspace.archive), workspace.ledger)))
    print(f"verify, {ROUNDS} rounds of {len(paths)} files: {spread(ratios)}")
    return median(ratios)


def spread(ratios: list[float]) -> str:
    """The least, the middle and the greatest."""
    return f"{min(ratios):.2f} to {max(ratios):.2f}, median {median(ratios):.2f}"


def main() -> None:
    """Measure, print, and fail below a floor."""
    with TemporaryDirectory() as folder:
        ratios = measure(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} (floor {FLOORS[name]})")
    if any(ratio < FLOORS[name] for name, ratio in ratios.items()):
        sys.exit("below its floor")


if __name__ == "__main__":
    main()
