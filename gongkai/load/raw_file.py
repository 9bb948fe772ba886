"""A file from the disk as text, or the reason why it is none."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from gongkai.load.source_text import SourceText
from gongkai.model.problem import Problem, ProblemCode

SIZE_LIMIT = 2 * 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "文件不存在"),
    (PermissionError, "没有读取权限"),
    (IsADirectoryError, "这是文件夹，不是文件"),
)


def read(path: Path, limit: int = SIZE_LIMIT) -> SourceText | Problem:
    """The text of a regular file of at most `limit` bytes, in UTF-8."""
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            return Problem(ProblemCode.SYMLINK)
        if not stat.S_ISREG(status.st_mode):
            return Problem(ProblemCode.UNREADABLE, detail={"reason": "不是普通文件"})
        if status.st_size > limit:
            return Problem(ProblemCode.TOO_LARGE, detail={"size": str(status.st_size), "limit": str(limit)})
        return decode(path.read_bytes())
    except OSError as error:
        return Problem(ProblemCode.UNREADABLE, detail={"reason": reason_of(error)})


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes | None:
    """A regular file of at most `limit` bytes as it is; None for anything else."""
    try:
        status = path.lstat()
        return path.read_bytes() if stat.S_ISREG(status.st_mode) and status.st_size <= limit else None
    except OSError:
        return None


def reason_of(error: OSError) -> str:
    """Why the disk refused, in Chinese where it is one of the usual reasons."""
    known = (reason for kind, reason in _REASONS if isinstance(error, kind))
    return next(known, f"磁盘读取出错（{error.strerror or type(error).__name__}）")


def decode(data: bytes) -> SourceText | Problem:
    """UTF-8 as text; anything else named as what it most likely is."""
    if encoding := _marked(data):
        return Problem(ProblemCode.NOT_UTF8, detail={"encoding": encoding})
    try:
        return SourceText(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        encoding = _likely(data)
        valid = "" if encoding else data[: error.start].decode("utf-8")
        span = SourceText(valid).span(len(valid), len(valid)) if valid else None
        return Problem(ProblemCode.NOT_UTF8, span, {"encoding": encoding})


def _marked(data: bytes) -> str:
    by_mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    return by_mark or ("UTF-16" if b"\0" in data[:200] and _halves_differ(data[:200]) else "")


def _halves_differ(head: bytes) -> bool:
    """Whether NUL is one byte of many pairs and never the other, as with ASCII characters in UTF-16."""
    fewer, more = sorted((head[::2].count(0), head[1::2].count(0)))
    return fewer == 0 and more >= 3 and more * 16 >= len(head)


def _likely(data: bytes) -> str:
    """GB18030 where the bytes make sense in it, unless most of them make sense in UTF-8."""
    broken = data.decode("utf-8", errors="replace")
    if _han(broken) > 2 * broken.count("\N{REPLACEMENT CHARACTER}"):
        return ""
    try:
        return "GB18030" if _han(data.decode("gb18030")) else ""
    except UnicodeDecodeError:
        return ""


def _han(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)
