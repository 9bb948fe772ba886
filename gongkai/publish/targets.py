"""Where a link leads, told from its text and its page's address alone."""

from __future__ import annotations

import posixpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

HOME = "index.html"
NOT_FOUND = "404.html"
"""Shown at whatever address was wrong, so that its own links cannot be relative."""

_ELSEWHERE = frozenset({"http", "https", "mailto", "tel", "data", "sms"})


class Target(NamedTuple):
    """Where a link leads within the site, or why it cannot."""

    path: str
    fragment: str = ""
    complaint: str = ""


def target_of(page: str, link: str, base: str) -> Target | None:
    """Where `link` on `page` leads; None where that is elsewhere."""
    inside = _below(link, base) or (_below(link, urlsplit(base).path) if page == NOT_FOUND else None)
    if inside is not None:
        return _resolve("", inside, links_to_folders=True)
    try:
        parts = urlsplit(link)
    except ValueError:
        return Target("", complaint="不是合格的网址")
    if parts.scheme or parts.netloc:
        known = parts.scheme in _ELSEWHERE or (parts.netloc and not parts.scheme)
        return None if known else Target("", complaint="不是网页可用的网址")
    if link.startswith("/"):
        return Target("", complaint="以 / 开头，栏目放在门户的子目录下时会走到栏目之外")
    if page == NOT_FOUND and parts.path:
        return Target("", complaint="这一页会在任何网址下显示，不能用相对网址")
    return _resolve(page, link, links_to_folders=False)


def _below(link: str, base: str) -> str | None:
    """What follows the site's own address, with at least a dot so that an empty rest is its home."""
    return f"./{link[len(base) :]}" if link.startswith(base) else None


def _resolve(page: str, link: str, *, links_to_folders: bool) -> Target:
    parts = urlsplit(link)
    try:
        path, fragment = unquote(parts.path, errors="strict"), unquote(parts.fragment, errors="strict")
    except UnicodeDecodeError:
        return Target("", complaint="百分号编码的不是 UTF-8 文字")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if joined == ".." or joined.startswith(("../", "/")):
        return Target("", complaint="走出了网站的根")
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        if not links_to_folders:
            return Target("", complaint="指向文件夹而不是文件，从磁盘打开时走不通")
        joined = HOME if joined == "." else f"{joined}/{HOME}"
    return Target(joined, "" if fragment == "top" else fragment)
