"""Reads a finished site as files, the way someone does who opens it from disk: every link must name a file."""

from __future__ import annotations

import posixpath
from collections import deque
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

ADDRESSES = ("href", "src", "action", "data", "poster")
# Served at any depth, it is reached by no link and can have no relative one.
NOT_FOUND = "404.html"


class Link(NamedTuple):
    page: str
    address: str
    tag: str
    visible: bool

    @property
    def is_internal(self) -> bool:
        return not urlsplit(self.address).scheme and not self.address.startswith("//")

    @property
    def target(self) -> str:
        """The file that the link names, from the site's root; the page itself for a bare fragment."""
        path = unquote(urlsplit(self.address).path)
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.page), path)) if path else self.page

    @property
    def anchor(self) -> str:
        return unquote(urlsplit(self.address).fragment)


class Site:
    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def files(self) -> set[str]:
        paths = (path.relative_to(self.root) for path in self.root.rglob("*") if path.is_file())
        return {path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts)}

    @cached_property
    def pages(self) -> dict[str, LexborHTMLParser]:
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: LexborHTMLParser((self.root / name).read_text(encoding="utf-8")) for name in names}

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        return {name: list(links_of(name, page)) for name, page in self.pages.items()}

    @cached_property
    def anchors(self) -> dict[str, set[str]]:
        return {name: {node.id for node in page.css("[id]") if node.id} for name, page in self.pages.items()}

    def kind(self, name: str) -> str | None:
        body = self.pages[name].body
        return body.attributes.get("data-kind") if body else None

    def is_withdrawn(self, name: str) -> bool:
        """A tombstone or a redirect: kept for those who have its address, not for those who search."""
        return self.pages[name].css_first('meta[name="robots"][content="noindex"]') is not None

    @cached_property
    def items(self) -> dict[str, str]:
        """A page of an item of every kind, by kind."""
        kinds = {name: self.kind(name) for name in sorted(self.pages)}
        return {kind: name for name, kind in kinds.items() if kind}

    @cached_property
    def sorts(self) -> list[str]:
        """An item of every kind, every other sort of page, and what shows a component that none of these has."""
        chosen = [*self.items.values(), *self.other_pages()]
        seen = {one for name in chosen for one in self.classes(name)}
        for name in sorted(self.pages):
            if new := self.classes(name) - seen:
                chosen.append(name)
                seen |= new
        return chosen

    def classes(self, name: str) -> set[str]:
        nodes = self.pages[name].css("main [class]")
        return {one for node in nodes for one in (node.attributes.get("class") or "").split()}

    def other_pages(self) -> list[str]:
        """What no way to an item leads over: the pages at the top, one of each other sort, and one withdrawn."""
        sections = {name.split("/")[0] for name in self.pages if self.kind(name)}
        loose = {name.split("/")[0]: name for name in self.pages if name.split("/")[0] not in sections}
        withdrawn = [name for name in self.pages if name.split("/")[0] in sections and self.is_withdrawn(name)]
        return [*loose.values(), *withdrawn[:1]]


def links_of(name: str, page: LexborHTMLParser) -> Iterator[Link]:
    for attribute in ADDRESSES:
        for node in page.css(f"[{attribute}]"):
            yield Link(name, node.attributes[attribute] or "", node.tag or "", is_visible(node))


def is_visible(node: LexborNode | None) -> bool:
    """As far as the markup tells: not hidden, nor folded away in a closed `details`."""
    while node is not None:
        attributes = node.attributes
        if "hidden" in attributes or (node.tag == "details" and "open" not in attributes):
            return False
        node = node.parent
    return True


def faults(site: Site) -> list[str]:
    """Every link that does not lead to a file, or not to one wherever the site lies."""
    internal = (link for name in site.pages if name != NOT_FOUND for link in site.links[name] if link.is_internal)
    told = ((link, fault(site, link)) for link in internal)
    return [f"{link.page}: {link.address!r} {text}" for link, text in told if text]


def fault(site: Site, link: Link) -> str | None:
    if link.address.startswith("/"):
        return "is rooted, and breaks when the column moves"
    if link.target.startswith(".."):
        return "leaves the site"
    if link.target not in site.files:
        return "names a folder" if (site.root / link.target).is_dir() else "names no file"
    if link.anchor and link.target in site.pages and link.anchor not in site.anchors[link.target]:
        return "names no place in the page"
    return None


def routes(site: Site, *, visible_only: bool = False) -> dict[str, list[str]]:
    """The shortest way from home to each page that a reader can reach, by links of `a`."""
    found = {"index.html": ["index.html"]}
    queue = deque(found)
    while queue:
        name = queue.popleft()
        for link in site.links[name]:
            if follows(link, visible_only=visible_only) and link.target in site.pages and link.target not in found:
                found[link.target] = [*found[name], link.target]
                queue.append(link.target)
    return found


def follows(link: Link, *, visible_only: bool) -> bool:
    return link.tag == "a" and link.is_internal and (link.visible or not visible_only)


def unreachable(site: Site) -> set[str]:
    return set(site.pages) - set(routes(site)) - {NOT_FOUND}
