"""The files that the search script reads: of each era the list of its items and the buckets of its index, and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from itertools import groupby

from gongkai.model.item import Item
from gongkai.model.page import Page
from gongkai.pages.edition import CONFIG, Edition
from gongkai.pages.search.eras import Era, Group
from gongkai.pages.search.postings import encoded, numeral, postings
from gongkai.pages.search.words import words_of

TEXTS_PER_SHARD = 2
"""A page of hits wants ten texts from ten shards; one text each would be a file for every item."""

FOLDER = "search"


@dataclass(frozen=True, slots=True)
class Shard:
    """A file that hands what it holds to the script; made only when rendered, for it costs time that a check saves."""

    name: str
    make: Callable[[], object] = field(compare=False)
    depends: bytes = field(default=b"", compare=False)

    def page(self) -> Page:
        """The file of the site."""
        return Page(f"{FOLDER}/{self.name}.js", "search-shard.json", {"shard": self}, CONFIG, self.depends)

    def __reduce__(self) -> tuple[object, ...]:
        """What it holds stands for it, where nobody knows what that comes from."""
        return Shard, (self.name, partial(list, [self.make()]))


class EraIndex:
    """The shards of one era."""

    def __init__(self, edition: Edition, era: Era) -> None:
        self.edition = edition
        self.era = era

    def shards(self) -> Iterator[Shard]:
        """The list of items, then each bucket, then the texts."""
        folder, of = self.era.folder, self.edition.catalog.digest_of
        whole = of(item for group in self.era.groups for item in group.items)
        yield Shard(f"{folder}/items", self.listing, whole)
        for number in range(self.era.buckets):
            yield Shard(f"{folder}/{number}", partial(self.bucket, number), whole)
        for group in self.era.groups:
            for part, start in enumerate(range(0, len(group.items), TEXTS_PER_SHARD), 1):
                items = group.items[start : start + TEXTS_PER_SHARD]
                yield Shard(text_name(group, part), partial(self.texts, items), of(items))

    def listing(self) -> list[list[object]]:
        """Of each group: section, category, kind, year, its days, and its departments with the number of items each.

        A day is the number of days since that of the item before, or since New Year, as a numeral.
        """
        return [self._listed(group) for group in self.era.groups]

    def bucket(self, number: int) -> str:
        """One bucket of the index."""
        return self._buckets[number]

    def texts(self, items: tuple[Item, ...]) -> list[dict[str, str]]:
        """What some items say."""
        return [words_of(self.edition, item).shown for item in items]

    @cached_property
    def _buckets(self) -> tuple[str, ...]:
        items = self.era.items
        lists = postings(words_of(self.edition, item).fields for item in items)
        return encoded(lists, len(items), self.era.buckets)

    def _listed(self, group: Group) -> list[object]:
        kind = self.edition.place(group.items[0])[1].kind
        departments = groupby(group.items, key=self._department)
        counted = [[department, len(tuple(items))] for department, items in departments]
        return [group.section, group.category, kind, group.year, _days(group), counted]

    def _department(self, item: Item) -> str:
        department = self.edition.department(item)
        return department.id if department else ""


def text_name(group: Group, part: int) -> str:
    """The name of a shard of texts, whose address changes only with items older than its own."""
    return f"text/{group.section}/{group.category}/{group.year}-{part}"


def _days(group: Group) -> str:
    passed = [(item.published.day - date(group.year, 1, 1)).days if item.published else 0 for item in group.items]
    return "".join(numeral(day - before) for day, before in zip(passed, (0, *passed), strict=False))
