"""The buckets of an era's index: as published, changed or made anew, whichever costs least; the text is the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b

from gongkai.model.item import Item
from gongkai.model.search import EraRecord, SearchMemory
from gongkai.pages.search.changes import Change, changed, differences
from gongkai.pages.search.eras import Era
from gongkai.pages.search.postings import Index, bucket_of
from gongkai.pages.search.script import value_of
from gongkai.pages.search.terms import GROUPS

FOLDER = "search"


def address(name: str) -> str:
    """Where the file of this name lies."""
    return f"{FOLDER}/{name}.js"


class Buckets:
    """Nothing is made before it is asked for; ask in the order of iteration, for that is how they are made."""

    def __init__(self, era: Era, digests: Mapping[str, bytes], memory: SearchMemory) -> None:
        """`digests` are those of the items' sources, by content path."""
        self._era = era
        self._of_sources = digests
        self._memory = memory
        self._made: tuple[int, Mapping[int, str]] = (-1, {})
        self._index: Index | None = None

    def __iter__(self) -> Iterator[int]:
        """Their numbers, those that are made together one after the other."""
        return iter(sorted(range(self._era.buckets), key=_group))

    def name(self, number: int) -> str:
        """The name of a bucket's file."""
        return f"{self._era.folder}/{number}"

    def depends(self, number: int) -> bytes:
        """What the bucket is made from; that of an earlier build as long as nothing of it has changed."""
        return self._record.buckets[number]

    @cached_property
    def digest(self) -> bytes:
        """Of all that the era is made from; empty where that of an item is."""
        return digest_of_all(self._era.items, self._of_sources)

    def text(self, number: int) -> str:
        """The entries of one bucket."""
        before = self._before(number)
        if before is None or self._changes is None:
            return self._anew(number)
        return changed(before, self._changes.get(number, ()))

    @cached_property
    def _record(self) -> EraRecord:
        """Remembered at once, since whoever asks for it plans to make what it tells of."""
        record = EraRecord(self._era.order, self._digests, tuple(map(self._depends, range(self._era.buckets))))
        if self.digest:
            self._memory.keep(self._era.name, record)
        return record

    def _depends(self, number: int) -> bytes:
        if self._former and self._changes is not None and number not in self._changes:
            return self._former.buckets[number]
        return self.digest and self.digest + number.to_bytes(4, "big")

    @cached_property
    def _digests(self) -> tuple[bytes, ...]:
        return tuple([self._of_sources[item.path] for item in self._era.items])

    @cached_property
    def _former(self) -> EraRecord | None:
        """The record of an earlier build of the same items in the same order."""
        record = self._memory.era(self._era.name)
        return (
            record if record and (record.order, len(record.buckets)) == (self._era.order, self._era.buckets) else None
        )

    @cached_property
    def _changes(self) -> Mapping[int, list[Change]] | None:
        """What has changed since, by bucket; None where that cannot be told."""
        if not self._former:
            return None
        found: dict[int, list[Change]] = defaultdict(list)
        for number, (before, now) in enumerate(zip(self._former.digests, self._digests, strict=True)):
            if before != now:
                terms = self._memory.former_terms(before)
                if terms is None:
                    return None
                for change in differences(number, terms, self._memory.terms(self._era.items[number])):
                    found[bucket_of(change.term, self._era.buckets)].append(change)
        return found

    def _before(self, number: int) -> str | None:
        """The entries of a bucket in the earlier build, where its file is still there."""
        if not self._former:
            return None
        name = self.name(number)
        script = self._memory.published(address(name), self._former.buckets[number])
        # A bureau's own template may have made something else of it.
        with suppress(ValueError):
            return None if script is None else str(value_of(name, script))
        return None

    def _anew(self, number: int) -> str:
        """Made together with the others of its group; with the last group all that it takes is let go."""
        group = _group(number)
        if self._made[0] != group:
            self._index = self._index or Index(map(self._memory.terms, self._era.items), self._era.buckets)
            self._made = group, self._index.group(group)
            if group == min(self._era.buckets, GROUPS) - 1:
                self._index = None
        return self._made[1].get(number, "")


def digest_of_all(items: Sequence[Item], digests: Mapping[str, bytes]) -> bytes:
    """Of which items these are and of what each is made from, by content path; empty where that of an item is."""
    paths = [item.path for item in items]
    each = [digests[path] for path in paths]
    return blake2b(b"".join(each) + "\n".join(paths).encode(), digest_size=16).digest() if all(each) else b""


def _group(bucket: int) -> int:
    return bucket & GROUPS - 1
