"""Notice that the sources have changed: by what they are now, not by what the system says happened to them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Self

from gongkai.staff.preview_ears import Ears

QUIET = 0.05
"""Seconds: a save is several events within a few thousandths, a checkout thousands one right after the other."""
LOOK_ANYWAY = 3.0
"""Seconds between looks where events come: network drives and shared folders of virtual machines send none."""
LOOK_WITHOUT_EVENTS = 1.0

Facts = tuple[int, int, int]
"""Time, size and identity of a file."""
Snapshot = dict[str, Facts]

_LEFTOVERS = re.compile(
    r"\..*|.*~|~\$.*|#.*#|.*\.(swp|swx|swo|tmp|bak|part|crdownload)|4913|__pycache__", re.IGNORECASE
)


def snapshot(sources: Sequence[Path]) -> Snapshot:
    """The facts of every source file, what editors leave beside them aside."""
    return {path: facts for source in sources for path in _files(source) if (facts := _facts(path))}


def _files(source: Path) -> Iterator[str]:
    if not source.is_dir():
        yield str(source)
        return
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not _LEFTOVERS.fullmatch(name)]
        for name in names:
            if not _LEFTOVERS.fullmatch(name):
                yield os.path.join(folder, name)  # noqa: PTH118 - thousands of times a look


def _facts(path: str) -> Facts | None:
    """None where there is nothing; what vanishes between being listed and being looked at is gone."""
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116
        return found.st_mtime_ns, found.st_size, found.st_ino
    return None


class Watch:
    """Calls `changed`, in a thread of its own, with the sources that are other than before, once they are at rest.

    A source that the system names is looked at alone, and all of them from time to time.
    """

    def __init__(self, sources: Sequence[Path], changed: Callable[[frozenset[Path]], None]) -> None:
        self._sources = sources
        self._changed = changed
        self._closed = Event()
        self._ears = Ears(sources)
        # In this order no change can fall between these.
        self._ears.listen()
        self._ears.taken()
        self._seen = snapshot(sources)
        self._thread = Thread(target=self._run, name="gongkai-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        self._ears.stir()
        self._thread.join()
        self._ears.close()

    def _run(self) -> None:
        while not self._closed.is_set():
            heard = self._ears.wait(LOOK_ANYWAY if self._ears.hear else LOOK_WITHOUT_EVENTS)
            named = self._heard()
            if not self._closed.is_set():
                self._look(named if heard else None)

    def _heard(self) -> set[str] | None:
        """What the system has named since the last time; folders that are new by then are listened to from now on."""
        named = self._ears.taken()
        self._ears.listen()
        return named

    def _look(self, named: set[str] | None = None) -> None:
        before = self._changes(named)
        while before and not self._closed.wait(QUIET):
            heard = self._heard()
            again = self._changes(None if heard is None or named is None else heard | before.keys())
            if not again:
                # What came and went meanwhile was an editor's.
                changed = [path for path, facts in before.items() if self._seen.get(path) != facts]
                if changed:
                    self._changed(frozenset(map(Path, changed)))
                return
            before = again | before

    def _changes(self, named: set[str] | None) -> dict[str, Facts | None]:
        """Which of the sources named, or with None of all, are other than before, with what they were before."""
        if named is None:
            before, self._seen = self._seen, snapshot(self._sources)
            paths = before.keys() | self._seen.keys()
            return {path: before.get(path) for path in paths if before.get(path) != self._seen.get(path)}
        sources = [path for path in named if self._is_source(path)]
        if any(map(self._is_folder, sources)):
            return self._changes(None)
        return {path: was for path in sources if (was := self._seen.get(path)) != self._looked_at(path)}

    def _is_source(self, path: str) -> bool:
        for source in self._sources:
            if path == str(source):
                return True
            if path.startswith(f"{source}{os.sep}"):
                return not any(map(_LEFTOVERS.fullmatch, Path(path).relative_to(source).parts))
        return False

    def _is_folder(self, path: str) -> bool:
        """Whether a folder is or was there: not every system tells it from a file when it is gone."""
        if path in self._seen:
            return False
        return os.path.isdir(path) or any(known.startswith(path + os.sep) for known in self._seen)  # noqa: PTH112

    def _looked_at(self, path: str) -> Facts | None:
        self._seen.pop(path, None)
        if facts := _facts(path):
            self._seen[path] = facts
        return facts
