"""An item as one line of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from gongkai.model.item import Item
from gongkai.pages.links import site_url

UNTITLED = "（无标题）"
UNDATED = 0
"""The year of an item without a date, which only a preview shows."""


class Line(NamedTuple):
    """What a list says of an item; `note` is a word of warning such as 已撤下."""

    title: str
    url: str
    day: str
    number: str = ""
    department: str = ""
    note: str = ""

    @property
    def stamp(self) -> str:
        """All that it says, in one line."""
        return f"{self.title!r} {self.number!r} {self.department!r} {self.url} {self.day} {self.note}"


class Lines(dict[str, Line]):
    """The lines of items by content path; each, and its stamp, is made when it is first asked for."""

    def __init__(self, items: Iterable[Item], make: Callable[[Item], Line]) -> None:
        self._items = {item.path: item for item in items}
        self._make = make
        self._stamps: dict[str, str] = {}

    def __missing__(self, path: str) -> Line:
        line = self[path] = self._make(self._items[path])
        return line

    def stamp(self, item: Item) -> str:
        """The stamp of an item's line."""
        stamp = self._stamps.get(item.path)
        if stamp is None:
            stamp = self._stamps[item.path] = self[item.path].stamp
        return stamp


def line_of(item: Item, department: str = "") -> Line:
    """The line of an item; a withdrawn one leads to its tombstone."""
    return Line(
        title=item.title or UNTITLED,
        url=site_url(item.address),
        day=item.published.day.isoformat() if item.published else "",
        number=item.document_number,
        department=department,
        note="已撤下" if item.withdrawn else "",
    )


def year_of(item: Item) -> int:
    """The year under which an item is listed."""
    return item.published.day.year if item.published else UNDATED
