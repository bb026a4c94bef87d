"""How long the stages of a run took: kept beside the record of the run, never in it, so that the record depends on the input alone."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stopwatch:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times what happens inside."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began

    def as_json(self) -> bytes:
        """The seconds as a small file."""
        return (json.dumps({name: round(seconds, 3) for name, seconds in self.seconds.items()}, indent=1) + "\n").encode()
