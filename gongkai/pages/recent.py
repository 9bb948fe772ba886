"""What changed lately: published, corrected, withdrawn, no longer in force; newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from heapq import nsmallest
from itertools import groupby
from typing import NamedTuple

from gongkai.model.catalog import Related
from gongkai.model.item import Item
from gongkai.model.page import Data, Page
from gongkai.model.validity import EXPIRED, REPEALED, validity_in
from gongkai.pages.edition import Edition
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.line import UNTITLED, Line

PATH = "recent.html"
TITLE = "最近变化"
SUMMARY = "最近公开、更正、撤下的信息，以及最近施行、修改、废止和失效的文件。"
NEWEST = 60
PUBLISHED, CORRECTED, WITHDRAWN = "新公开", "更正", "撤下"
EFFECTIVE, AMENDED = "施行", "修改"
FATES = {"replaces": REPEALED, "amends": AMENDED}


class Change(NamedTuple):
    """One thing that happened to an item; `note` says more where there is more to say."""

    day: date
    what: str
    line: Line
    note: str = ""

    @property
    def grave(self) -> bool:
        """Whether what was read before no longer holds."""
        return self.what in (WITHDRAWN, EXPIRED, REPEALED)


def recent_page(edition: Edition) -> Page:
    """The newest changes by day."""
    return edition.late_page(PATH, "recent", partial(_told, edition), stamp=b"")


def _told(edition: Edition) -> tuple[Head, Data]:
    newest = nsmallest(NEWEST, _changes(edition), lambda found: (-found.day.toordinal(), found.line.url, found.what))
    days = tuple((day, tuple(group)) for day, group in groupby(newest, key=lambda change: change.day))
    tags = listing_tags(edition.config, TITLE, SUMMARY)
    return Head(TITLE, SUMMARY, tags, (edition.home(),), edition.feeds()), {"days": days}


def _changes(edition: Edition) -> Iterator[Change]:
    """What happened up to the day of the edition; a scheduled change waits for its day."""
    for item in edition.catalog.published:
        found = [*_of_page(edition, item), *(() if item.withdrawn else _of_validity(edition, item))]
        yield from (change for change in found if change.day <= edition.catalog.today)


def _of_page(edition: Edition, item: Item) -> Iterator[Change]:
    line = edition.lines[item.path]
    if item.withdrawn:
        yield Change(item.withdrawn.day, WITHDRAWN, line, item.withdrawn.reason)
        return
    if item.published:
        yield Change(item.published.day, PUBLISHED, line)
    yield from (Change(entry.day, CORRECTED, line, entry.text) for entry in item.corrections)


def _of_validity(edition: Edition, item: Item) -> Iterator[Change]:
    line = edition.lines[item.path]
    if item.effective and item.published and item.effective > item.published.day:
        yield Change(item.effective, EFFECTIVE, line)
    if item.expires and validity_in(edition.catalog, item) == EXPIRED and item.expires < edition.catalog.today:
        # The day written is the last on which it applies.
        yield Change(item.expires + timedelta(days=1), EXPIRED, line)
    entries: tuple[Related, ...] = edition.catalog.relations.get(item.path, ())
    for entry in entries:
        other = entry.item
        if entry.backward and entry.relation in FATES and other and not other.withdrawn and other.published:
            day = max(other.published.day, other.effective or other.published.day)
            yield Change(day, FATES[entry.relation], line, f"见《{_bare(other)}》")


def _bare(item: Item) -> str:
    """A title that already stands in marks needs no second pair."""
    return (item.title or UNTITLED).removeprefix("《").removesuffix("》")
