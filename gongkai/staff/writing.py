"""Files of the column written anew: each in one step, so that a reader or a crash never sees half of one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from gongkai.errors import GongkaiError


def replace_file(path: Path, data: bytes, expected: bytes | None = None) -> None:
    """Put `data` in the place of a file, or make it, keeping its permissions.

    Raises GongkaiError where the disk refuses, where a link or something else than a file stands there, and where
    the file no longer holds what was `expected`.
    """
    try:
        mode = _mode(path, expected)
        aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            with aside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                aside.chmod(mode)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise GongkaiError(f"写不了 {path}：{error.strerror}。", "请检查磁盘空间和权限。") from error


def _mode(path: Path, expected: bytes | None) -> int | None:
    """The permissions of what is there; None where nothing is."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise GongkaiError(f"{path} 不是普通文件，没有改写。", "链接和特殊文件请换成普通文件。")
    if expected is not None and path.read_bytes() != expected:
        raise GongkaiError(f"{path} 刚刚被别人改动，没有改写。", "请再运行一次。")
    return stat.S_IMODE(status.st_mode)
