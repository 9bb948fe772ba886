"""The whole column as rules look it over, by what is at hand of each item: bodies and elements may lie far off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.rules.once import once


@once
def referring_items(catalog: Catalog) -> tuple[Item, ...]:
    """Those that refer to something, by content path; most do not."""
    return tuple(
        item
        for item in catalog.items
        if item.related or item.interprets or item.replaces or item.amends or item.responds_to
    )


@once
def source_at(catalog: Catalog) -> Mapping[str, Source]:
    """The files by their root-relative paths."""
    return {source.path: source for source in catalog.sources}


def listed_of_kinds(catalog: Catalog, kinds: Collection[Kind]) -> Iterator[Item]:
    """The listed items of some kinds, category by category."""
    for section, category in _categories(catalog.config, kinds):
        yield from (item for item in catalog.in_category(section, category) if not item.withdrawn)


def of_kinds(items: Iterable[Item], kinds: Collection[Kind], config: Config) -> Iterator[Item]:
    """Those of some kinds."""
    wanted = _categories(config, kinds)
    return (item for item in items if (item.section, item.category) in wanted) if wanted else iter(())


def repeated(values: Sequence[str]) -> frozenset[str]:
    """Those that are there more than once: few are, so that nothing need be sorted by all of them."""
    if len(set(values)) == len(values):
        return frozenset()
    return frozenset(value for value, count in Counter(values).items() if count > 1)


def _categories(config: Config, kinds: Collection[Kind]) -> Mapping[tuple[str, str], Kind]:
    return {
        (section.id, category.id): category.kind
        for section in config.sections
        for category in section.categories
        if category.kind in kinds
    }
