"""Rows of a table with cells up to a limit: the csv module keeps one limit for the whole process, so it is lent and given back."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def cells_up_to(longest: int) -> Iterator[None]:
    """Cells may be so long, in code points, while this holds; longer ones are a ``csv.Error``."""
    before = csv.field_size_limit(longest)
    try:
        yield
    finally:
        csv.field_size_limit(before)
