"""sitemap.xml and robots.txt for machines, sitemap.html for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gongkai.model.page import Page
from gongkai.pages.edition import CONFIG, Edition
from gongkai.pages.frame import sections_of
from gongkai.pages.head import Head
from gongkai.pages.home import section_entry
from gongkai.pages.links import site_url

LIMIT = 50_000
"""Addresses that one file may hold (sitemaps.org)."""


def sitemap_pages(edition: Edition, pages: Iterable[Page]) -> Iterator[Page]:
    """The sitemaps of those of `pages` that a search engine should list."""
    base = edition.config.site.base
    changed = {item.address: item.modified for item in edition.catalog.listed}
    entries = [
        {"url": base + site_url(page.path), "changed": day.isoformat() if (day := changed.get(page.path)) else ""}
        for page in pages
        if page.indexed
    ]
    yield from _split(sorted(entries, key=lambda entry: entry["url"]), base)
    yield Page("robots.txt", "robots.txt", {"sitemap": base + "sitemap.xml"}, CONFIG)


def map_page(edition: Edition) -> Page:
    """Every section and category on one page."""
    head = Head("网站地图", "本专栏的全部栏目和类别。", crumbs=(edition.home(),), feeds=edition.feeds())
    parts = tuple(
        (entrance, tuple(section_entry(edition, section) for section in sections_of(edition.config, entrance.part)))
        for entrance in edition.frame.entrances
    )
    return edition.page("sitemap.html", "sitemap", head, parts=parts)


def _split(entries: Sequence[Mapping[str, str]], base: str) -> Iterator[Page]:
    """One file, or an index of several where one would hold too many addresses."""
    if len(entries) <= LIMIT:
        yield Page("sitemap.xml", "sitemap.xml", {"entries": entries, "files": ()}, CONFIG)
        return
    names = [f"sitemap-{start // LIMIT + 1}.xml" for start in range(0, len(entries), LIMIT)]
    yield Page("sitemap.xml", "sitemap.xml", {"entries": (), "files": [base + name for name in names]}, CONFIG)
    for part, name in enumerate(names):
        shown = entries[part * LIMIT : (part + 1) * LIMIT]
        yield Page(name, "sitemap.xml", {"entries": shown, "files": ()}, CONFIG)
