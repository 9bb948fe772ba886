"""What the page of an item depends on, as a digest that costs a fraction of the page's data.

An item's page shows the item itself, and of others: its neighbours as lines, what relations join it with however far
back, what was published of the same fund and year, and which of the addresses that it links to are not public.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b

from gongkai.model.catalog import Catalog, Related
from gongkai.model.item import Item
from gongkai.model.validity import validity_in
from gongkai.pages.edition import Edition
from gongkai.pages.period import period_of
from gongkai.pages.relations import reference_of

ALONE = b"-"
"""The stamp of the relations, or of the fund, of what has none."""


class Stamps:
    """The digests of one edition's item pages; empty ones where an item was not loaded from a file."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._linked = {source.item.path for source in edition.catalog.sources if source.item and source.linked}

    def of_page(self, item: Item, neighbours: Iterable[Item | None]) -> bytes:
        """Of all that the page of a published item shows, config.yaml aside."""
        catalog = self._edition.catalog
        own = catalog.digest_of((item,))
        related = self._related.get(item.path, ALONE)
        fund = self._of_fund(item)
        if not (own and related and fund):
            return b""
        period = period_of(item, catalog.now)
        others = [self._edition.lines.stamp(other) if other else "" for other in neighbours]
        state = repr((validity_in(catalog, item), period and (period.state, period.days_left), others))
        closed = self._not_public if item.path in self._linked else b""
        return blake2b(b"".join((own, related, fund, closed, state.encode())), digest_size=16).digest()

    def _of_fund(self, item: Item) -> bytes:
        return self._edition.catalog.digest_of(self._edition.by_fund[item.fund, item.year]) if item.fund else ALONE

    @cached_property
    def _not_public(self) -> bytes:
        addresses = (sorted(self._edition.hidden), sorted(self._edition.withdrawn))
        return blake2b(repr(addresses).encode(), digest_size=16).digest()

    @cached_property
    def _related(self) -> Mapping[str, bytes]:
        """By content path, of all that an item with relations is joined with."""
        stamps: dict[str, bytes] = {}
        for items in _components(self._edition.catalog):
            stamps.update(dict.fromkeys((item.path for item in items), self._of_component(items)))
        return stamps

    def _of_component(self, items: list[Item]) -> bytes:
        catalog = self._edition.catalog
        own = catalog.digest_of(items)
        told = [(validity_in(catalog, item), list(self._elsewhere(item))) for item in items]
        return own and blake2b(own + repr(told).encode(), digest_size=16).digest()

    def _elsewhere(self, item: Item) -> Iterator[str]:
        """What is shown of references that lead to no page."""
        for entry in self._edition.catalog.relations.get(item.path, ()):
            if entry.item is None:
                yield repr(reference_of(self._edition, entry))


def _components(catalog: Catalog) -> Iterator[list[Item]]:
    """The items joined by relations, each group by path."""
    items = {item.path: item for item in catalog.published if item.path in catalog.relations}
    seen: set[str] = set()
    for path in items:
        if path not in seen:
            found = _joined(path, catalog.relations)
            seen |= found
            yield [items[one] for one in sorted(found)]


def _joined(path: str, relations: Mapping[str, tuple[Related, ...]]) -> set[str]:
    found, waiting = {path}, [path]
    while waiting:
        others = {entry.item.path for entry in relations.get(waiting.pop(), ()) if entry.item} - found
        found |= others
        waiting.extend(others)
    return found
