"""A listing kept by year, so that an item's coming or going leaves the pages of all other years as they are.

`index.html` shows the newest items of all years; `2025.html` is the first part of a year, its oldest items,
`2025-2.html` the next. Nothing counts all items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import NamedTuple

from gongkai.model.item import Item
from gongkai.pages.line import UNDATED, Line, Lines, year_of
from gongkai.pages.links import Link

PART_SIZE = 20


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one year on one page, newest first."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a listing; `part` is 0 on the page of the newest items."""

    path: str
    year: int
    part: int
    older: str
    newer: str
    """Addresses of the pages of the next older and newer items, or empty; a part has neighbours in its year only."""
    index: str
    """The address of the page of the newest items."""
    years: tuple[Link, ...]
    groups: tuple[Group, ...] = ()
    """The newest year first."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything on the page, newest first."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def label(self) -> str:
        """`2025年` or `2025年第2部分`."""
        return f"{year_label(self.year)}第{self.part}部分" if self.part > 1 else year_label(self.year)


class Sheet(NamedTuple):
    """A leaf as planned, before it is known how its items read."""

    blank: Leaf
    items: tuple[Sequence[Item], ...]
    """What is to stand on it, a year after the other, newest first."""

    def leaf(self, lines: Lines) -> Leaf:
        """The whole page."""
        groups = (Group(_label(some), tuple(lines[item.path] for item in some)) for some in self.items)
        return replace(self.blank, groups=tuple(groups))

    def stamp(self, lines: Lines) -> bytes:
        """A digest of all that the page says."""
        blank = self.blank
        place = (blank.path, blank.year, blank.part, blank.older, blank.newer, [link.title for link in blank.years])
        said = (f"{_label(some)}\n" + "\n".join(map(lines.stamp, some)) for some in self.items)
        return blake2b("\n\n".join((repr(place), *said)).encode(), digest_size=16).digest()


def _label(items: Sequence[Item]) -> str:
    return year_label(year_of(items[0]))


def year_label(year: int) -> str:
    """The heading of a year."""
    return "日期不详" if year == UNDATED else f"{year}年"


def shelve(folder: str, items: Sequence[Item], size: int = PART_SIZE) -> Iterator[Sheet]:
    """Every page of the listing of `items`, which come newest first."""
    years = _by_year(items)
    links = tuple(Link(year_label(year), year_path(folder, year)) for year in years)
    yield _newest(folder, years, links, size)
    for year, group in years.items():
        yield from _parts(folder, year, group, links, size)


def year_path(folder: str, year: int, part: int = 1) -> str:
    """The address of a part of a year."""
    return f"{folder}/{year}.html" if part == 1 else f"{folder}/{year}-{part}.html"


def _by_year(items: Iterable[Item]) -> dict[int, list[Item]]:
    years: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        years[year_of(item)].append(item)
    return dict(years)


def _newest(folder: str, years: Mapping[int, list[Item]], links: tuple[Link, ...], size: int) -> Sheet:
    """The newest items; what is left of their last year, or else the year before, is where one goes on."""
    groups: list[Sequence[Item]] = []
    older, room = "", size
    for year, items in years.items():
        shown, hidden = items[:room], len(items) - room
        if shown:
            groups.append(shown)
        room -= len(shown)
        if hidden > 0:
            older = year_path(folder, year, (hidden - 1) // size + 1)
            break
    index = f"{folder}/index.html"
    return Sheet(Leaf(index, next(iter(years), UNDATED), 0, older, "", index, links), tuple(groups))


def _parts(folder: str, year: int, group: Sequence[Item], links: tuple[Link, ...], size: int) -> Iterator[Sheet]:
    oldest_first = group[::-1]
    last = (len(group) - 1) // size + 1
    for part in range(1, last + 1):
        shown = oldest_first[(part - 1) * size : part * size][::-1]
        blank = Leaf(
            path=year_path(folder, year, part),
            year=year,
            part=part,
            older=year_path(folder, year, part - 1) if part > 1 else "",
            newer=year_path(folder, year, part + 1) if part < last else "",
            index=f"{folder}/index.html",
            years=links,
        )
        yield Sheet(blank, (shown,))
