"""Files of what is known already: lost or damaged, they cost time and nothing else."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path


def store(file: Path, content: bytes) -> None:
    """Keep `content`, whole or not at all; a disk that refuses is no fault."""
    draft = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(sealed(content))
        draft.replace(file)


def sealed(content: bytes) -> bytes:
    """The content under its digest."""
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


def stored(file: Path) -> bytes:
    """What was kept; empty where it is missing or damaged."""
    try:
        digest, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return b""
    return content if hashlib.sha256(content).hexdigest().encode() == digest else b""
