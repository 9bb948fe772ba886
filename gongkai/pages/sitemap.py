"""sitemap.xml and robots.txt for machines, sitemap.html for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from gongkai.model.page import Data, Page
from gongkai.pages.edition import CONFIG, Edition
from gongkai.pages.frame import sections_of
from gongkai.pages.head import Head
from gongkai.pages.home import section_entry
from gongkai.pages.links import site_url

LIMIT = 50_000
"""Addresses that one file may hold (sitemaps.org)."""


class Addresses:
    """What a search engine should list, in the order of the addresses."""

    def __init__(self, edition: Edition, paths: Sequence[str]) -> None:
        self._edition = edition
        self._paths = paths

    def __len__(self) -> int:
        return len(self._paths)

    def told(self, start: int) -> Data:
        """As many as one file holds, from one on."""
        return {"entries": self._entries[start : start + LIMIT], "files": ()}

    @cached_property
    def _entries(self) -> list[Mapping[str, str]]:
        base = self._edition.config.site.base
        changed = {item.address: item.modified for item in self._edition.catalog.listed}
        days = ((path, changed.get(path)) for path in self._paths)
        entries = ({"url": base + site_url(path), "changed": day.isoformat() if day else ""} for path, day in days)
        return sorted(entries, key=lambda entry: entry["url"])


def sitemap_pages(edition: Edition, pages: Iterable[Page]) -> Iterator[Page]:
    """The sitemaps of those of `pages` that a search engine should list."""
    base = edition.config.site.base
    yield from _split(Addresses(edition, [page.path for page in pages if page.indexed]), base)
    yield Page("robots.txt", "robots.txt", {"sitemap": base + "sitemap.xml"}, CONFIG)


def map_page(edition: Edition) -> Page:
    """Every section and category on one page."""
    head = Head("网站地图", "本专栏的全部栏目和类别。", crumbs=(edition.home(),), feeds=edition.feeds())
    parts = tuple(
        (entrance, tuple(section_entry(edition, section) for section in sections_of(edition.config, entrance.part)))
        for entrance in edition.frame.entrances
    )
    return edition.page("sitemap.html", "sitemap", head, parts=parts)


def _split(addresses: Addresses, base: str) -> Iterator[Page]:
    """One file, or an index of several where one would hold too many addresses."""
    if len(addresses) <= LIMIT:
        yield Page("sitemap.xml", "sitemap.xml", partial(addresses.told, 0), CONFIG)
        return
    names = {start: f"sitemap-{start // LIMIT + 1}.xml" for start in range(0, len(addresses), LIMIT)}
    files = [base + name for name in names.values()]
    yield Page("sitemap.xml", "sitemap.xml", {"entries": (), "files": files}, CONFIG)
    for start, name in names.items():
        yield Page(name, "sitemap.xml", partial(addresses.told, start), CONFIG)
