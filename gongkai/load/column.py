"""The whole column: what is unchanged from the cache, the rest from its files, by several processes if it is much."""

from __future__ import annotations

import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from gongkai.load.cache import Cache
from gongkai.load.cache_folder import cache_folder, disk_clock
from gongkai.load.database import is_damage, throw_away
from gongkai.load.records import Examine, Index, Reader, Reading, Record
from gongkai.load.search_store import SearchStore
from gongkai.load.tree import Listed, Listing, list_content
from gongkai.load.unused import unused
from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.model.progress import Progress, Stage
from gongkai.model.search import Indexed
from gongkai.processes import spread

LEAST = 150
"""Files for each process, below which starting it costs more than it saves."""
SEARCH_STORE = "search.sqlite"
_STORE = "read.sqlite"


@dataclass(frozen=True, slots=True)
class Memory:
    """Where what was read is kept: the cache folder of the project at `root`.

    `program` and `setting` are digests of the code, and of what config.yaml says of content.
    """

    root: Path
    program: bytes
    setting: bytes
    listing: Listing | None = None
    """What lies in `content/`, where it was listed already."""

    @property
    def folder(self) -> Path:
        """The folder."""
        return cache_folder(self.root)

    def search_store(self) -> SearchStore:
        """What the search made of items, each under its `search_name`."""
        # Terms are in the order of bytes of the machine that packed them.
        return SearchStore(self.folder / SEARCH_STORE, self.program + sys.byteorder.encode())

    def search_name(self, digest: bytes) -> bytes:
        """Of an item by the digest of its source."""
        return self.setting + digest


def load_column(
    config: Config,
    examine: Examine,
    memory: Memory,
    progress: Progress,
    jobs: int = 1,
    index: Index | None = None,
) -> tuple[Source, ...]:
    """Everything in `content/`, by path, each with what `examine` found in it: as `load_content`, only sooner.

    What `index` makes of the items that are read is kept for the search.
    """
    listing = memory.listing or list_content(memory.root)
    reader = Reader(memory.root, config, examine, 0, index)
    try:
        sources = _remembered(reader, memory, listing.items, progress, jobs)
    except (sqlite3.Error, OSError) as error:
        # A disk that is full or cannot be written keeps nobody from working.
        if isinstance(error, sqlite3.Error) and is_damage(error):
            with suppress(OSError):
                throw_away(memory.folder / _STORE)
        progress.stage(Stage.LOAD, len(listing.items))
        sources = [reader.source(listed) for listed in listing.items]
    found = (*listing.refused, *sources)
    others = (listed.path for listed in listing.others)
    return tuple(sorted((*found, *unused(others, found)), key=lambda source: source.path))


def _remembered(reader: Reader, memory: Memory, items: Sequence[Listed], progress: Progress, jobs: int) -> list[Source]:
    reader = replace(reader, looked=disk_clock(memory.root))
    cache = Cache(memory.folder / _STORE, memory.program)
    kept = _kept(cache, memory.setting)
    records, changed = _known_again(reader, items, kept)
    progress.stage(Stage.LOAD, len(changed))
    plain: list[Source] = []
    search = memory.search_store()
    # What reading the first has prepared, no other process has to prepare again.
    first, others = changed[:1], changed[1:]
    for readings in chain([_read_some(reader, first)], spread(partial(_read_some, reader), others, jobs, LEAST)):
        plain += _taken(cache, readings, records, progress)
        if reader.index:
            search.take_in(_indexed(readings, memory))
    _remember(cache, memory.setting, kept, records)
    return [*plain, *(reader.whole(record, cache) for record in records.values())]


def _kept(cache: Cache, setting: bytes) -> dict[str, Record]:
    """What was read under the same setting, by path."""
    found: dict[str, Record] = {}
    for _, (then, records) in cache.records():
        if then == setting:
            found |= {path: Record.of(flat) for path, flat in records.items()}
    return found


def _known_again(
    reader: Reader, listing: Iterable[Listed], kept: Mapping[str, Record]
) -> tuple[dict[str, Record], list[Listed]]:
    """Those that are what they were, and those that must be read."""
    records: dict[str, Record] = {}
    changed: list[Listed] = []
    for listed in listing:
        was = kept.get(listed.path)
        record = reader.again(listed, was) if was else None
        if record:
            records[listed.path] = record
        else:
            changed.append(listed)
    return records, changed


def _taken(cache: Cache, readings: Iterable[Reading], records: dict[str, Record], progress: Progress) -> list[Source]:
    """Take in records with their parts; the sources of those that cannot be known again are left."""
    cache.keep(part for reading in readings for part in reading.parts)
    for reading in readings:
        progress.advance()
        if reading.record:
            records[reading.source.path] = reading.record
    return [reading.source for reading in readings if not reading.record]


def _indexed(readings: Iterable[Reading], memory: Memory) -> Iterator[tuple[bytes, Indexed]]:
    for reading in readings:
        if reading.record and reading.indexed:
            yield memory.search_name(reading.record.digest), reading.indexed


def _read_some(reader: Reader, some: Sequence[Listed]) -> list[Reading]:
    return [reader.read(listed) for listed in some]


def _remember(cache: Cache, setting: bytes, kept: Mapping[str, Record], records: Mapping[str, Record]) -> None:
    """Put down what differs from what was kept, a category at a time."""
    now, before = _by_folder(records), _by_folder(kept)
    changed = {
        folder: (setting, {path: record.flat() for path, record in some.items()})
        for folder, some in now.items()
        if not _same(some, before.get(folder, {}))
    }
    if changed or before.keys() - now.keys():
        cache.remember(changed, before.keys() - now.keys())
        if cache.is_littered(len(records)):
            cache.keep_only(frozenset(part for record in records.values() for part in record.parts))


def _same(some: Mapping[str, Record], others: Mapping[str, Record]) -> bool:
    return some.keys() == others.keys() and all(others[path] is record for path, record in some.items())


def _by_folder(records: Mapping[str, Record]) -> dict[str, dict[str, Record]]:
    folders: dict[str, dict[str, Record]] = defaultdict(dict)
    for path, record in records.items():
        folders[path.rpartition("/")[0]][path] = record
    return folders
