"""Two epochs, as in MkDocs: the state of the sources that is wanted, and the one that a browser can see."""

from __future__ import annotations

from threading import Condition

# A wait without end cannot be interrupted on Windows.
_PATIENCE = 0.5


class Epochs:
    """Numbers that only grow; a page knows which one it shows, and asks for another."""

    def __init__(self, first: int) -> None:
        self._changed = Condition()
        self._wanted = first
        self._visible = first - 1
        self._closed = False

    @property
    def visible(self) -> int:
        """What a browser can see now."""
        with self._changed:
            return self._visible

    def want(self) -> None:
        """The sources have changed."""
        with self._changed:
            self._wanted += 1
            self._changed.notify_all()

    def following(self, epoch: int) -> int | None:
        """The number of what is shown next on the way from `epoch`: this itself, then one more; None where a newer one
        is wanted."""
        with self._changed:
            if self._visible != epoch:
                return epoch
            if self._wanted != epoch:
                return None
            self._wanted += 1
            return self._wanted

    def rest(self, epoch: int, patience: float) -> bool:
        """Wait for `patience` seconds; whether nothing else than `epoch` is wanted then."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._closed or self._wanted != epoch, patience)

    def next_wanted(self) -> int | None:
        """Wait until something is wanted that is not visible, and return it; None once closed."""
        with self._changed:
            while not self._closed and self._wanted == self._visible:
                self._changed.wait(_PATIENCE)
            return None if self._closed else self._wanted

    def show(self, epoch: int) -> None:
        """A browser can see `epoch` from now on."""
        with self._changed:
            self._visible = epoch
            self._changed.notify_all()

    def other_than(self, seen: int, patience: float) -> int:
        """What is visible, as soon as that is not `seen`, and after `patience` seconds or at the end in any case."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._visible != seen, patience)
            return self._visible

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
