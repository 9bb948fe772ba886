"""The files beside an item: those that it lists, and those that its body links or shows."""

from __future__ import annotations

import os
import posixpath
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gongkai.load.problems import Problems
from gongkai.load.suggestions import suggest
from gongkai.model.diagnostic import Span
from gongkai.model.item import Attachment
from gongkai.model.problem import ProblemCode

_ABSOLUTE = re.compile(r"[/\\]|[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class _Found:
    """A file beside the item: its root-relative path and its size."""

    file: str
    size: int


class Attachments:
    """Gathers the attachments of one item, given by its root-relative path."""

    def __init__(self, root: Path, path: str, problems: Problems) -> None:
        self._root = root
        self._folder, file = posixpath.split(path)
        self._stem = posixpath.splitext(file)[0]
        self._problems = problems
        self._by_file: dict[str, Attachment] = {}
        self._by_name: dict[str, str] = {}
        self.spans: dict[str, Span] = {}
        """Where each is named first, by file."""
        self.looked_at: set[str] = set()
        """Every root-relative path of which it was asked what lies there."""

    def all(self) -> tuple[Attachment, ...]:
        """Those gathered so far: the listed ones first."""
        return tuple(sorted(self._by_file.values(), key=lambda attachment: attachment.shown))

    def listed(self, target: str, span: Span, title: str, alternative: str) -> None:
        """Take what the item's list names."""
        if found := self._find(target, span):
            self._take(found, span, title, alternative, shown=False)

    def shown(self, target: str, span: Span, title: str) -> None:
        """Take what the body links or shows."""
        if found := self._find(target, span):
            self._take(found, span, title, "", shown=True)

    def name_of(self, target: str) -> str | None:
        """Under which name a gathered file is published."""
        attachment = self._by_file.get(f"{self._folder}/{_normal(target)}")
        return attachment.name if attachment else None

    def _take(self, found: _Found, span: Span, title: str, alternative: str, *, shown: bool) -> None:
        if found.file in self._by_file:
            if not shown:
                self._problems.add(ProblemCode.ATTACHMENT_CLASH, span, target=posixpath.basename(found.file))
            return
        name = unicodedata.normalize("NFC", posixpath.basename(found.file))
        if self._by_name.setdefault(name.casefold(), found.file) != found.file:
            self._problems.add(ProblemCode.ATTACHMENT_CLASH, span, target=name)
            return
        self.spans[found.file] = span
        title = title or posixpath.splitext(name)[0]
        self._by_file[found.file] = Attachment(found.file, name, title, found.size, alternative, shown)

    def _find(self, target: str, span: Span) -> _Found | None:
        path = _normal(target)
        if _ABSOLUTE.match(target) or path == ".." or path.startswith("../"):
            found: _Found | ProblemCode = ProblemCode.ATTACHMENT_OUTSIDE
        else:
            found = self._walk(path)
        if isinstance(found, _Found):
            return found
        outside = found is ProblemCode.ATTACHMENT_OUTSIDE
        detail = {} if outside else {"suggestion": suggest(path, self._candidates(path))}
        self._problems.add(found, span, target=target, **detail)
        return None

    def _walk(self, path: str) -> _Found | ProblemCode:
        """The regular file at a path relative to the item's folder; no part of the path may be a symbolic link."""
        folder, size = self._folder, 0
        *folders, name = path.split("/")
        for part in (*folders, name):
            there = self._entry(folder, part)
            if there is None:
                return ProblemCode.ATTACHMENT_MISSING
            folder, status = there
            if stat.S_ISLNK(status.st_mode):
                return ProblemCode.ATTACHMENT_OUTSIDE
            size = status.st_size if stat.S_ISREG(status.st_mode) else -1
        return _Found(folder, size) if size >= 0 else ProblemCode.ATTACHMENT_MISSING

    def _entry(self, folder: str, name: str) -> tuple[str, os.stat_result] | None:
        """A path and what lies there; a name that differs only in how its accents are composed is the same."""
        for spelling in (name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)):
            self.looked_at.add(f"{folder}/{spelling}")
            try:
                return f"{folder}/{spelling}", (self._root / folder / spelling).lstat()
            except (OSError, ValueError):
                continue
        return None

    def _candidates(self, path: str) -> list[str]:
        """The files that a wrong path may have meant: those in the folder that it names, and one below."""
        inside = posixpath.dirname(path)
        folders = dict.fromkeys(("", inside, self._stem))
        return [posixpath.join(folder, name) for folder in folders for name in self._files_in(folder)]

    def _files_in(self, folder: str) -> Iterator[str]:
        try:
            entries = sorted((self._root / self._folder / folder).iterdir())
        except (OSError, ValueError):
            return
        yield from (entry.name for entry in entries if entry.is_file() and entry.suffix != ".md")


def _normal(target: str) -> str:
    """A path as written on any system, made plain."""
    return posixpath.normpath(target.replace("\\", "/"))
