"""`--timings`: the seconds of each stage."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import click

from gongkai.cli.console import say_aside
from gongkai.cli.options import Wrapped
from gongkai.model.progress import Progress, Stage


def timings_option(command: Wrapped) -> Wrapped:
    """Give a command `--timings`."""
    return click.option("--timings", is_flag=True, help="最后列出各阶段用了多少秒")(command)


class Stopwatch:
    """Passes the stages on, and keeps the seconds of each; one that comes again is added to."""

    def __init__(self, progress: Progress) -> None:
        """Before the first stage, the time went into starting Python and importing: of that, the processor's part."""
        self._progress = progress
        self._stage = Stage.CONFIG
        self._seconds: dict[Stage, float] = defaultdict(float, {Stage.START: time.process_time()})
        self._since = time.perf_counter()

    def stage(self, stage: Stage, total: int | None = None) -> None:
        """One stage ends and another begins."""
        self._end()
        self._stage = stage
        self._progress.stage(stage, total)

    def advance(self, steps: int = 1) -> None:
        """Some steps are done."""
        self._progress.advance(steps)

    def read(self) -> Mapping[Stage, float]:
        """Seconds by stage, in the order in which the stages began."""
        self._end()
        return self._seconds

    def _end(self) -> None:
        now = time.perf_counter()
        self._seconds[self._stage] += now - self._since
        self._since = now


@contextmanager
def timed(progress: Progress, *, shown: bool) -> Iterator[Progress]:
    """Hear the stages on their way to `progress` and, with `shown`, tell at the end how long each took."""
    watch = Stopwatch(progress)
    yield watch
    if shown:
        tell(watch.read())


def tell(seconds: Mapping[Stage, float]) -> None:
    """Print a line a stage, for people and programs, and the sum."""
    say_aside("各阶段用时（秒）：")
    for stage, taken in seconds.items():
        say_aside(f"  {stage:<10}{taken:>9.3f}  {stage.label}")
    say_aside(f"  {'total':<10}{sum(seconds.values()):>9.3f}  合计")
