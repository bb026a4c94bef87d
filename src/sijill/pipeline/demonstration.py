"""``sijill demo``: the main job on the example reports inside the package."""

from importlib.resources import as_file, files
from pathlib import Path

from sijill.pipeline.running import Finished, Order, run
from sijill.pipeline.watching import Watcher

FOLDERS = ("aleppo", "zemrana")
GAZETTEER = "zemrana-places.csv"


def run_examples(into: Path, watcher: Watcher | None = None) -> Finished:
    """The run over the bundled examples: facts of Aleppo retold, and an invented country."""
    with as_file(files("sijill") / "examples") as examples:
        paths = tuple(examples / folder for folder in FOLDERS)
        return run(Order(paths=paths, into=into, gazetteers=(examples / GAZETTEER,), under=examples), watcher)
