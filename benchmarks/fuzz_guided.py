"""Readers on inputs that atheris (libFuzzer) makes towards code that no input has reached yet.

    PYTHONPATH=. python benchmarks/fuzz_guided.py CORPUS [-runs=N] [-max_total_time=SECONDS] [any option of libFuzzer]

The first byte of an input chooses the name it is read under, and whether it is packed as the words of a Word or OpenDocument file or of a
WARC file. The corpus begins with one file of every format. Ends with 1 at the first input that crashes a reader or takes over two seconds.
"""

import gzip
import io
import logging
import sys
import warnings
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["sijill.intake", "warcio", "feedparser"]):
    from benchmarks.fuzz_readers import read

from tests.unit.intake.test_reading import NAMES, SEEDS

PACKINGS = ("", "word/document.xml", "content.xml", "gzip")
LIMITS = ["-timeout=2", "-rss_limit_mb=2048", "-max_len=8192"]


def packed(inside: bytes, packing: str) -> bytes:
    """The bytes as they stand, or as the member of a zip file, or under gzip."""
    if not packing:
        return inside
    if packing == "gzip":
        return gzip.compress(inside, 1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(packing, inside)
    return out.getvalue()


def read_one(given: bytes) -> None:
    """Reads one input; what its reader raises is a fault."""
    if given:
        packing, name = divmod(given[0], len(NAMES))
        read(packed(given[1:], PACKINGS[packing % len(PACKINGS)]), NAMES[name])


def fill(corpus: Path) -> None:
    """A file of every format under every name."""
    corpus.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(SEEDS):
        for name in range(len(NAMES)):
            (corpus / f"seed-{number}-{name}").write_bytes(bytes([name]) + content)


def main() -> None:
    """Hands over to libFuzzer."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    fill(Path(sys.argv[1]))
    atheris.Setup([sys.argv[0], *LIMITS, *sys.argv[1:]], read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
