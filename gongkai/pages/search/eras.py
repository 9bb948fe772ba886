"""Eras: the years that share an index, and the order of the items in it.

The newest year has one of its own, since nearly all that comes and goes is new; years before it share one for each
five-year plan, since every word that is asked for is one more file an era.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import groupby

from gongkai.model.catalog import newest_first
from gongkai.model.item import Item
from gongkai.pages.line import UNDATED, year_of

PLAN_YEARS = 5
"""2021–2025, 2026–2030 and so on, as the national plans have them."""


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one category and year, the oldest first, so that a new one comes last."""

    section: str
    category: str
    year: int
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Era:
    """Its items have their place in it as their number: by category, for like items together make short gaps."""

    first: int
    last: int
    groups: tuple[Group, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """In the order of their numbers."""
        return tuple(item for group in self.groups for item in group.items)

    @cached_property
    def folder(self) -> str:
        """Named also by what has which number: an index out of a cache is never read with the numbers of another."""
        order = "\n".join(item.path for item in self.items)
        return f"{self.first}-{sha256(order.encode()).hexdigest()[:8]}"

    @property
    def buckets(self) -> int:
        """One for each one and a half to three items: 2 to 3 KB compressed, by the measurements in docs/search.md."""
        return 1 << max(0, (len(self.items) * 2 // 3).bit_length() - 1)


def eras(items: Iterable[Item]) -> tuple[Era, ...]:
    """The eras of these items, the newest first."""
    by_year: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        by_year[year_of(item)].append(item)
    newest = max(by_year, default=UNDATED)
    spans: dict[tuple[int, int], list[int]] = defaultdict(list)
    for year in sorted(by_year, reverse=True):
        spans[_span(year, newest)].append(year)
    return tuple(_era(years, by_year) for years in spans.values())


def _span(year: int, newest: int) -> tuple[int, int]:
    if year in (newest, UNDATED):
        return year, year
    first = year - (year - 1) % PLAN_YEARS
    return first, first + PLAN_YEARS - 1


def _era(years: list[int], by_year: Mapping[int, list[Item]]) -> Era:
    items = sorted((item for year in years for item in by_year[year]), key=_place)
    groups = groupby(items, key=lambda item: (item.section, item.category, year_of(item)))
    return Era(min(years), max(years), tuple(Group(*place, tuple(group)) for place, group in groups))


def _place(item: Item) -> tuple[str, str, int, int, str]:
    day, minute, path = newest_first(item)
    return item.section, item.category, -day, -minute, path
