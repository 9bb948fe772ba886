"""What lies in `content/`: items, other files, and what may not lie there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gongkai.load.placement import CONTENT, SUFFIX
from gongkai.load.raw_file import reason_of
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode

_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini"})
_WRONG_SUFFIX = "条目的扩展名要写成小写的 .md"
_NO_UNICODE = "文件名不是 UTF-8 编码"


@dataclass(slots=True)
class Listing:
    """Root-relative paths in order; `refused` are sources that hold nothing but the reason."""

    items: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
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
    listing.items.sort()
    listing.others.sort()
    return listing


def _folders(root: Path, folder: str, listing: Listing) -> Iterator[str]:
    """List a folder; yields those in it that are to be listed next."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        _refuse(listing, folder, ProblemCode.UNREADABLE, reason=reason_of(error))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if _is_leftover(entry.name):
            continue
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
    suffix = Path(entry.name).suffix
    if not entry.is_file(follow_symlinks=False):
        _refuse(listing, path, ProblemCode.UNREADABLE, reason="不是普通文件")
    elif suffix == SUFFIX:
        listing.items.append(path)
    elif suffix.lower() in {SUFFIX, ".markdown"}:
        _refuse(listing, path, ProblemCode.BAD_NAME, name=entry.name, reason=_WRONG_SUFFIX)
    else:
        listing.others.append(path)


def _refuse(listing: Listing, path: str, code: ProblemCode, **detail: str) -> None:
    listing.refused.append(Source(path=path, problems=(Problem(code, detail=detail),)))


def _is_leftover(name: str) -> bool:
    return name.startswith((".", "~")) or name.endswith(("~", ".swp")) or name.lower() in _LEFTOVERS


def _is_unicode(name: str) -> bool:
    """Whether a name can be written into a page; Python keeps bytes that are no UTF-8 as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in name)
