"""What earlier builds made the search of, in SQLite: it makes a build faster, never different.

Apart from what was read, since a check has no use for it. A file that is lost, damaged, or cannot be written, counts as
one that knows nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from gongkai.load.database import Database, is_damage, opened, sealed, throw_away
from gongkai.load.digests import DIGEST_SIZE, digest_of
from gongkai.model.search import EraRecord, Indexed

_LAYOUT = """
CREATE TABLE IF NOT EXISTS indexed (name BLOB PRIMARY KEY, terms BLOB NOT NULL, text BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS eras (setting BLOB PRIMARY KEY, bytes BLOB NOT NULL);
"""
Eras = Mapping[str, EraRecord]


class SearchStore:
    """Opened when it is first asked."""

    def __init__(self, path: Path, key: bytes) -> None:
        """`key` tells which program writes: what another one wrote is thrown away."""
        self._path = path
        self._key = key

    @property
    def is_usable(self) -> bool:
        """Whether anything can be kept."""
        return self._database is not None

    def names(self) -> frozenset[bytes]:
        """Of all items that are kept."""
        return frozenset(name for (name,) in self._asked("SELECT name FROM indexed"))

    def terms(self, name: bytes) -> bytes | None:
        """`Indexed.terms` of an item, where they are kept and whole."""
        return self._whole(name, self._asked("SELECT terms FROM indexed WHERE name = ?", name))

    def text(self, name: bytes) -> str | None:
        """`Indexed.text` of an item, where it is kept and whole."""
        found = self._whole(name, self._asked("SELECT text FROM indexed WHERE name = ?", name))
        return None if found is None else found.decode()

    def take_in(self, items: Iterable[tuple[bytes, Indexed]]) -> None:
        """Keep items, each under its name."""
        rows = ((name, _marked(name, one.terms), _marked(name, one.text.encode())) for name, one in items)
        self._change("INSERT OR REPLACE INTO indexed VALUES (?, ?, ?)", rows)

    def forget(self, names: Iterable[bytes]) -> None:
        """Keep these no longer."""
        self._change("DELETE FROM indexed WHERE name = ?", ((name,) for name in names))

    def eras(self, setting: bytes) -> Eras:
        """What was last remembered, if it was of this setting."""
        for (data,) in self._asked("SELECT bytes FROM eras WHERE setting = ?", setting):
            with suppress(ValueError, TypeError):
                then, records = opened(data)
                return {name: EraRecord(*record) for name, record in records.items()} if then == setting else {}
        return {}

    def remember(self, setting: bytes, eras: Eras) -> None:
        """Remember these, and no others."""
        data = sealed((setting, {name: tuple(record) for name, record in eras.items()}))
        self._change("DELETE FROM eras WHERE setting != ?", [(setting,)])
        self._change("INSERT OR REPLACE INTO eras VALUES (?, ?)", [(setting, data)])

    @cached_property
    def _database(self) -> Database | None:
        with suppress(sqlite3.Error, OSError):
            return Database(self._path, self._key, _LAYOUT)
        return None

    def _asked(self, query: str, *values: bytes) -> list[tuple[Any]]:
        try:
            return self._database.connection.execute(query, values).fetchall() if self._database else []
        except sqlite3.Error as error:
            self._mend(error)
            return []

    def _change(self, statement: str, rows: Iterable[tuple[bytes, ...]]) -> None:
        try:
            if self._database:
                with self._database.connection as database:
                    database.executemany(statement, rows)
        except sqlite3.Error as error:
            self._mend(error)

    def _mend(self, error: sqlite3.Error) -> None:
        """The next build makes a new one."""
        if is_damage(error):
            self._database = None
            with suppress(OSError):
                throw_away(self._path)

    def _whole(self, name: bytes, found: list[tuple[Any]]) -> bytes | None:
        for (marked,) in found:
            if isinstance(marked, bytes) and _marked(name, marked[DIGEST_SIZE:]) == marked:
                return marked[DIGEST_SIZE:]
        return None


def _marked(name: bytes, data: bytes) -> bytes:
    """With a digest, so that damage shows."""
    return digest_of(name + data) + data
