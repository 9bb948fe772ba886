"""When an item was due: facts for the rules and for the audit, from what the files say alone.

The day from which one counts is that of `Deadline.since`: a date of the item, or of the items that it refers to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.fields import find_field
from gongkai.model.item import Item
from gongkai.model.moment import Moment
from gongkai.model.taxonomy import Category, Deadline
from gongkai.norms.working_days import Counting

DEFAULT_DAYS = 20
"""Working days, where a category does not say (条例第二十六条)."""


@dataclass(frozen=True, slots=True)
class Due:
    """The last day in time; `counted` is None for a report of a year, which has a day of its own."""

    limit: date
    since: date
    counted: Counting | None = None
    days: int = 0
    unknown: tuple[int, ...] = ()
    """Years on the way whose days off nobody has announced, so that `limit` is a guess."""

    def is_late(self, item: Item) -> bool:
        """Whether the item was published after it was due."""
        return item.published is not None and item.published.day > self.limit


def due(item: Item, category: Category, config: Config, default_days: int = DEFAULT_DAYS) -> Due | None:
    """When an item had to be published by dates of its own; None where these do not tell."""
    deadline = category.deadline
    if deadline.yearly:
        return _report_due(deadline.yearly, item.year) if item.year else None
    start = None if _is_elsewhere(deadline) else _day(item, deadline.since, category, config)
    return _counted(deadline, start, config, default_days) if start else None


def due_by_others(item: Item, category: Category, catalog: Catalog) -> Due | None:
    """The same by a date of the published items that it refers to, the latest of them; None where they tell none."""
    deadline = category.deadline
    if not _is_elsewhere(deadline) or deadline.days is None:
        return None
    relation, _, name = deadline.since.partition(".")
    field = find_field(relation)
    others = _referred(item, field.id, catalog) if field else ()
    days = (_field_day(other, name) for other in others)
    start = max((day for day in days if day), default=None)
    return _counted(deadline, start, catalog.config, DEFAULT_DAYS) if start else None


def report_due(category: Category, today: date) -> Due | None:
    """The report or return of a category whose day came last; `since` is the last day of the year it is about."""
    yearly = category.deadline.yearly
    if not yearly:
        return None
    this_year = _report_due(yearly, today.year - 1)
    return this_year if this_year.limit < today else _report_due(yearly, today.year - 2)


def _report_due(yearly: str, year: int) -> Due:
    month, day = (int(part) for part in yearly.split("-"))
    year = min(max(year, date.min.year), date.max.year - 2)
    return Due(limit=_last_possible(year + 1, month, day), since=date(year, 12, 31))


def _last_possible(year: int, month: int, day: int) -> date:
    """The day, or the last of a month that is too short for it."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(min(date(year, month, 1).toordinal() + day, following.toordinal()) - 1)


def _counted(deadline: Deadline, start: date, config: Config, default_days: int) -> Due:
    counted = Counting(deadline.calendar) if deadline.days is not None else Counting.WORKING
    days = default_days if deadline.days is None else deadline.days
    limit = config.working_days.limit(start, days, counted)
    unknown = config.working_days.unknown(start, limit) if counted is Counting.WORKING else ()
    return Due(limit, start, counted, days, unknown)


def _is_elsewhere(deadline: Deadline) -> bool:
    return "." in deadline.since


def _referred(item: Item, relation: str, catalog: Catalog) -> Iterator[Item]:
    for entry in catalog.relations.get(item.path, ()):
        if entry.relation == relation and not entry.backward and entry.item:
            yield entry.item


def _day(item: Item, name: str, category: Category, config: Config) -> date | None:
    if find_field(name):
        return _field_day(item, name)
    element = next((one for one in config.elements_of(category) if name in (one.id, one.name)), None)
    value = item.elements.get(element.id) if element else None
    return _last_day(value.text) if value else None


def _field_day(item: Item, name: str) -> date | None:
    field = find_field(name)
    value = getattr(item, field.id, None) if field else None
    return value.day if isinstance(value, Moment) else value if isinstance(value, date) else None


def _last_day(text: str) -> date | None:
    """Of a date, or of a range, as loading has found it right; None for 无."""
    try:
        return date.fromisoformat(text[-10:])
    except ValueError:
        return None
