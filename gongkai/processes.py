"""Work divided among processes, where there is enough of it to pay for them."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from gongkai.errors import WorkerLostError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Work = Callable[[Sequence[Thing]], Result]

PORTION = 8
"""Each chunk is this part of what every process would have to do of the rest."""
AHEAD = 3
"""Chunks for each other process, so that it need not wait while this one is at work."""
LARGEST = 128
"""Things in a chunk, above which what comes of it is too much to hold."""
SMALLEST = 16
"""Things in a chunk, below which sending it costs more than the wait that it saves."""
_WORK: Callable[[Sequence[object]], object]


def spread(
    work: Work[Thing, Result], things: Sequence[Thing], jobs: int, least: int, large: int = 0
) -> Iterator[Result]:
    """What `work` makes of `things`, cut into chunks, in their order; in this process alone where there are fewer than
    `least` for each of two, or where processes cannot be forked safely. The first `large` things are chunks of their
    own.

    What `work` returns must be picklable, and what it raises arrives as itself; raises WorkerLostError where a process
    was killed.
    """
    jobs = min(jobs, len(things) // least)
    if jobs >= 2 and can_fork():
        yield from _divided(work, _chunks(things, jobs, large), jobs)
    else:
        yield from map(work, _chunks(things, 1, large))


def _chunks(things: Sequence[Thing], jobs: int, large: int = 0) -> Iterator[Sequence[Thing]]:
    """Ever smaller ones, so that no process keeps the others waiting in the end."""
    start = 0
    while start < len(things):
        portion = min(LARGEST, (len(things) - start) // (jobs * PORTION))
        size = 1 if start < large else max(SMALLEST, portion)
        yield things[start : start + size]
        start += size


def _divided(work: Work[Thing, Result], chunks: Iterator[Sequence[Thing]], jobs: int) -> Iterator[Result]:
    from concurrent.futures.process import BrokenProcessPool

    with _alive() as life, _pool(work, jobs - 1, life) as pool:
        try:
            yield from _in_order(work, chunks, pool, AHEAD * (jobs - 1))
        except BrokenProcessPool as error:
            hint = "多半是内存不够；关掉别的程序再运行一次，或者加 --jobs 1。"
            raise WorkerLostError("一个工作进程被系统结束了，没有做完。", hint) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    work: Work[Thing, Result], chunks: Iterator[Sequence[Thing]], pool: ProcessPoolExecutor, most: int
) -> Iterator[Result]:
    """This process works too while `most` chunks are under way: one that only waits holds as much memory as another."""
    from concurrent.futures import Future

    results: deque[Future[Result]] = deque()
    for chunk in chunks:
        if sum(not result.done() for result in results) < most:
            results.append(cast("Future[Result]", pool.submit(_run, chunk)))
        else:
            results.append(Future())
            results[-1].set_result(work(chunk))
        while results and results[0].done():
            yield results.popleft().result()
    while results:
        yield results.popleft().result()


class Aside(Generic[Result]):
    """Work that another process does meanwhile; without one it is done when its result is asked for."""

    def __init__(self, work: Callable[[], Result], process: int = 0, reading: int = -1) -> None:
        self._work = work
        self._process = process
        self._reading = reading

    def result(self) -> Result:
        """What the work comes to; what the other process does not tell is found out here."""
        written = b""
        if self._process:
            with os.fdopen(self._reading, "rb") as stream:
                written = stream.read()
            self._end()
        return cast("Result", pickle.loads(written)) if written else self._work()  # noqa: S301 - our own process wrote it

    def cancel(self) -> None:
        """Nobody needs it any more."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.close(self._reading)
            self._end()

    def _end(self) -> None:
        os.waitpid(self._process, 0)
        self._process = 0


def aside(work: Callable[[], Result], jobs: int) -> Aside[Result]:
    """Begin some work that needs nothing of what is done meanwhile, where several processes may be used."""
    if jobs < 2 or not can_fork():
        return Aside(work)
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return Aside(work, process, reading)
    try:
        written = pickle.dumps(work())
        with os.fdopen(writing, "wb") as stream:
            stream.write(written)
    finally:
        os._exit(0)


@contextmanager
def _alive() -> Iterator[tuple[int, int]]:
    """A pipe that ends when this process does, however it ends."""
    life = os.pipe()
    try:
        yield life
    finally:
        for end in life:
            os.close(end)


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Only a process with a single thread is whole after a fork; on macOS not even that one."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def _pool(work: Work[Thing, Result], jobs: int, life: tuple[int, int]) -> ProcessPoolExecutor:
    """Forked processes have everything that this one has: nothing but chunks and results is sent."""
    # Little work is done without them, and need not wait for them.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(jobs, context, _begin, (work, life))


def _begin(work: Work[Thing, Result], life: tuple[int, int]) -> None:
    global _WORK  # noqa: PLW0603 - the one thing that a worker is for
    _WORK = work  # type: ignore[assignment]
    # Ctrl-C reaches the whole group; the parent ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reading, writing = life
    os.close(writing)
    threading.Thread(target=_end_with, args=(reading,), daemon=True).start()


def _end_with(life: int) -> None:
    """A worker that outlived its parent would hold whatever that one had locked."""
    os.read(life, 1)
    os.kill(os.getpid(), signal.SIGKILL)


def _run(chunk: Sequence[object]) -> object:
    return _WORK(chunk)
