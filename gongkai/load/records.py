"""What is kept of a content file: what all pages may ask at hand, the rest in parts that are fetched one by one."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from gongkai.errors import CacheLostError
from gongkai.load.cache import Cache
from gongkai.load.digests import digest_of
from gongkai.load.known_file import KnownFile, is_surely, look_again, look_at, take_in
from gongkai.load.raw_file import SIZE_LIMIT
from gongkai.load.tree import Listed
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Body, Item, Source
from gongkai.model.problem import ProblemCode
from gongkai.model.search import Indexed

BODY = "body"
FAR_OF_ITEM = frozenset({"elements", "spans", "raw"})
FAR_OF_SOURCE = frozenset({"front", "contents"})
"""Fields that a page or a rule asks of one item, and nothing asks of all."""

Examine = Callable[[Source], tuple[Diagnostic, ...]]
"""What the rules that look at one file find in it."""
Index = Callable[[Item, Body | None], Indexed]
"""Makes what the search keeps of an item."""
Part = tuple[bytes, bytes]
"""A digest, and what it names."""
Fields = dict[str, object]


class Record(NamedTuple):
    """What is kept of one content file; `beside` are the other paths at which it was looked for something."""

    file: KnownFile
    beside: Mapping[str, KnownFile]
    source: Fields
    item: Fields | None
    far: bytes
    body: bytes

    @property
    def parts(self) -> tuple[bytes, ...]:
        """The digests of its parts."""
        return (self.far, self.body) if self.body else (self.far,)

    @property
    def digest(self) -> bytes:
        """`Source.digest`."""
        return cast("bytes", self.source["digest"])

    def flat(self) -> tuple[object, ...]:
        """As it is stored: plain tuples are read several times as fast."""
        beside = {path: _flat(known) for path, known in self.beside.items()}
        return (_flat(self.file), beside, *self[2:])

    @classmethod
    def of(cls, flat: tuple[Any, ...]) -> Record:
        """What was stored."""
        file, beside, *others = flat
        return cls(KnownFile(*file), {path: KnownFile(*known) for path, known in beside.items()}, *others)


def _flat(known: KnownFile) -> tuple[object, ...]:
    return (tuple(known.signature), known.looked, known.digest)


class Reading(NamedTuple):
    """A file that was read: a record with its parts, or where it could not be known again, the source."""

    source: Source
    record: Record | None = None
    parts: tuple[Part, ...] = ()
    indexed: Indexed | None = None
    """Of an item with a record that may be searched, if the search is wanted."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads content files, and knows them again; `looked` is the time by the disk's clock, in nanoseconds.

    `index` is there where the search will ask for what was read.
    """

    root: Path
    config: Config
    examine: Examine
    looked: int
    index: Index | None = None

    def source(self, listed: Listed) -> Source:
        """A file with all of its fields at hand."""
        return self._examined(_read(self.root, listed.path, self.config))

    def read(self, listed: Listed) -> Reading:
        """A file as it is now."""
        taken = take_in(f"{self.root}/{listed.path}", self.looked, SIZE_LIMIT)
        if taken is None:
            return Reading(self.source(listed))
        file, data = taken
        source = self._examined(_read(self.root, listed.path, self.config, data))
        beside = {path: self._look_at(path) for path in sorted(source.beside)}
        kept = {path: known for path, known in beside.items() if known}
        # What is suggested for a missing file depends on all that lie about.
        missing = any(problem.code is ProblemCode.ATTACHMENT_MISSING for problem in source.problems)
        if len(kept) < len(beside) or missing:
            return Reading(source)
        record, parts = _taken_apart(source, file, kept)
        return Reading(Source(path=source.path), record, parts, self._indexed(source))

    def again(self, listed: Listed, record: Record) -> Record | None:
        """The record with the signatures of now; None where the file or something that it depends on has changed."""
        if not record.beside and is_surely(record.file, listed.signature):
            return record
        known = {listed.path: record.file, **record.beside}
        now = {path: look_again(self.root / path, was, self.looked) for path, was in known.items()}
        same = {path: file for path, file in now.items() if file}
        if len(same) < len(now):
            return None
        return record if same == known else record._replace(file=same.pop(listed.path), beside=same)

    def whole(self, record: Record, cache: Cache) -> Source:
        """The source of a record, its parts to be fetched from the cache."""
        parts = _Parts(self, record, cache)
        item = None if record.item is None else Item.of(record.item, parts)
        return Source.of({**record.source, "item": item}, parts)

    def reread(self, path: str, file: KnownFile) -> Source:
        """A source from its file; raises CacheLostError where that is not the known one any more."""
        if look_again(self.root / path, file, self.looked) is None:
            raise CacheLostError(f"{path} 在运行中改动了，没有做完。", "再运行一次即可，已发布的网站没有变动。")
        return _read(self.root, path, self.config)

    def _examined(self, source: Source) -> Source:
        return source.but(findings=self.examine(source))

    def _indexed(self, source: Source) -> Indexed | None:
        """The body is at hand now, and costs as much as indexing it to be fetched again."""
        item = source.item
        searched = item and not (item.draft or item.withdrawn)
        return self.index(item, source.body) if item and searched and self.index else None

    def _look_at(self, path: str) -> KnownFile | None:
        try:
            return look_at(self.root / path, self.looked)
        except OSError:
            return None


class _Parts:
    """The parts of one record; what the cache has lost is read from the file again.

    What is at hand of the record is in the source already, and too much to be held twice.
    """

    __slots__ = ("_body", "_cache", "_far", "_file", "_path", "_reader")

    def __init__(self, reader: Reader, record: Record, cache: Cache) -> None:
        self._reader, self._cache = reader, cache
        self._path, self._file = str(record.source["path"]), record.file
        self._far, self._body = record.far, record.body

    def __getitem__(self, name: str) -> object:
        if name == BODY:
            return self._part(self._body, name) if self._body else None
        if name in FAR_OF_ITEM or name in FAR_OF_SOURCE:
            return self._part(self._far, name)
        raise KeyError(name)

    def _part(self, digest: bytes, name: str) -> object:
        try:
            part = self._cache.part(digest)
        except KeyError:
            source = self._reader.reread(self._path, self._file)
            return getattr(source.item if name in FAR_OF_ITEM else source, name)
        return part[name] if isinstance(part, dict) else part


def _read(root: Path, path: str, config: Config, data: bytes | None = None) -> Source:
    # YAML and Markdown are waited for only where there is something to read.
    from gongkai.load.items import load_item

    return load_item(root, path, config, data)


def _taken_apart(source: Source, file: KnownFile, beside: Mapping[str, KnownFile]) -> tuple[Record, tuple[Part, ...]]:
    item, body = source.item, source.body
    far: dict[str, object] = {name: getattr(source, name) for name in FAR_OF_SOURCE}
    if item:
        far |= {name: getattr(item, name) for name in FAR_OF_ITEM}
    parts = [_part(far)] if body is None else [_part(far), _part(body)]
    told = _told(source, FAR_OF_SOURCE | {BODY, "item"}) | {"digest": _digest_of(source.path, file, beside)}
    near = None if item is None else _told(item, _far_of(item))
    return Record(file, beside, told, near, parts[0][0], parts[-1][0] if body else b""), tuple(parts)


def _far_of(item: Item) -> frozenset[str]:
    """That an item has no element, as most of the plain ones, is known at hand: each page asks."""
    return FAR_OF_ITEM if item.elements else FAR_OF_ITEM - {"elements"}


def _told(thing: Item | Source, far: frozenset[str]) -> Fields:
    """What is said of a thing: most fields of most things have their defaults, which their classes know."""
    kind = type(thing)
    return {
        name: value
        for name, value in vars(thing).items()
        if name not in far and not _is_default(value, getattr(kind, name, NotImplemented))
    }


def _is_default(value: object, default: object) -> bool:
    return value is default or (type(value) is type(default) and value == default)


def _part(value: object) -> Part:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return digest_of(data), data


def _digest_of(path: str, file: KnownFile, beside: Mapping[str, KnownFile]) -> bytes:
    """Of all that a source depends on, config.yaml and the program aside."""
    others = "".join(f"\n{other} {known.digest.hex()}" for other, known in beside.items())
    return digest_of(f"{path} {file.digest.hex()}{others}".encode())
