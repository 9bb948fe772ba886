"""What changed waits here, out of the public's sight, until the whole site is verified."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gongkai.publish.exchange import discard
from gongkai.publish.generation import sha256_of
from gongkai.publish.manifest import SiteFile

_CHUNK = 1 << 20


class Staging:
    """A folder of numbered files: their addresses are nobody's business before publication."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def add(self, path: str, body: bytes | Path) -> SiteFile:
        """Write the body of `path` down; a file is copied, and its digest is that of the copy."""
        if not self._count:
            self._folder.mkdir()
        self._count += 1
        staged = self._folder / str(self._count)
        with blaming(path):
            return SiteFile(_write(body, staged), staged, isinstance(body, Path))


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


def _write(body: bytes | Path, staged: Path) -> str:
    with staged.open("xb") as target:
        if isinstance(body, bytes):
            target.write(body)
            return hashlib.sha256(body).hexdigest()
        with body.open("rb") as source:
            digest = hashlib.sha256()
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                target.write(chunk)
            return digest.hexdigest()
