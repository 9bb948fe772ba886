"""Eras: the years that share an index, and the order of the items in it.

The newest year has one of its own, since nearly all that comes and goes is new; years before it share one for each
five-year plan, since every word that is asked for is one more file an era.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from gongkai.model.item import Item
from gongkai.pages.line import UNDATED, year_of
from gongkai.pages.search.postings import LIMIT

PLAN_YEARS = 5
"""2021–2025, 2026–2030 and so on, as the national plans have them."""


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one category and year, the oldest first, so that a new one comes last."""

    section: str
    category: str
    year: int
    items: tuple[Item, ...]
    start: int = 0
    """How many of the category and year stand in the era before."""


@dataclass(frozen=True)
class Era:
    """Its items have their place in it as their number: by category, for like items together make short gaps."""

    first: int
    last: int
    groups: tuple[Group, ...]
    part: int = 1
    """Where years of too many items have several eras."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """In the order of their numbers."""
        return tuple(item for group in self.groups for item in group.items)

    @property
    def name(self) -> str:
        """What it is called whatever its items."""
        return f"{self.first}-{self.last}-{self.part}"

    @cached_property
    def order(self) -> bytes:
        """A digest of what has which number."""
        return sha256("\n".join([item.path for item in self.items]).encode()).digest()

    @property
    def folder(self) -> str:
        """Named also by what has which number: an index out of a cache is never read with the numbers of another."""
        return f"{self.first}-{self.order.hex()[:8]}"

    @property
    def buckets(self) -> int:
        """One for each one and a half to three items: 2 to 3 KB compressed, by the measurements in docs/search.md."""
        return 1 << max(0, (len(self.items) * 2 // 3).bit_length() - 1)


def groups(newest_first: Sequence[Item]) -> tuple[Group, ...]:
    """The items by category and year."""
    found: dict[tuple[str, str, int], list[Item]] = defaultdict(list)
    for item in reversed(newest_first):
        found[item.section, item.category, year_of(item)].append(item)
    return tuple(Group(*place, tuple(items)) for place, items in sorted(found.items()))


def eras(groups: Sequence[Group]) -> tuple[Era, ...]:
    """The eras of these groups, the newest first."""
    newest = max((group.year for group in groups), default=UNDATED)
    spans: dict[tuple[int, int], list[Group]] = defaultdict(list)
    for group in groups:
        spans[_span(group.year, newest)].append(group)
    return tuple(era for _, among in sorted(spans.items(), reverse=True) for era in _eras(among))


def _span(year: int, newest: int) -> tuple[int, int]:
    if year in (newest, UNDATED):
        return year, year
    first = year - (year - 1) % PLAN_YEARS
    return first, first + PLAN_YEARS - 1


def _eras(groups: Sequence[Group]) -> Iterator[Era]:
    years = [group.year for group in groups]
    for part, among in enumerate(_parts(groups), 1):
        yield Era(min(years), max(years), among, part)


def _parts(groups: Iterable[Group]) -> Iterator[tuple[Group, ...]]:
    """The groups in as many parts as an index has room for."""
    part: list[Group] = []
    room = LIMIT
    for group in groups:
        at = 0
        while at < len(group.items):
            items = group.items[at : at + room]
            part.append(Group(group.section, group.category, group.year, items, at))
            at += len(items)
            room -= len(items)
            if not room:
                yield tuple(part)
                part, room = [], LIMIT
    if part:
        yield tuple(part)
