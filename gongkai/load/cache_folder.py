"""`.gongkai/cache/`, in which what was read is kept. It can be removed at any time."""

from __future__ import annotations

from pathlib import Path

STATE = ".gongkai"
CACHE = "cache"
_CLOCK = "clock"


def cache_folder(root: Path) -> Path:
    """The folder of a project; it need not exist."""
    return root / STATE / CACHE


def made_cache_folder(root: Path) -> Path:
    """The same, made where it is missing and unseen by git even where nobody has told git so; raises OSError."""
    folder = cache_folder(root)
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder.with_name(".gitignore")
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
    return folder


def disk_clock(root: Path) -> int:
    """What time the disk makes it, in nanoseconds: a file's times are compared with no other clock; raises OSError."""
    file = made_cache_folder(root) / _CLOCK
    file.touch()
    return file.stat().st_mtime_ns
