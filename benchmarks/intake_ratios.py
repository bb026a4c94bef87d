"""Ratios of one run on one machine: intake of web pages beside bare trafilatura, taking them in again, verifying beside bare SHA-256.

    python benchmarks/intake_ratios.py [PAGES]

Pages are invented, each of its own, with the menus and scripts that pages have. Ends with 1 where a ratio is below its floor.
"""

import hashlib
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import trafilatura

from sijill.custody import Archive, verify
from sijill.pipeline import Watcher
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.taking import take_paths
from sijill.pipeline.workspace import open_workspace

PAGES = 400
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
    """How long a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def bare(paths: list[Path]) -> None:
    """What the library alone does with each page, asked as we ask it."""
    dates = {"extensive_search": False, "original_date": True}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        trafilatura.bare_extraction(text, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=dates)


def take(folder: Path, into: Path) -> None:
    """The intake, on one core."""
    workspace = open_workspace(into, create=True)
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        take_paths(workspace, [folder], inputs, jobs=1, watcher=Watcher())


def measure(folder: Path, count: int) -> dict[str, float]:
    """Each ratio; above 1 is quicker than what stands beside it."""
    paths = [folder / "in" / f"{number:05}.html" for number in range(count)]
    paths[0].parent.mkdir()
    for number, path in enumerate(paths):
        path.write_text(page(number), encoding="utf-8")
    bare(paths[:5])
    alone, first = seconds(lambda: bare(paths)), seconds(lambda: take(folder / "in", folder / "w"))
    again = seconds(lambda: take(folder / "in", folder / "w"))
    print(f"{count} pages: trafilatura {alone:.2f} s, intake {first:.2f} s, again {again:.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return {"intake beside trafilatura": alone / first, "again beside first": first / again, "verify beside SHA-256": verifying(folder)}


def verifying(folder: Path) -> float:
    """Verifying what was taken in beside hashing the same bytes."""
    workspace = open_workspace(folder / "w")
    archive = Archive(workspace.archive)
    paths = [archive.path_of(item) for item in archive.items()]
    ratios = []
    for _ in range(5):
        hashed = seconds(lambda: [hashlib.sha256(path.read_bytes()).digest() for path in paths])
        ratios.append(hashed / seconds(lambda: verify(archive, workspace.ledger)))
    return sorted(ratios)[2]


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
