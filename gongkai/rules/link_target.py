"""What a link of a body points at, as written: a page of this site, or why it can be none."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import unquote, urlsplit

_DRIVE = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)
_KEPT = frozenset({"http", "https", "mailto", "tel"})
"""Schemes that cleaning leaves; a link of any other loses its target."""


class Way(Enum):
    """How a link leads on."""

    ELSEWHERE = auto()
    """To another site, by post or telephone."""
    FILE = auto()
    """To a file beside the item, which is an attachment's matter."""
    ITEM = auto()
    """To an item, by the path of its `.md` file."""
    PAGE = auto()
    """To a page, by its address in the site; an empty one is the page itself."""
    NOWHERE = auto()
    """No target, or none that can be followed."""
    LOCAL = auto()
    """To the writer's own disk."""
    ROOTED = auto()
    """From the root of the whole host, which may be another site's."""
    OUTSIDE = auto()
    """Out of the site."""


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads: `path` is relative to `content/` for an item, to the site's root for a page."""

    way: Way
    path: str = ""
    fragment: str = ""
    folder: bool = False
    """Whether it was written as a folder, which a page opened from disk cannot follow."""


def read_target(target: str, folder: str, base: str) -> LinkTarget:
    """Read a target that stands in an item of `folder`; `base` is the site's absolute address, with a slash."""
    if _DRIVE.match(target):
        return LinkTarget(Way.LOCAL)
    try:
        return _read(target, folder, base)
    except ValueError:
        return LinkTarget(Way.NOWHERE)


def _read(target: str, folder: str, base: str) -> LinkTarget:
    own = target.startswith(base)
    parts = urlsplit(target.removeprefix(base) if own else target)
    path, fragment = unquote(parts.path, errors="strict"), unquote(parts.fragment, errors="strict")
    if parts.scheme or parts.netloc or not target:
        known = parts.scheme in _KEPT if parts.scheme else parts.netloc
        return LinkTarget(Way.ELSEWHERE if known else Way.NOWHERE)
    if own:
        return _inside(path or "./", "", fragment, tolerant=True)
    if path.startswith("/"):
        return LinkTarget(Way.ROOTED)
    if path and not path.endswith((".md", ".html", "/")):
        return LinkTarget(Way.FILE)
    return _inside(path, folder, fragment, tolerant=False) if path else LinkTarget(Way.PAGE, fragment=fragment)


def _inside(path: str, folder: str, fragment: str, *, tolerant: bool) -> LinkTarget:
    """A path of the site; `tolerant` where a server answers, which knows what to show for a folder."""
    joined = posixpath.normpath(posixpath.join(folder, path))
    if joined == ".." or joined.startswith(("../", "/")):
        return LinkTarget(Way.OUTSIDE)
    if path.endswith("/"):
        index = posixpath.normpath(posixpath.join(joined, "index.html"))
        return LinkTarget(Way.PAGE, index, fragment, folder=not tolerant)
    return LinkTarget(Way.ITEM if joined.endswith(".md") and not tolerant else Way.PAGE, joined, fragment)
