"""The search page and what its script searches: the text of each year in a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongkai.model.item import Item
from gongkai.model.page import Page
from gongkai.pages.edition import CONFIG, Edition, grouped
from gongkai.pages.head import Head
from gongkai.pages.line import year_of
from gongkai.pages.links import Link, site_url
from gongkai.pages.shelf import year_label


def search_pages(edition: Edition) -> Iterator[Page]:
    """The page with the form, and one shard of text a year."""
    years = grouped(edition.catalog.listed, lambda item: (year_of(item),))
    head = Head("检索", "按标题、文号或正文中的任意词句检索本专栏。", crumbs=(edition.home(),), feeds=edition.feeds())
    shards = tuple(Link(year_label(year), _shard_path(year)) for year in years)
    yield edition.page("search.html", "search", head, shards=shards)
    for year, items in years.items():
        yield Page(_shard_path(year), "search.json", {"entries": [*_entries(edition, items)]}, CONFIG)


def _shard_path(year: int) -> str:
    return f"search/{year}.json"


def _entries(edition: Edition, items: Iterable[Item]) -> Iterator[dict[str, str]]:
    """The keys are short because they are repeated for every item."""
    for item in items:
        yield {
            "t": item.title,
            "u": site_url(item.address),
            "d": item.published.day.isoformat() if item.published else "",
            "n": item.document_number,
            "i": item.index_number,
            "c": edition.place(item)[1].title,
            "x": searchable_text(edition, item),
        }


def searchable_text(edition: Edition, item: Item) -> str:
    """Everything that the item's page says in words, the title apart."""
    body = edition.catalog.bodies.get(item.path)
    keys = (value.text for value in item.elements.values() if value.part is None)
    progress = (entry.text for entry in item.progress)
    texts = (item.summary, *keys, body.text if body else "", *progress, *item.keywords)
    return " ".join(" ".join(text.split()) for text in texts if text)
