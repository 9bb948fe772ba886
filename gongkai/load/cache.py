"""What was read before, in SQLite: it makes a command faster, never different, and may be deleted at any time.

Nothing in it is believed unless it says what it is: each row carries the digest of its bytes, and the parts of a record
are found by theirs.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from gongkai.load.database import Database, opened, sealed
from gongkai.load.digests import digest_of
from gongkai.load.unpickling import unpickled

_LAYOUT = """
CREATE TABLE IF NOT EXISTS records (folder TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parts (digest BLOB PRIMARY KEY, bytes BLOB NOT NULL);
"""
_AT_HAND = 48
"""Parts in memory at a time."""
_GARBAGE = 1000
"""Parts that nothing refers to any more and that are let lie, beyond as many as are in use."""


class Cache:
    """What was read before, in a file; whatever sqlite3.Error says of the disk passes through."""

    def __init__(self, path: Path, key: bytes) -> None:
        """`key` tells which program writes: what another one wrote is thrown away, as is what is damaged."""
        self._database = Database(path, key, _LAYOUT)
        self._at_hand: OrderedDict[bytes, object] = OrderedDict()

    def records(self) -> Iterator[tuple[str, Any]]:
        """What was kept of each folder; what is damaged is passed over."""
        for folder, data in self._database.connection.execute("SELECT folder, bytes FROM records"):
            with suppress(ValueError):
                yield folder, opened(data)

    def part(self, digest: bytes) -> object:
        """A part by its digest; raises KeyError where it is damaged, or was taken away meanwhile."""
        if digest in self._at_hand:
            self._at_hand.move_to_end(digest)
            return self._at_hand[digest]
        try:
            found = self._at_hand[digest] = unpickled(self._bytes_of(digest))
        except ValueError:
            raise KeyError(digest) from None
        if len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return found

    def keep(self, parts: Iterable[tuple[bytes, bytes]]) -> None:
        """Take in parts, each with its digest."""
        with self._database.connection as database:
            database.executemany("INSERT OR IGNORE INTO parts VALUES (?, ?)", parts)

    def remember(self, folders: Mapping[str, object], gone: Iterable[str]) -> None:
        """Put the records of folders in place, and forget those of others."""
        with self._database.connection as database:
            rows = [(folder, sealed(kept)) for folder, kept in folders.items()]
            database.executemany("INSERT OR REPLACE INTO records VALUES (?, ?)", rows)
            database.executemany("DELETE FROM records WHERE folder = ?", [(folder,) for folder in gone])

    def is_littered(self, records: int) -> bool:
        """Whether there are many more parts than so many records can refer to."""
        (count,) = self._database.connection.execute("SELECT count(*) FROM parts").fetchone()
        return bool(count > 4 * records + _GARBAGE)

    def keep_only(self, used: frozenset[bytes]) -> None:
        """Throw away the parts that are not among `used`."""
        with self._database.connection as database:
            database.executemany("DELETE FROM parts WHERE digest = ?", [(one,) for one in self._others(used)])

    def _others(self, used: frozenset[bytes]) -> list[bytes]:
        return [
            digest for (digest,) in self._database.connection.execute("SELECT digest FROM parts") if digest not in used
        ]

    def _bytes_of(self, digest: bytes) -> bytes:
        with suppress(sqlite3.Error):
            query = "SELECT bytes FROM parts WHERE digest = ?"
            row = self._database.connection.execute(query, (digest,)).fetchone()
            if row and digest_of(row[0]) == digest:
                return bytes(row[0])
        raise KeyError(digest)
