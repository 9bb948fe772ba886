"""What changed waits here, out of the public's sight, until the whole site is verified."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gongkai.publish.exchange import discard
from gongkai.publish.generation import sha256_of
from gongkai.publish.manifest import SiteFile

_CHUNK = 1 << 20
_BINARY = getattr(os, "O_BINARY", 0)


class Staging:
    """A folder of numbered files: their addresses are nobody's business before publication."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def add(self, path: str, body: bytes | Path) -> SiteFile:
        """Write the body of `path` down; a file is copied, and its digest is that of the copy."""
        if not self._count:
            self._folder.mkdir(exist_ok=True)
        self._count += 1
        # Several processes may stage at once.
        staged = f"{self._folder}/{os.getpid()}-{self._count}"
        with blaming(path):
            if isinstance(body, Path):
                return SiteFile(_copy(body, staged), staged, copied=True)
            write(body, staged)
            return SiteFile(digest_of_body(body), staged)


def digest_of_body(body: bytes | Path) -> str:
    """The SHA-256 of what a file of the site is to hold."""
    return hashlib.sha256(body).hexdigest() if isinstance(body, bytes) else sha256_of(body)


@contextmanager
def blaming(path: str | Path) -> Iterator[None]:
    """A disk that is full names no file: say which one was being written."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


@contextmanager
def staging_in(folder: Path) -> Iterator[Staging]:
    """Staging that leaves nothing behind; what cannot be removed now, the next run removes."""
    try:
        yield Staging(folder)
    finally:
        with suppress(OSError):
            discard(folder)


def write(body: bytes, staged: str) -> None:
    """Write a new file; a system call or two, since a site has thousands."""
    descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        while body:
            body = body[os.write(descriptor, body) :]
    finally:
        os.close(descriptor)


def _copy(source: Path, staged: str) -> str:
    digest = hashlib.sha256()
    with source.open("rb") as original, Path(staged).open("xb") as target:
        while chunk := original.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()
