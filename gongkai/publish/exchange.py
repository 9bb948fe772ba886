"""Put a finished site in the place of the published one, in one step where the system can."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from gongkai.publish.generation import is_vacant, read_marker
from gongkai.publish.places import Places

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = {errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How a kernel, a file system or a sandbox says that it knows no exchange."""


def exchange(places: Places) -> None:
    """Publish the finished generation in `places.previous`, and keep the one published until now in its place."""
    if not places.output.exists():
        places.previous.rename(places.output)
    elif not exchange_at_once(places.previous, places.output):
        _exchange_by_renames(places)


def exchange_at_once(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where that is not to be had."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_HERE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _exchange_by_renames(places: Places) -> None:
    """For a moment there is no output; what a crash leaves half done, `mend` ends."""
    places.output.rename(places.retired)
    try:
        places.previous.rename(places.output)
    except BaseException:
        places.retired.rename(places.output)
        raise
    # The site is published; if this fails, the next run's mending does it.
    with suppress(OSError):
        places.retired.rename(places.previous)


def mend(places: Places) -> None:
    """End an exchange by renames that was cut short, and remove what a killed run had staged."""
    discard(places.staging)
    if not places.retired.exists():
        return
    if not places.output.exists() or _is_vacant_folder(places.output):
        discard(places.output)
        finished = read_marker(places.previous) is not None
        (places.previous if finished else places.retired).rename(places.output)
    if places.retired.exists():
        discard(places.previous)
        places.retired.rename(places.previous)


def _is_vacant_folder(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink() and is_vacant(folder)


def discard(path: Path) -> None:
    """Remove a folder with all that is in it, or whatever else bears its name; a link is not followed."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def flush(folder: Path) -> None:
    """Have all that was written on the disk before it is published, so that no power cut makes a site of holes."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _flush_file_system(descriptor)
    finally:
        os.close(descriptor)


def _flush_file_system(descriptor: int) -> None:
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if syncfs is None:
        os.sync()
    elif syncfs(descriptor) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
