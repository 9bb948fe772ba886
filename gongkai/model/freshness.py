"""When something last came of items: published, corrected or carried on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gongkai.model.item import Item


def last_update(items: Iterable[Item], today: date) -> date | None:
    """The last publication, correction or entry of progress up to `today`."""
    days = (day for item in items for day in _days(item) if day <= today)
    return max(days, default=None)


def _days(item: Item) -> Iterable[date]:
    if item.published:
        yield item.published.day
    yield from (entry.day for entry in (*item.corrections, *item.progress))
