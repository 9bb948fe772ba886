"""What a build remembers of the search, between the catalog and the cache."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial

from gongkai.load.column import Memory
from gongkai.load.records import Index
from gongkai.load.search_store import Eras
from gongkai.model.catalog import Catalog
from gongkai.model.item import Item
from gongkai.model.search import EraRecord, Indexed
from gongkai.processes import spread

LEAST = 150
"""Items for each process, below which starting it costs more than it saves."""
_GARBAGE = 1000
"""Items that nothing needs any more and that are let lie, beyond as many as are listed."""

Published = Callable[[str, bytes], str | None]
"""As `SearchMemory.published`."""


class KeptSearch:
    """A `gongkai.model.search.SearchMemory` in the cache folder; nothing is opened before it is asked for."""

    def __init__(self, memory: Memory, catalog: Catalog, index: Index) -> None:
        self._store = memory.search_store()
        self._memory = memory
        self._catalog = catalog
        self._index = index
        self._published: Published | None = None
        self._planned: dict[str, EraRecord] = {}

    def build_upon(self, published: Published) -> None:
        """From now on use what is published; before, no era is known."""
        self._published = published

    def prepare(self, jobs: int) -> None:
        """Index all items that are not kept, in several processes if they are many: what a check read is not."""
        named = {self._named(digest): item for item in self._catalog.listed if (digest := self._digest(item))}
        kept = self._store.names()
        if not self._store.is_usable:
            return
        lacking = [(name, item) for name, item in named.items() if name not in kept]
        index_some = partial(self._index_some, lacking)
        for made in spread(index_some, range(len(lacking)), jobs, LEAST):
            self._store.take_in(made)
        if len(kept) > 2 * len(named) + _GARBAGE:
            self._store.forget(kept - named.keys() - self._of_last_build())

    def settle(self) -> None:
        """What was planned is published: build upon it the next time."""
        if self._planned != self._former:
            self._store.remember(self._memory.setting, self._planned)

    def text(self, item: Item) -> str:
        """`Indexed.text` of an item."""
        digest = self._digest(item)
        kept = self._store.text(self._named(digest)) if digest else None
        return self._indexed(item).text if kept is None else kept

    def terms(self, item: Item) -> bytes:
        """`Indexed.terms` of an item."""
        digest = self._digest(item)
        kept = self._store.terms(self._named(digest)) if digest else None
        return self._indexed(item).terms if kept is None else kept

    def former_terms(self, digest: bytes) -> bytes | None:
        """`Indexed.terms` of an item by the digest of its source in the last build."""
        return self._store.terms(self._named(digest))

    def published(self, path: str, depends: bytes) -> str | None:
        """As those whom the site is built upon tell it."""
        return self._published(path, depends) if self._published else None

    def era(self, name: str) -> EraRecord | None:
        """As it was last published."""
        return self._former.get(name) if self._published else None

    def keep(self, name: str, record: EraRecord) -> None:
        """Remember it once it is published."""
        self._planned[name] = record

    @cached_property
    def _former(self) -> Eras:
        return self._store.eras(self._memory.setting)

    def _of_last_build(self) -> frozenset[bytes]:
        """Former terms of what is edited next."""
        return frozenset(self._named(digest) for record in self._former.values() for digest in record.digests)

    def _index_some(self, lacking: Sequence[tuple[bytes, Item]], numbers: Sequence[int]) -> list[tuple[bytes, Indexed]]:
        """Numbers can be sent to another process, which has the items already."""
        return [(name, self._indexed(item)) for name, item in (lacking[number] for number in numbers)]

    def _indexed(self, item: Item) -> Indexed:
        return self._index(item, self._catalog.bodies.get(item.path))

    def _digest(self, item: Item) -> bytes:
        return self._digests[item.path]

    @cached_property
    def _digests(self) -> Mapping[str, bytes]:
        return {source.item.path: source.digest for source in self._catalog.sources if source.item}

    def _named(self, digest: bytes) -> bytes:
        return self._memory.search_name(digest)
