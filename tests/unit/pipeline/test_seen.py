"""The set of ids a stream has had."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from sijill.pipeline.seen import SeenIds


@given(st.lists(st.text(max_size=3)))
def test_an_id_is_new_once(names: list[str]) -> None:
    seen, known = SeenIds(), set[str]()
    for name in names:
        assert seen.add(name) == (name not in known)
        known.add(name)
    assert len(seen) == len(known)


def test_it_grows_and_stays_small() -> None:
    tracemalloc.start()
    seen = SeenIds()
    assert all(seen.add(f"report {number}") for number in range(50_000))
    assert not any(seen.add(f"report {number}") for number in range(0, 50_000, 7))
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 50_000 * 30
