"""How long a catalog stays as it is while no file changes: what depends on the clock, and when that turns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from gongkai.model.catalog import Catalog
from gongkai.model.item import Item
from gongkai.model.moment import by_the_clock


def next_change(catalog: Catalog) -> datetime:
    """The first moment after the catalog's, by the site's clock, at which rules or pages may say something else.

    Rules and pages know the day; of its time they ask only what an item has written with a time.
    """
    now = by_the_clock(catalog.now)
    turns = (turn for item in catalog.items for turn in _turns(item, now.date()) if turn > now)
    return min(turns, default=_end_of(now.date()))


def _turns(item: Item, today: date) -> Iterator[datetime]:
    for moment in (item.published, item.opens, item.closes):
        if moment and moment.clock and moment.day == today:
            yield datetime.combine(today, moment.clock)


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time()) if day < date.max else datetime.combine(day, time.max)
