"""Where a link leads, told from its text and its page's address alone."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

HOME = "index.html"
NOT_FOUND = "404.html"
"""Shown at whatever address was wrong, so that its own links cannot be relative."""

_PLAIN = re.compile(r"((?:\.\./)*+)((?:[\w-][\w.-]*+/)*+[\w-][\w.-]*+)", re.ASCII)
"""The way up and the way down, with nothing that might mean something else."""
_ELSEWHERE = frozenset({"http", "https", "mailto", "tel", "data", "sms"})


class Target(NamedTuple):
    """Where a link leads within the site, or why it cannot."""

    path: str
    fragment: str = ""
    complaint: str = ""


def target_of(page: str, link: str, base: str) -> Target | None:
    """Where `link` on `page` leads; None where that is elsewhere."""
    return _plain_target(page, link, base) or _taken_apart(page, link, base)


def _plain_target(page: str, link: str, base: str) -> Target | None:
    """Where most links lead, told at a glance; None where that does not do."""
    is_absolute = link.startswith(base)
    if page == NOT_FOUND and not is_absolute:
        return None
    way = _PLAIN.fullmatch(link[len(base) :] if is_absolute else link)
    folders = [] if is_absolute else page.split("/")[:-1]
    rest = len(folders) - way[1].count("/") if way else -1
    return Target("/".join([*folders[:rest], way[2]])) if way and rest >= 0 else None


def _taken_apart(page: str, link: str, base: str) -> Target | None:
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
