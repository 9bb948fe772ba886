"""A listing kept by year, so that an item's coming or going leaves the pages of all other years as they are.

`index.html` shows the newest items of all years; `2025.html` is the first part of a year, its oldest items,
`2025-2.html` the next. Nothing counts all items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from gongkai.model.item import Item
from gongkai.pages.line import UNDATED, Line, year_of
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
    groups: tuple[Group, ...]
    """The newest year first."""
    older: str
    newer: str
    """Addresses of the pages of the next older and newer items, or empty; a part has neighbours in its year only."""
    index: str
    """The address of the page of the newest items."""
    years: tuple[Link, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything on the page, newest first."""
        return tuple(line for group in self.groups for line in group.lines)

    def stamp(self) -> bytes:
        """A digest of all that it says."""
        said = (self.path, self.year, self.part, self.older, self.newer, [link.title for link in self.years])
        groups = [(group.label, [line.stamp for line in group.lines]) for group in self.groups]
        return blake2b(repr((said, groups)).encode(), digest_size=16).digest()

    @property
    def label(self) -> str:
        """`2025年` or `2025年第2部分`."""
        return f"{year_label(self.year)}第{self.part}部分" if self.part > 1 else year_label(self.year)


def year_label(year: int) -> str:
    """The heading of a year."""
    return "日期不详" if year == UNDATED else f"{year}年"


def shelve(folder: str, items: Sequence[Item], lines: Mapping[str, Line], size: int = PART_SIZE) -> Iterator[Leaf]:
    """Every page of the listing of `items`, which come newest first."""
    years = _by_year(items)
    links = tuple(Link(year_label(year), year_path(folder, year)) for year in years)
    yield _newest(folder, years, links, lines, size)
    for year, group in years.items():
        yield from _parts(folder, year, group, links, lines, size)


def year_path(folder: str, year: int, part: int = 1) -> str:
    """The address of a part of a year."""
    return f"{folder}/{year}.html" if part == 1 else f"{folder}/{year}-{part}.html"


def _by_year(items: Iterable[Item]) -> dict[int, list[Item]]:
    years: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        years[year_of(item)].append(item)
    return dict(years)


def _newest(
    folder: str, years: Mapping[int, list[Item]], links: tuple[Link, ...], lines: Mapping[str, Line], size: int
) -> Leaf:
    """The newest items; what is left of their last year, or else the year before, is where one goes on."""
    groups: list[Group] = []
    older, room = "", size
    for year, items in years.items():
        shown, hidden = items[:room], len(items) - room
        if shown:
            groups.append(Group(year_label(year), tuple(lines[item.path] for item in shown)))
        room -= len(shown)
        if hidden > 0:
            older = year_path(folder, year, (hidden - 1) // size + 1)
            break
    index = f"{folder}/index.html"
    return Leaf(index, next(iter(years), UNDATED), 0, tuple(groups), older, "", index, links)


def _parts(
    folder: str, year: int, group: Sequence[Item], links: tuple[Link, ...], lines: Mapping[str, Line], size: int
) -> Iterator[Leaf]:
    oldest_first = group[::-1]
    last = (len(group) - 1) // size + 1
    for part in range(1, last + 1):
        shown = oldest_first[(part - 1) * size : part * size][::-1]
        yield Leaf(
            path=year_path(folder, year, part),
            year=year,
            part=part,
            groups=(Group(year_label(year), tuple(lines[item.path] for item in shown)),),
            older=year_path(folder, year, part - 1) if part > 1 else "",
            newer=year_path(folder, year, part + 1) if part < last else "",
            index=f"{folder}/index.html",
            years=links,
        )
