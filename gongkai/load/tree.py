"""What lies in `content/`: items, other files, and what may not lie there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gongkai.load.raw_file import reason_of
from gongkai.model.problem import Problem, ProblemCode

if TYPE_CHECKING:
    from gongkai.model.item import Source

CONTENT = "content"
SUFFIX = ".md"
_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini"})
_WRONG_SUFFIX = "条目的扩展名要写成小写的 .md"
_NO_UNICODE = "文件名不是 UTF-8 编码"


class Signature(NamedTuple):
    """By what an unchanged file is recognised without being read: bytes, nanoseconds, and the file's number."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


class Listed(NamedTuple):
    """A file by its root-relative path with `/`."""

    path: str
    signature: Signature


@dataclass(slots=True)
class Listing:
    """All in the order of their paths; `refused` are sources that hold nothing but the reason."""

    items: list[Listed] = field(default_factory=list)
    others: list[Listed] = field(default_factory=list)
    refused: list[Source] = field(default_factory=list)


def list_content(root: Path) -> Listing:
    """Walk through `content/`; symbolic links are never followed, hidden files and leftovers of editors not seen."""
    listing = Listing()
    top = root / CONTENT
    if top.is_symlink():
        _refuse(listing, CONTENT, ProblemCode.SYMLINK)
    elif top.exists():
        waiting = [CONTENT]
        while waiting:
            folder = waiting.pop()
            waiting += _folders(root, folder, listing)
    for files in (listing.items, listing.others):
        files.sort(key=lambda listed: listed.path)
    listing.refused.sort(key=lambda source: source.path)
    return listing


def signature_of(found: os.stat_result) -> Signature:
    """The signature of a file that was looked at."""
    return Signature(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _folders(root: Path, folder: str, listing: Listing) -> Iterator[str]:
    """List a folder; yields those in it that are to be listed next."""
    try:
        with os.scandir(root / folder) as entries:
            seen = [entry for entry in entries if not is_leftover(entry.name)]
    except OSError as error:
        _refuse(listing, folder, ProblemCode.UNREADABLE, reason=reason_of(error))
        return
    for entry in seen:
        path = f"{folder}/{entry.name}"
        if not _is_unicode(entry.name):
            shown = path.encode("utf-8", "replace").decode()
            _refuse(listing, shown, ProblemCode.BAD_NAME, name=shown.rpartition("/")[2], reason=_NO_UNICODE)
        elif entry.is_symlink():
            _refuse(listing, path, ProblemCode.SYMLINK)
        elif entry.is_dir(follow_symlinks=False):
            yield path
        else:
            _sort_in(listing, path, entry)


def _sort_in(listing: Listing, path: str, entry: os.DirEntry[str]) -> None:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError as error:
        _refuse(listing, path, ProblemCode.UNREADABLE, reason=reason_of(error))
        return
    if not stat.S_ISREG(found.st_mode):
        _refuse(listing, path, ProblemCode.UNREADABLE, reason="不是普通文件")
    elif entry.name.endswith(SUFFIX):
        listing.items.append(Listed(path, signature_of(found)))
    elif entry.name.lower().endswith((SUFFIX, ".markdown")):
        _refuse(listing, path, ProblemCode.BAD_NAME, name=entry.name, reason=_WRONG_SUFFIX)
    else:
        listing.others.append(Listed(path, signature_of(found)))


def _refuse(listing: Listing, path: str, code: ProblemCode, **detail: str) -> None:
    # Rare, and what it needs takes longer to import than a glance at the whole column.
    from gongkai.model.item import Source

    listing.refused.append(Source(path=path, problems=(Problem(code, detail=detail),)))


def is_leftover(name: str) -> bool:
    """Whether a file of this name is not seen."""
    return name.startswith((".", "~")) or name.endswith(("~", ".swp")) or name.lower() in _LEFTOVERS


def _is_unicode(name: str) -> bool:
    """Whether a name can be written into a page; Python keeps bytes that are no UTF-8 as lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
