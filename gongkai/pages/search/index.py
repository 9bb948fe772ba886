"""The files that the search script reads: of each era the list of its items and the buckets of its index, and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from gongkai.model.item import Item
from gongkai.model.page import Data, Page
from gongkai.model.search import SearchMemory
from gongkai.pages.edition import CONFIG, Edition
from gongkai.pages.search.buckets import Buckets, address, digest_of_all
from gongkai.pages.search.eras import Era, Group
from gongkai.pages.search.postings import FIRST
from gongkai.pages.search.script import json_of, script_of

TEXTS_PER_SHARD = 2
"""A page of hits wants ten texts from ten shards; one text each would be a file for every item."""


def era_pages(edition: Edition, era: Era, digests: Mapping[str, bytes], memory: SearchMemory) -> Iterator[Page]:
    """The list of its items, then each bucket; `digests` are those of the items' sources, by content path."""
    buckets = Buckets(era, digests, memory)
    yield _page(f"{era.folder}/items", partial(_listing, edition, era), lambda: buckets.digest)
    for number in buckets:
        depends = partial(buckets.depends, number)
        yield _page(buckets.name(number), partial(_bucket, buckets, number), depends, era.folder)


def text_pages(group: Group, digests: Mapping[str, bytes], memory: SearchMemory) -> Iterator[Page]:
    """The texts of a category and year, the oldest first: the name of a file changes only with items older than its."""
    for part, start in enumerate(range(0, len(group.items), TEXTS_PER_SHARD), 1):
        items = group.items[start : start + TEXTS_PER_SHARD]
        name = f"text/{group.section}/{group.category}/{group.year}-{part}"
        yield _page(name, partial(_texts, items, memory), partial(digest_of_all, items, digests))


def _page(name: str, value: Callable[[], str], depends: Callable[[], bytes], batch: str = "") -> Page:
    return Page(address(name), "text.txt", partial(_told, name, value), CONFIG, depends, batch=batch)


def _told(name: str, value: Callable[[], str]) -> Data:
    return {"text": script_of(name, value())}


def _listing(edition: Edition, era: Era) -> str:
    return json_of([_listed(edition, group) for group in era.groups])


def _bucket(buckets: Buckets, number: int) -> str:
    return json_of(buckets.text(number))


def _texts(items: Sequence[Item], memory: SearchMemory) -> str:
    return f"[{','.join(map(memory.text, items))}]"


def _listed(edition: Edition, group: Group) -> list[object]:
    """Section, category, kind, year, where the group starts, days, and departments with the number of items each.

    A day is the number of days since that of the item before, or since New Year, as a character from `FIRST` on.
    """
    kind = edition.place(group.items[0])[1].kind
    departments = groupby(group.items, key=partial(_department, edition))
    counted = [[department, len(tuple(items))] for department, items in departments]
    return [group.section, group.category, kind, group.year, group.start, _days(group), counted]


def _department(edition: Edition, item: Item) -> str:
    department = edition.department(item)
    return department.id if department else ""


def _days(group: Group) -> str:
    passed = [(item.published.day - date(group.year, 1, 1)).days if item.published else 0 for item in group.items]
    return "".join(chr(FIRST + day - before) for day, before in zip(passed, (0, *passed), strict=False))
