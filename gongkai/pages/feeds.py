"""RSS 2.0 for the site, each section and each category, and the page that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import format_datetime
from functools import partial
from zoneinfo import ZoneInfo

from gongkai.model.item import Item
from gongkai.model.moment import Moment
from gongkai.model.page import Data, Page
from gongkai.pages.edition import CONFIG, Edition, grouped
from gongkai.pages.head import Head
from gongkai.pages.line import UNTITLED
from gongkai.pages.links import Link, site_url

NEWEST = 50
SUMMARY_LENGTH = 200
# What XML 1.0 has no place for (section 2.2, production Char).
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed; `url` is absolute and is its guid as well."""

    title: str
    url: str
    published: str
    summary: str
    category: str


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of a section as the page of feeds lists them."""

    section: Link
    categories: tuple[Link, ...]


def feed_pages(edition: Edition) -> Iterator[Page]:
    """Every feed, and the page that lists them."""
    config = edition.config
    name = f"{config.site.name} {config.site.column}"
    listed = edition.catalog.listed
    yield _feed(edition, "feed.xml", name, config.site.description, "index.html", listed)
    of_section = grouped(listed, lambda item: (item.section,))
    for section in config.sections:
        home, title = f"{section.id}/index.html", f"{name}：{section.title}"
        yield _feed(edition, f"{section.id}/feed.xml", title, section.summary, home, of_section.get(section.id, ()))
        for category in section.categories:
            folder = f"{section.id}/{category.id}"
            items = tuple(item for item in edition.catalog.in_category(section.id, category.id) if not item.withdrawn)
            title = f"{name}：{section.title}／{category.title}"
            yield _feed(edition, f"{folder}/feed.xml", title, category.summary, f"{folder}/index.html", items)
    yield _feeds_page(edition)


def _feed(edition: Edition, path: str, title: str, summary: str, home: str, items: Iterable[Item]) -> Page:
    newest = tuple(items)[:NEWEST]
    make = partial(_told, edition, path, title, summary, home, newest)
    return Page(path, "feed.xml", make, CONFIG, partial(edition.catalog.digest_of, newest))


def _told(edition: Edition, path: str, title: str, summary: str, home: str, newest: Sequence[Item]) -> Data:
    zone, base = edition.config.site.zone, edition.config.site.base
    return {
        "title": xml_text(title),
        "description": xml_text(summary),
        "link": base + home,
        "own": base + path,
        "built": _latest(newest, zone),
        "entries": tuple(_entry(edition, item) for item in newest),
    }


def _entry(edition: Edition, item: Item) -> Entry:
    body = edition.catalog.bodies.get(item.path)
    summary = item.summary or (shortened(body.text) if body else "")
    return Entry(
        title=xml_text(item.title or UNTITLED),
        url=edition.config.site.base + site_url(item.address),
        published=rfc822(item.published, edition.config.site.zone) if item.published else "",
        summary=xml_text(summary),
        category=xml_text(edition.place(item)[1].title),
    )


def rfc822(moment: Moment, zone: ZoneInfo) -> str:
    """`Mon, 18 Apr 2023 09:30:00 +0800`."""
    return format_datetime(moment.at(zone))


def _latest(items: Iterable[Item], zone: ZoneInfo) -> str:
    """When what the feed shows last changed; empty where it shows nothing."""
    instants = [instant for item in items for instant in _changes(item, zone)]
    return format_datetime(max(instants)) if instants else ""


def _changes(item: Item, zone: ZoneInfo) -> Iterator[datetime]:
    if item.published:
        yield item.published.at(zone)
    days: tuple[date, ...] = tuple(entry.day for entry in item.corrections)
    yield from (Moment(day).at(zone) for day in days)


def xml_text(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    return NOT_XML.sub("", text)


def shortened(text: str, length: int = SUMMARY_LENGTH) -> str:
    """The beginning of a text on one line, cut after a sentence where one ends in time."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    end = max(line.rfind(stop, 0, length) for stop in "。！？；")
    return line[: end + 1] if end > length // 2 else line[: length - 1] + "…"


def _feeds_page(edition: Edition) -> Page:
    head = Head("订阅", "用阅读器订阅本专栏，有新信息时自动收到。", crumbs=(edition.home(),), feeds=edition.feeds())
    groups = (
        FeedGroup(
            Link(section.title, f"{section.id}/feed.xml"),
            tuple(Link(category.title, f"{section.id}/{category.id}/feed.xml") for category in section.categories),
        )
        for section in edition.config.sections
    )
    return edition.page("feeds.html", "feeds", head, groups=tuple(groups))
