"""Small pages at old addresses that lead to where an item lies now, and the page for addresses that never were."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from gongkai.model.item import Item
from gongkai.model.page import Page
from gongkai.pages.edition import Edition
from gongkai.pages.head import Head
from gongkai.pages.line import UNTITLED
from gongkai.pages.links import site_url


def redirect_pages(edition: Edition) -> Iterator[Page]:
    """One page for each old address of a published item."""
    base = edition.config.site.base
    for item in edition.catalog.published:
        for path in dict.fromkeys(alias_path(alias, base) for alias in item.aliases):
            if path and path != item.address:
                yield _redirect(edition, item, path)


def alias_path(alias: str, base: str) -> str:
    """Where the page of an old address lies; empty where it lies outside this site.

    Takes an address with or without the site's own, a folder, or a content path without its ending.
    """
    text = unquote(alias.strip()).removeprefix(base)
    parts = urlsplit(text)
    if parts.scheme or parts.netloc or not parts.path.strip("/"):
        return ""
    path = parts.path.removeprefix(urlsplit(base).path).lstrip("/")
    path = f"{path}index.html" if path.endswith("/") else path.removesuffix(".md")
    path = normpath(path if "." in path.rpartition("/")[2] else f"{path}.html")
    return "" if path.startswith(("..", "/")) or path == "." else path


def not_found_page(edition: Edition) -> Page:
    """Served for any address at any depth, so its links are relative to none."""
    head = Head("没有这个页面", crumbs=(edition.home(),), feeds=edition.feeds(), indexed=False)
    return edition.page("404.html", "404", head, anywhere=True)


def _redirect(edition: Edition, item: Item, path: str) -> Page:
    data = {
        "title": item.title or UNTITLED,
        "target": "../" * path.count("/") + site_url(item.address),
        "canonical": edition.config.site.base + site_url(item.address),
    }
    return Page(path, "redirect.html", data, f"content/{item.path}")
