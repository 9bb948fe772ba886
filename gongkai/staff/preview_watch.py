"""Notice that the sources have changed: by what they are now, not by what the system says happened to them."""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

QUIET = 0.15
"""Seconds: a save is often several events, a checkout thousands."""
LOOK_ANYWAY = 3.0
"""Seconds between looks where events come: network drives and shared folders of virtual machines send none."""
LOOK_WITHOUT_EVENTS = 1.0

Snapshot = dict[str, tuple[int, int, int]]

_LEFTOVERS = re.compile(
    r"\..*|.*~|~\$.*|#.*#|.*\.(swp|swx|swo|tmp|bak|part|crdownload)|4913|__pycache__", re.IGNORECASE
)


def snapshot(sources: Sequence[Path]) -> Snapshot:
    """Time, size and identity of every source file, what editors leave beside them aside."""
    return {str(path): facts for source in sources for path, facts in _facts(source)}


def _facts(source: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    if not source.is_dir():
        yield from _facts_of(str(source))
        return
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not _LEFTOVERS.fullmatch(name)]
        for name in names:
            if not _LEFTOVERS.fullmatch(name):
                yield from _facts_of(os.path.join(folder, name))  # noqa: PTH118 - thousands of times a look


def _facts_of(path: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    # What vanishes between being listed and being looked at is gone.
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116
        yield path, (found.st_mtime_ns, found.st_size, found.st_ino)


class Watch:
    """Calls `changed`, in a thread of its own, once the sources are other than before and have come to rest."""

    def __init__(self, sources: Sequence[Path], changed: Callable[[], None]) -> None:
        self._sources = sources
        self._changed = changed
        self._stirred = Event()
        self._closed = Event()
        self._ears = _Ears(sources, self._stirred)
        _hush_watchdog()
        # In this order no change can fall between the two.
        self._ears.listen()
        self._seen = snapshot(sources)
        self._thread = Thread(target=self._run, name="gongkai-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        self._stirred.set()
        self._thread.join()
        self._ears.close()

    def _run(self) -> None:
        while not self._closed.is_set():
            self._stirred.wait(LOOK_ANYWAY if self._ears.hear else LOOK_WITHOUT_EVENTS)
            self._stirred.clear()
            self._ears.listen()
            self._look()

    def _look(self) -> None:
        seen = snapshot(self._sources)
        if seen == self._seen:
            return
        while not self._closed.wait(QUIET) and (now := snapshot(self._sources)) != seen:
            seen = now
        self._seen = seen
        self._changed()


def _hush_watchdog() -> None:
    """It complains on the console of being ended, and of a new folder that it meets twice."""
    logging.getLogger("watchdog").addHandler(logging.NullHandler())
    warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")


class _Ears(FileSystemEventHandler):
    """The system's events, as far as it has any to give."""

    def __init__(self, sources: Sequence[Path], stirred: Event) -> None:
        self._sources = sources
        self._stirred = stirred
        self._observer: BaseObserver | None = None
        self._heard: dict[tuple[Path, bool], int] = {}

    @property
    def hear(self) -> bool:
        """Whether events come at all."""
        return self._observer is not None

    def listen(self) -> None:
        """Listen to the folders as they are now: one that was replaced says nothing any more."""
        present = self._present()
        if present == self._heard:
            return
        self.close()
        self._heard = present
        observer = Observer()
        try:
            for folder, recursive in present:
                observer.schedule(self, str(folder), recursive=recursive)
            observer.start()
            self._observer = observer
        except OSError:
            # The system's limit on watched folders is reached: looking from time to time has to do.
            observer.unschedule_all()
        if self._present() != present:
            # What came while nobody listened is listened to in the next round, which nothing else would start.
            self._stirred.set()

    def _present(self) -> dict[tuple[Path, bool], int]:
        return {key: inode for key in self._folders() if (inode := _inode(key[0]))}

    def _folders(self) -> set[tuple[Path, bool]]:
        """Each folder with all in it, and the folder around each source, which tells of its coming and going."""
        return {(source, True) for source in self._sources if source.is_dir()} | {
            (source.parent, False) for source in self._sources
        }

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Whatever it was, look."""
        if event.event_type not in {"opened", "closed_no_write"}:
            self._stirred.set()

    def close(self) -> None:
        """Hear nothing more."""
        if self._observer:
            self._observer.stop()
            self._observer.join()
            self._observer = None


def _inode(folder: Path) -> int:
    try:
        return folder.stat().st_ino
    except OSError:
        return 0
