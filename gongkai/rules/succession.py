"""Which item stands now for one that was published before: at its own address, or by an alias."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Before, Catalog
from gongkai.model.item import Item
from gongkai.model.page import SitePlan
from gongkai.rules.standing import file_of


def successions(plan: SitePlan, catalog: Catalog, before: Before) -> Iterator[tuple[Item, Item | None]]:
    """Each item that was published, with what stands for it now, if anything does; what cannot be read is left out."""
    present = {file_of(item): item for item in catalog.items}
    unreadable = {source.path for source in catalog.sources if source.item is None}
    owners = {page.path: page.source for page in plan.pages}
    for item in before.catalog.published:
        if file_of(item) not in unreadable:
            yield item, present.get(file_of(item)) or present.get(owners.get(item.address, ""))
