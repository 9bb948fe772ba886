"""The history of a document: what it replaced or amended, and what did so to it, however far back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongkai.model.catalog import Related
from gongkai.model.item import Item
from gongkai.model.validity import validity_in
from gongkai.pages.edition import Edition
from gongkai.pages.relations import Reference, to_item


@dataclass(frozen=True, slots=True)
class Version:
    """One document of the history; `current` marks the one whose page shows it."""

    reference: Reference
    validity: str
    current: bool


def versions(edition: Edition, item: Item) -> tuple[Version, ...]:
    """Every document joined to `item` by repeal or amendment, newest first; empty where it stands alone."""
    found = {item.path: item}
    queue = [item]
    while queue:
        for other in _joined(edition, queue.pop()):
            if other.path not in found:
                found[other.path] = other
                queue.append(other)
    if len(found) == 1:
        return ()
    ordered = sorted(found.values(), key=_newest_first)
    return tuple(Version(to_item(one), validity_in(edition.catalog, one), one.path == item.path) for one in ordered)


def _joined(edition: Edition, item: Item) -> Iterator[Item]:
    entries: tuple[Related, ...] = edition.catalog.relations.get(item.path, ())
    yield from (entry.item for entry in entries if entry.relation in ("replaces", "amends") and entry.item)


def _newest_first(item: Item) -> tuple[int, str]:
    day = item.issued or (item.published.day if item.published else date.min)
    return (-day.toordinal(), item.path)
