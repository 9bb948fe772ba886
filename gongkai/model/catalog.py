"""All items together: which are published, which are held back, and what refers to what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from hashlib import blake2b
from zoneinfo import ZoneInfo

from gongkai.model.config import Config
from gongkai.model.item import Body, Item, Reference, Source, Withdrawal
from gongkai.model.page import SitePlan
from gongkai.model.references import Index

RELATIONS = ("interprets", "replaces", "amends", "responds_to", "related")
"""Fields whose references make a page show the other item, and the other item's page show this one."""

PERIOD_OVER = "公示期满"
"""Why an item with a day of withdrawal is no longer shown after it."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """An item that is not on the site yet, and why; `until` is None for a draft."""

    item: Item
    reason: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Related:
    """One relation of an item: to another item, or to a document that is not ours."""

    relation: str
    """A field of `RELATIONS`."""
    backward: bool
    """Whether the other refers to this one."""
    item: Item | None
    reference: Reference


@dataclass(frozen=True, slots=True)
class Before:
    """The column as it was, where a change of it is looked at, and the site that it made."""

    catalog: Catalog
    plan: SitePlan


@dataclass(frozen=True)
class Catalog:
    """Built once from everything loaded; every list of the site comes from `published` and from nothing else."""

    config: Config
    now: datetime
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    """Every readable item, by content path."""
    published: tuple[Item, ...]
    """On the site, newest first; withdrawn ones, of which a tombstone remains, among them."""
    held: tuple[HeldBack, ...]
    index: Index
    bodies: Mapping[str, Body]
    """By content path."""
    relations: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    """By content path, published items only."""
    before: Before | None = None
    """What it is compared with, where only a change is looked at."""

    @property
    def today(self) -> date:
        """The day for which the site is made."""
        return self.now.date()

    @cached_property
    def listed(self) -> tuple[Item, ...]:
        """What listings, feeds and search show: published and not withdrawn."""
        return tuple(item for item in self.published if not item.withdrawn)

    def digest_of(self, items: Iterable[Item]) -> bytes:
        """Of all that these items say and hold, in their order; empty where one of them was not loaded from a file."""
        digest = blake2b(digest_size=16)
        for item in items:
            found = self._digests.get(item.path)
            if not found:
                return b""
            digest.update(found)
        return digest.digest()

    @cached_property
    def _digests(self) -> Mapping[str, bytes]:
        found = {source.item.path: source.digest for source in self.sources if source.item}
        # Of an item that the day takes down, no file says so.
        withdrawn = (item.path for item in self.items if item.withdrawn and found[item.path])
        return found | {path: found[path] + b"withdrawn" for path in withdrawn}

    def in_category(self, section: str, category: str) -> tuple[Item, ...]:
        """The published items of a category, newest first."""
        return self._by_category.get((section, category), ())

    @cached_property
    def _by_category(self) -> Mapping[tuple[str, str], tuple[Item, ...]]:
        groups: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for item in self.published:
            groups[item.section, item.category].append(item)
        return {key: tuple(group) for key, group in groups.items()}


class Bodies(Mapping[str, Body]):
    """The bodies of readable items by content path, each taken from its source when it is asked for."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.item.path: source for source in sources if source.item}

    def __getitem__(self, path: str) -> Body:
        if body := self._sources[path].body:
            return body
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        return (path for path, source in self._sources.items() if source.body)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def gather(
    config: Config,
    sources: Iterable[Source],
    now: datetime,
    *,
    preview: bool = False,
    before: Before | None = None,
) -> Catalog:
    """Make the catalog; a preview publishes everything readable, drafts and future items included."""
    sources = tuple(sorted(sources, key=lambda source: source.path))
    items = tuple(_as_of(source.item, now.date()) for source in sources if source.item)
    held = () if preview else tuple(_held_back(items, config.site.zone, now))
    waiting = {entry.item.path for entry in held}
    published = sorted((item for item in items if item.path not in waiting), key=newest_first)
    index = Index(items)
    return Catalog(
        config=config,
        now=now,
        sources=sources,
        items=items,
        published=tuple(published),
        held=held,
        index=index,
        bodies=Bodies(sources),
        relations=_relations(published, index),
        before=before,
    )


def _as_of(item: Item, today: date) -> Item:
    """A public notice is withdrawn by itself on the day written in it."""
    if item.withdrawn or item.withdraw_on is None or today < item.withdraw_on:
        return item
    return item.but(withdrawn=Withdrawal(item.withdraw_on, PERIOD_OVER))


def newest_first(item: Item) -> tuple[int, int, str]:
    """The total order of every listing: day and minute of publication, newest first, then the path."""
    day, clock = item.published.sort_key() if item.published else (date.min, time())
    return (-day.toordinal(), -(clock.hour * 60 + clock.minute), item.path)


def _held_back(items: Iterable[Item], zone: ZoneInfo, now: datetime) -> Iterable[HeldBack]:
    for item in items:
        if item.draft:
            yield HeldBack(item, "草稿", None)
        elif item.published and item.published.at(zone) > now:
            yield HeldBack(item, "未到发布时间", item.published.at(zone))


def _relations(published: Iterable[Item], index: Index) -> dict[str, tuple[Related, ...]]:
    """Both directions of every reference between published items."""
    visible = {item.path for item in published}
    found: dict[str, list[Related]] = defaultdict(list)
    for item in published:
        for relation in RELATIONS:
            for reference in getattr(item, relation):
                other = index.resolve(reference).item
                other = other if other and other.path in visible else None
                found[item.path].append(Related(relation, False, other, reference))
                if other:
                    found[other.path].append(Related(relation, True, item, reference))
    return {path: tuple(entries) for path, entries in found.items()}
