"""Something that happens at the k-th step that a publication takes on the disk, for any k."""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Self
from unittest.mock import patch

from gongkai.publish import exchange

STEPS = ("mkdir", "rename", "replace", "unlink", "rmdir", "link", "scandir", "listdir", "lstat", "open", "chmod")
WAYS = ("at once", "by renames")


class Tripwire:
    """Counts the steps and calls `trip` before the one numbered `at`; with `lasting`, before every later one too."""

    def __init__(self, trip: Callable[[], None], at: int, *, lasting: bool = False) -> None:
        self._trip = trip
        self._at = at
        self._lasting = lasting
        self.steps = 0

    def step(self) -> None:
        self.steps += 1
        if self.steps == self._at or (self._lasting and self.steps > self._at):
            self._trip()

    def wrap(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def stepping(*arguments: Any, **options: Any) -> Any:
            self.step()
            return function(*arguments, **options)

        return stepping

    def write(self, descriptor: int, body: bytes) -> int:
        """Write a part, and the rest behind a step."""
        half = len(body) // 2
        written = _WRITE(descriptor, body[:half])
        self.step()
        return written + _WRITE(descriptor, body[half:])

    def open(self, *arguments: Any, **options: Any) -> Any:
        self.step()
        stream = _OPEN(*arguments, **options)
        mode = options.get("mode") or (arguments[1] if len(arguments) > 1 else "r")
        return _Written(stream, self) if set(mode) & set("wx") else stream


_OPEN = io.open
_WRITE = os.write


class _Written:
    """A file open for writing, of which a part is written before the step that writes the rest."""

    def __init__(self, stream: Any, wire: Tripwire) -> None:
        self._stream = stream
        self._wire = wire

    def write(self, text: Any) -> int:
        half = len(text) // 2
        self._stream.write(text[:half])
        self._stream.flush()
        self._wire.step()
        self._stream.write(text[half:])
        return len(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def stretched(wire: Tripwire, way: str) -> Iterator[None]:
    """Make every step on the disk go over the wire; the exchange happens in the given way."""
    with ExitStack() as patches:
        for name in STEPS:
            patches.enter_context(patch.object(os, name, wire.wrap(getattr(os, name))))
        patches.enter_context(patch.object(os, "write", wire.write))
        patches.enter_context(patch.object(io, "open", wire.open))
        patches.enter_context(patch.object(builtins, "open", wire.open))
        patches.enter_context(patch.object(exchange, "_flush_file_system", wire.wrap(lambda _descriptor: None)))
        at_once = exchange.exchange_at_once if way == "at once" else lambda *_folders: False
        patches.enter_context(patch.object(exchange, "exchange_at_once", wire.wrap(at_once)))
        yield
