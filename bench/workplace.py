"""Where measurements are made: in memory where the system has a folder there.

On a shared disk the cost of making 10,000 files varies several times over between runs that are otherwise the same.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    place = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place, prefix="gongkai-bench-") as folder:
        yield Path(folder)


def is_in_memory(folder: Path) -> bool:
    """Whether what is written there stays in memory."""
    return folder.is_relative_to(_IN_MEMORY)
