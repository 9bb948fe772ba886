"""Read the site as a visitor would, before anybody can: every link, every anchor, every feed, every page found."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from gongkai.publish.links import PageLinks, links_of_page, links_of_style, links_of_xml
from gongkai.publish.manifest import SiteFile

HOME = "index.html"
NOT_FOUND = "404.html"
"""Shown at whatever address was wrong, so that its own links cannot be relative."""

_READERS: Mapping[str, Callable[[bytes], PageLinks]] = {
    "html": links_of_page,
    "css": links_of_style,
    **dict.fromkeys(("xml", "rss", "atom", "opml", "xsl", "svg"), links_of_xml),
}
_ELSEWHERE = frozenset({"http", "https", "mailto", "tel", "data", "sms"})


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the site that a visitor would stumble over."""

    page: str
    target: str
    """As written; empty where the page itself is the matter."""
    reason: str

    def __str__(self) -> str:
        return f"{self.page} → {self.target}：{self.reason}" if self.target else f"{self.page}：{self.reason}"


class Target(NamedTuple):
    """Where a link leads within the site, or why it cannot."""

    path: str
    fragment: str = ""
    complaint: str = ""


def verify(files: Mapping[str, SiteFile], base: str) -> tuple[Fault, ...]:
    """Every fault in the site, by page; `base` is the absolute address of its home page's folder, with a slash."""
    pages = {path: read(path, file) for path, file in sorted(files.items()) if is_read(path, file)}
    return tuple(_Visit(files, pages, base).faults())


def is_read(path: str, file: SiteFile) -> bool:
    """Whether what a file says is ours to answer for."""
    return not file.copied and path.rpartition(".")[2] in _READERS


def read(path: str, file: SiteFile) -> PageLinks:
    """The links of one file, which depend on nothing but its bytes."""
    return _READERS[path.rpartition(".")[2]](Path(file.file).read_bytes())


class Lead(NamedTuple):
    """What following a link from some page comes to: a file of the site, a complaint, or neither."""

    path: str = ""
    complaint: str = ""


class _Visit:
    """One reading of the whole site."""

    def __init__(self, files: Mapping[str, SiteFile], pages: Mapping[str, PageLinks], base: str) -> None:
        self._files = files
        self._pages = pages
        self._base = base
        # The pages of a folder share the links of the frame, which are most links.
        self._known: dict[tuple[str, bool], dict[str, Lead]] = defaultdict(dict)
        self._ways: dict[str, list[str]] = {}

    def faults(self) -> Iterator[Fault]:
        if HOME not in self._files:
            yield Fault(HOME, "", "网站没有首页")
        for page, links in self._pages.items():
            if links.complaint:
                yield Fault(page, "", links.complaint)
            leads = self._leads(page, links)
            self._ways[page] = [leads[link].path for link in links.followed if leads[link].path]
            yield from (Fault(page, link, lead.complaint) for link, lead in leads.items() if lead.complaint)
        yield from (Fault(page, "", "从首页走不到这一页") for page in self._unreachable())

    def _leads(self, page: str, links: PageLinks) -> dict[str, Lead]:
        folder = page if page == NOT_FOUND else page.rpartition("/")[0]
        known = self._known[folder, page.endswith(".html")]
        return {link: known.get(link) or self._follow(page, link, known) for link in (*links.followed, *links.needed)}

    def _follow(self, page: str, link: str, known: dict[str, Lead]) -> Lead:
        target = target_of(page, link, self._base)
        lead = Lead() if target is None else Lead(target.path, self._objection(page, link, target))
        if link and link[0] not in "#?":
            known[link] = lead
        return lead

    def _objection(self, page: str, link: str, target: Target) -> str:
        if target.complaint:
            return target.complaint
        if target.path not in self._files:
            return "网站里没有这个文件"
        there = self._pages.get(target.path)
        if target.fragment and target.path.endswith(".html") and there and target.fragment not in there.ids:
            return "那一页没有这个位置"
        return "" if link.isascii() or page.endswith(".html") else "网址没有经过百分号编码"

    def _unreachable(self) -> list[str]:
        """Pages to which no way leads; those at old addresses and the one for wrong addresses need none."""
        reached, waiting = {HOME}, [HOME]
        while waiting:
            fresh = set(self._ways.get(waiting.pop(), ())) - reached
            reached |= fresh
            waiting.extend(fresh)
        exempt = reached | {page for page, links in self._pages.items() if links.is_redirect} | {NOT_FOUND}
        return [page for page in self._pages if page.endswith(".html") and page not in exempt]


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
