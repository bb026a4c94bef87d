"""Order, bounds and survival of the workers."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sijill.pipeline.pool import AHEAD, WorkerDied, cores, map_in_order, run_alone


def square(number: int) -> int:
    time.sleep(0.02 if number % 7 == 0 else 0)
    return number * number


def kill_at(guilty: int, number: int) -> int:
    if number == guilty:
        os.kill(os.getpid(), signal.SIGKILL)
    return square(number)


def fail(number: int) -> int:
    raise ValueError(f"no {number}")


def rescue(guilty: int, number: int) -> int:
    try:
        return run_alone(partial(kill_at, guilty), number)
    except WorkerDied:
        return -1


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_are_in_order(jobs: int) -> None:
    assert list(map_in_order(square, range(100), jobs=jobs, rescue=square)) == [number**2 for number in range(100)]


@pytest.mark.parametrize("guilty", [0, 17, 39])
def test_a_worker_that_dies_costs_one_item(guilty: int) -> None:
    found = list(map_in_order(partial(kill_at, guilty), range(40), jobs=2, rescue=partial(rescue, guilty)))
    assert found == [-1 if number == guilty else number**2 for number in range(40)]


def test_no_more_is_taken_than_there_is_room_for() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(100):
            taken = number + 1
            yield number

    results = map_in_order(square, items(), jobs=2, rescue=square)
    for given in range(1, 30):
        next(results)
        assert taken <= given + 2 * AHEAD + 1
    results.close()  # type: ignore[attr-defined]


def test_a_result_comes_while_the_input_is_waited_for() -> None:
    more = threading.Event()

    def items() -> Iterator[int]:
        yield 3
        more.wait(20)
        yield 4

    results = map_in_order(square, items(), jobs=2, rescue=square)
    assert next(results) == 9
    more.set()
    assert next(results) == 16


@pytest.mark.parametrize("jobs", [1, 2])
def test_errors_of_the_work_and_of_the_input_are_raised(jobs: int) -> None:
    with pytest.raises(ValueError, match="no 1"):
        list(map_in_order(fail, [1], jobs=jobs, rescue=fail))
    with pytest.raises(ZeroDivisionError):
        list(map_in_order(square, (1 // 0 for _ in "a"), jobs=jobs, rescue=square))


def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    program = f"""
import os, time
from pathlib import Path
from sijill.pipeline.pool import map_in_order
def work(item):
    Path({str(tmp_path)!r}, str(os.getpid())).touch()
    time.sleep(60)
list(map_in_order(work, range(9), jobs=2, rescue=work))
"""
    parent = subprocess.Popen([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    parent.kill()
    parent.wait()
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))


def wait_until(true: object, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.05)


def test_cores() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
