"""What names a content in everything that is kept of files."""

from __future__ import annotations

from functools import partial
from hashlib import blake2b, file_digest
from pathlib import Path

DIGEST_SIZE = 16


def digest_of(data: bytes) -> bytes:
    """Names bytes by their content."""
    return blake2b(data, digest_size=DIGEST_SIZE).digest()


def digest_of_file(path: Path) -> bytes:
    """The same of what a file holds, however large it is."""
    with path.open("rb") as file:
        return file_digest(file, partial(blake2b, digest_size=DIGEST_SIZE)).digest()
