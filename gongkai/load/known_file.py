"""A file that was looked at, and whether it is the same: by its signature, or its bytes where that is no proof."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from gongkai.load.digests import digest_of, digest_of_file
from gongkai.load.tree import Signature, signature_of

TICK = 2_000_000_000
"""Nanoseconds within which a disk may not tell two writes apart by their times (FAT counts in two seconds)."""
_NOWHERE = Signature(0, 0, 0, 0)


class KnownFile(NamedTuple):
    """What lay at a path; `looked` is when, in nanoseconds by the disk's clock.

    `digest` is that of a regular file's bytes, and tells of what sort anything else is.
    """

    signature: tuple[int, int, int, int]
    """A `Signature`, or out of the cache a plain tuple of the same."""
    looked: int
    digest: bytes


NOTHING = KnownFile(_NOWHERE, 0, b"")
"""What lies where nothing does."""


def look_at(path: Path, looked: int) -> KnownFile:
    """What lies at a path now; raises OSError where it is there and cannot be read."""
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return NOTHING
    if not stat.S_ISREG(found.st_mode):
        return KnownFile(_NOWHERE, 0, str(stat.S_IFMT(found.st_mode)).encode())
    return KnownFile(signature_of(found), looked, digest_of_file(path))


def take_in(path: str, looked: int, limit: int) -> tuple[KnownFile, bytes] | None:
    """A regular file of at most `limit` bytes and what it holds, read once; None for anything else.

    Looked at before it is read: what is written meanwhile is then found changed the next time.
    """
    try:
        found = os.lstat(path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > limit:
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a path object costs as much as reading does
            data = file.readall()
    except (OSError, ValueError):
        return None
    return KnownFile(signature_of(found), looked, digest_of(data)), data


def is_surely(known: KnownFile, signature: tuple[int, int, int, int]) -> bool:
    """Whether a file with this signature is the known one, so long unchanged that its times prove it."""
    _, mtime, ctime, _ = signature
    return signature == known.signature and max(mtime, ctime) < known.looked - TICK


def look_again(path: Path, known: KnownFile, looked: int) -> KnownFile | None:
    """The same with the signature of now, where it is still the same."""
    try:
        if known.looked and is_surely(known, signature_of(path.lstat())):
            return known
        now = look_at(path, looked)
    except OSError:
        return None
    return now if now.digest == known.digest else None
