"""Runs a command as a whole process, and says what it took."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_LOOK = 0.02
"""Seconds between looks at the memory."""
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took, with all processes that it started."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of the processors."""
    peak: int = 0
    """Bytes of memory, shared pages counted once; 0 where nobody looked."""
    said: str = ""


def run(command: Sequence[str], *, watched: bool = False) -> Run:
    """Run to the end; `watched` looks at the memory, which disturbs the time a little.

    Raises RuntimeError where the command fails.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)  # noqa: S603
        memory = Memory(process.pid) if watched else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{text[-2000:]}")
    # Where there is no /proc, the largest of the processes has to stand for all.
    peak = max(memory.ended(), usage.ru_maxrss * 1024 if not _PROC.is_dir() else 0) if memory else 0
    return Run(wall, usage.ru_utime + usage.ru_stime, peak, text)


class Memory:
    """Looks again and again at what a process and its descendants hold."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def ended(self) -> int:
        """The most that was seen at once, in bytes."""
        self._over.set()
        self._thread.join()
        return self._peak

    def _watch(self) -> None:
        while not self._over.wait(_LOOK):
            self._peak = max(self._peak, sum(map(_proportional, _tree(self._pid))))


def _tree(pid: int) -> Iterator[int]:
    yield pid
    # A process may end between being named and being looked at.
    with suppress(OSError):
        for thread in (_PROC / str(pid) / "task").iterdir():
            for child in (thread / "children").read_text("ascii").split():
                yield from _tree(int(child))


def _proportional(pid: int) -> int:
    with suppress(OSError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
