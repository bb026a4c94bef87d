"""Work in order on all cores, in bounded memory, whatever happens to a worker."""

import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 3  # items waiting per worker: enough that none is idle, few enough that memory stays flat
_END = object()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class WorkerDied(Exception):
    """The process that did a piece of work ended in the middle of it (out of memory, a kill, a fault of a library)."""


def map_in_order(work: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, rescue: Callable[[Item], Result]) -> Iterator[Result]:
    """The results of ``work`` over ``items``, in their order, as soon as each is ready.

    ``jobs`` of 1 works in this process. At most ``jobs * 3`` items are held at once, so a stream of any length takes the same
    memory. Where workers are forked they share what is in memory when the first result is asked for. If a worker dies, the oldest item
    under way is given to ``rescue``, which should use :func:`run_alone`; the others are done again. Errors raised by
    ``work`` are raised here.
    """
    if jobs <= 1:
        return map(work, items)
    return _Crew(work, jobs, rescue).run(items)


def run_alone(work: Callable[[Item], Result], item: Item) -> Result:
    """The result of one piece of work in a process of its own. Raises WorkerDied if that process dies."""
    with _start(1) as alone:
        try:
            return alone.submit(work, item).result()
        except BrokenProcessPool as error:
            raise WorkerDied("the process that worked on it died (out of memory, or ended from outside)") from error


class _Crew:
    """The workers of one call, and what is under way."""

    def __init__(self, work: Callable[[Any], Any], jobs: int, rescue: Callable[[Any], Any]) -> None:
        self.work, self.jobs, self.rescue = work, jobs, rescue
        self.slots = threading.Semaphore(jobs * AHEAD)
        self.events: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.under_way: deque[tuple[Any, Future[Any]]] = deque()
        self.stopped = False

    def run(self, items: Iterable[Any]) -> Iterator[Any]:
        self.executor = _start(self.jobs)
        threading.Thread(target=self._read, args=(iter(items),), daemon=True, name="sijill-reader").start()
        try:
            yield from self._results()
        finally:
            self.stopped = True
            self.slots.release()
            self.executor.shutdown(cancel_futures=True)  # waits, as the end of the program would: not to do so leaves its pipes to a race

    def _read(self, items: Iterator[Any]) -> None:
        """Takes items only when there is room, in a thread of its own: results flow while the input is waited for."""
        try:
            while self.slots.acquire() and not self.stopped:
                self.events.put((next(items),))
        except StopIteration:
            self.events.put(_END)
        except BaseException as error:  # noqa: BLE001 - raised again where the results are asked for
            self.events.put(error)

    def _results(self) -> Iterator[Any]:
        ended = False
        while not ended or self.under_way:
            event = self.events.get()
            if event is _END:
                ended = True
            elif isinstance(event, BaseException):
                raise event
            elif isinstance(event, tuple):
                self._submit(event[0])
            while self.under_way and self.under_way[0][1].done():
                yield self._take()

    def _submit(self, item: Any) -> None:
        try:
            future = self.executor.submit(self.work, item)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.under_way.append((item, future))
        future.add_done_callback(lambda _: self.events.put(None))

    def _take(self) -> Any:
        item, future = self.under_way.popleft()
        self.slots.release()
        try:
            return future.result()
        except BrokenProcessPool:
            return self._again(item)

    def _again(self, item: Any) -> Any:
        """The result of an item whose worker, or a worker beside it, died; what waited behind it is begun again."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        result = self.rescue(item)
        self.executor = _start(self.jobs)
        waiting, self.under_way = list(self.under_way), deque()
        for other, future in waiting:
            if future.done() and not future.cancelled() and future.exception() is None:
                self.under_way.append((other, future))
            else:
                self._submit(other)
        return result


def _start(jobs: int) -> ProcessPoolExecutor:
    # Forked workers share the packs and the gazetteer that are already in memory. Other systems cannot fork safely.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin_worker, initargs=(os.getpid(),))


def _begin_worker(parent: int) -> None:
    """Leaves Ctrl-C to the parent, and ends when the parent is gone (a killed parent cannot end its workers itself)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
