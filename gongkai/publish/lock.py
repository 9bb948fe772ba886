"""One publication at a time: a lock of the operating system's, which ends with its process however that ends."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from gongkai.errors import LockedError

if sys.platform == "win32":
    import msvcrt

    # What is locked on Windows cannot be read; a byte far behind the text leaves that readable.
    _BEYOND = 1 << 20

    def _acquire(stream: IO[bytes]) -> None:
        stream.seek(_BEYOND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _acquire(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock that is held; its file tells others who holds it and how far that one is."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def stage(self, name: str) -> None:
        """Tell others what is being done; a full disk does not stop the work for that."""
        with suppress(OSError):
            self._write(json.dumps({"pid": os.getpid(), "stage": name}, ensure_ascii=False).encode())

    def release(self) -> None:
        """Give the lock back; the file stays, since removing it would let two in."""
        with suppress(OSError):
            self._write(b"")
        self._stream.close()

    def _write(self, text: bytes) -> None:
        self._stream.seek(0)
        self._stream.truncate()
        self._stream.write(text)
        self._stream.flush()


@contextmanager
def locked(path: Path) -> Iterator[Lock]:
    """Hold the lock at `path`; raises LockedError at once where another holds it."""
    lock = Lock(_open(path))
    try:
        yield lock
    finally:
        lock.release()


def _open(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True)
    stream = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b", buffering=0)
    try:
        _acquire(stream)
    except (BlockingIOError, PermissionError) as error:
        message = _who(stream)
        stream.close()
        raise LockedError(message, "请等它结束后再运行；若确定它已停住，请先结束那个进程。") from error
    except BaseException:
        stream.close()
        raise
    return stream


def _who(stream: IO[bytes]) -> str:
    try:
        stream.seek(0)
        holder = json.loads(stream.read(1000))
        return f"另一个 gongkai（进程 {holder['pid']}，正在{holder['stage']}）正在发布这个网站。"
    except (OSError, ValueError, KeyError, TypeError):
        return "另一个 gongkai 正在发布这个网站。"
