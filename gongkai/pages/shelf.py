"""A listing kept by year, so that an item's coming or going leaves the pages of all other years as they are.

`index.html` shows the newest items of the newest year; `2025.html` is the first part of a year, its oldest items,
`2025-2.html` the next. Nothing counts all items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gongkai.model.item import Item
from gongkai.pages.line import UNDATED, Line, year_of
from gongkai.pages.links import Link

PART_SIZE = 20


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a listing; `part` is 0 on the page of the newest items."""

    path: str
    year: int
    part: int
    lines: tuple[Line, ...]
    """Newest first."""
    older: str
    newer: str
    """Addresses of the neighbouring parts of the year, or empty."""
    index: str
    """The address of the page of the newest items."""
    years: tuple[Link, ...]

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
    index = f"{folder}/index.html"
    if not years:
        return Leaf(index, UNDATED, 0, (), "", "", index, ())
    year, group = next(iter(years.items()))
    hidden = len(group) - size
    older = year_path(folder, year, (hidden - 1) // size + 1) if hidden > 0 else ""
    return Leaf(index, year, 0, tuple(lines[item.path] for item in group[:size]), older, "", index, links)


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
            lines=tuple(lines[item.path] for item in shown),
            older=year_path(folder, year, part - 1) if part > 1 else "",
            newer=year_path(folder, year, part + 1) if part < last else "",
            index=f"{folder}/index.html",
            years=links,
        )
