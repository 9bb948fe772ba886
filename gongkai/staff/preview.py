"""Show the site while it is written: serve it, watch the sources, and after every change show it as it is now."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from types import FrameType
from typing import Self

from gongkai.staff.preview_epochs import Epochs
from gongkai.staff.preview_server import PreviewServer, listen
from gongkai.staff.preview_site import Failure, PreviewSite, Shown, failure_of
from gongkai.staff.preview_watch import Watch

Sites = Callable[[frozenset[Path]], Iterator[PreviewSite | None]]
"""The site after some files have changed, and again whenever more is known of it; None says that it may be left there
for something newer. What it raises is shown in the browser."""

_POLL = 0.05
"""Seconds within which the server notices that it is to end."""
_GLANCE = 0.3
"""Seconds in which a browser that was told of a site has fetched what it shows of it: nothing is in its way then."""
_BREATH = 0.001
"""Seconds that let a thread have its turn."""


class Preview:
    """A preview at a port of this machine; use as a context manager, so that the port is given back."""

    def __init__(self, sources: Sequence[Path], sites: Sites, port: int | None = None) -> None:
        """Bind the port, or with None the first free one; raises UsageError where it cannot be had."""
        self._sources = sources
        self._sites = sites
        self._changes: SimpleQueue[frozenset[Path]] = SimpleQueue()
        # Pages left open from an earlier run must not take this one's epochs for theirs.
        first = int(time.monotonic() * 1000)
        self._epochs = Epochs(first)
        self._shown = Shown(first - 1)
        self._server: PreviewServer = listen(port, self._epochs, lambda: self._shown)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self._server.server_name}:{self._server.server_port}/"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def run(self, told: Callable[[Shown], None]) -> None:
        """Show the site, and again after every change, until Ctrl-C, SIGTERM or `close`; tells of all that is shown."""
        watch = Watch(self._sources, self._noticed)
        with self._serving(), watch, suppress(KeyboardInterrupt), _interrupted_by_sigterm():
            while (epoch := self._epochs.next_wanted()) is not None:
                for shown in self._made(epoch):
                    self._shown = shown
                    self._epochs.show(shown.epoch)
                    told(shown)

    def close(self) -> None:
        """End `run`, from any thread."""
        self._epochs.close()

    def _noticed(self, changed: frozenset[Path]) -> None:
        self._changes.put(changed)
        self._epochs.want()

    def _made(self, epoch: int) -> Iterator[Shown]:
        """What is to be shown one after the other, until something newer is wanted."""
        for found in self._attempts():
            if found:
                if (next_one := self._epochs.following(epoch)) is None:
                    return
                epoch = next_one
                yield Shown(epoch, *found)
            if not self._epochs.rest(epoch, _GLANCE if found else _BREATH):
                return

    def _attempts(self) -> Iterator[tuple[PreviewSite | None, Failure | None] | None]:
        """Sites, and what kept one from being made, with which the last one stays."""
        try:
            for site in self._sites(self._taken()):
                yield (site, None) if site else None
        except Exception as error:  # noqa: BLE001 - whatever it was, the writer sees it and goes on writing
            yield self._shown.site, failure_of(error)

    def _taken(self) -> frozenset[Path]:
        """All that has changed since the last time."""
        changed: frozenset[Path] = frozenset()
        while not self._changes.empty():
            changed |= self._changes.get()
        return changed

    @contextmanager
    def _serving(self) -> Iterator[None]:
        thread = threading.Thread(target=self._server.serve_forever, args=(_POLL,), name="gongkai-serve", daemon=True)
        thread.start()
        try:
            yield
        finally:
            # Pages that wait for the next epoch are answered first.
            self._epochs.close()
            self._server.shutdown()
            thread.join()


@contextmanager
def _interrupted_by_sigterm() -> Iterator[None]:
    """Let SIGTERM end the preview as Ctrl-C does; only the main thread may ask for that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
