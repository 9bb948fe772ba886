"""What the system tells of the sources: which files something has happened to, as far as it says so."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Lock

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

_NO_CHANGE = frozenset({"opened", "closed_no_write"})


class Ears(FileSystemEventHandler):
    """The system's events, as far as it has any to give."""

    def __init__(self, sources: Sequence[Path]) -> None:
        _hush_watchdog()
        self._sources = sources
        self._observer: BaseObserver | None = None
        self._heard: dict[tuple[Path, bool], int] = {}
        self._stirred = Event()
        self._lock = Lock()
        self._named: set[str] = set()
        self._anywhere = False

    @property
    def hear(self) -> bool:
        """Whether events come at all."""
        return self._observer is not None

    def wait(self, patience: float) -> bool:
        """Whether anything has been heard, at the latest after `patience` seconds."""
        return self._stirred.wait(patience)

    def taken(self) -> set[str] | None:
        """The files named since the last time; None where something may have happened to any of them."""
        with self._lock:
            named, self._named = self._named, set()
            anywhere, self._anywhere = self._anywhere, False
            self._stirred.clear()
        return None if anywhere else named

    def stir(self) -> None:
        """Something may have happened anywhere."""
        with self._lock:
            self._anywhere = True
            self._stirred.set()

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
        # What came while nobody listened is looked for, and listened to, in the next round.
        self.stir()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take down the names of files; of a folder it is not told what is in it."""
        if event.event_type in _NO_CHANGE:
            return
        if not event.is_directory:
            with self._lock:
                self._named.update(os.fsdecode(path) for path in (event.src_path, event.dest_path) if path)
                self._stirred.set()
        elif event.event_type != "modified":
            # A folder is modified by what comes into it and goes, of which there are events as well.
            self.stir()

    def close(self) -> None:
        """Hear nothing more."""
        if self._observer:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _present(self) -> dict[tuple[Path, bool], int]:
        return {key: inode for key in self._folders() if (inode := _inode(key[0]))}

    def _folders(self) -> set[tuple[Path, bool]]:
        """Each folder with all in it, and the folder around each source, which tells of its coming and going."""
        return {(source, True) for source in self._sources if source.is_dir()} | {
            (source.parent, False) for source in self._sources
        }


def _hush_watchdog() -> None:
    """It complains on the console of being ended, and of a new folder that it meets twice."""
    logging.getLogger("watchdog").addHandler(logging.NullHandler())
    warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")


def _inode(folder: Path) -> int:
    try:
        return folder.stat().st_ino
    except OSError:
        return 0
