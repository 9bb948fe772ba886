"""Show the site while it is written: build it beside the published one, serve it, watch the sources, build again."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Self

from gongkai.staff.preview_epochs import Epochs
from gongkai.staff.preview_server import PreviewServer, listen
from gongkai.staff.preview_site import PreviewSite, Shown, failure_of
from gongkai.staff.preview_watch import Watch

Build = Callable[[], PreviewSite]
"""Makes the site anew from the sources; what it raises is shown in the browser."""

_POLL = 0.05
"""Seconds within which the server notices that it is to end."""


class Preview:
    """A preview at a port of this machine; use as a context manager, so that the port is given back."""

    def __init__(self, sources: Sequence[Path], build: Build, port: int | None = None) -> None:
        """Bind the port, or with None the first free one; raises UsageError where it cannot be had."""
        self._sources = sources
        self._build = build
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
        """Build and show, and again after every change, until Ctrl-C, SIGTERM or `close`; tells of each build."""
        watch = Watch(self._sources, self._epochs.want)
        with self._serving(), watch, suppress(KeyboardInterrupt), _interrupted_by_sigterm():
            while (epoch := self._epochs.next_wanted()) is not None:
                self._shown = self._built(epoch)
                self._epochs.show(epoch)
                told(self._shown)

    def close(self) -> None:
        """End `run`, from any thread."""
        self._epochs.close()

    def _built(self, epoch: int) -> Shown:
        try:
            return Shown(epoch, self._build())
        except Exception as error:  # noqa: BLE001 - whatever it was, the writer sees it and goes on writing
            return Shown(epoch, self._shown.site, failure_of(error))

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
