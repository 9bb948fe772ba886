"""SQLite files of what is known already: of one program alone, made anew where they are damaged or another's."""

from __future__ import annotations

import os
import pickle
import sqlite3
from pathlib import Path
from typing import Any
from weakref import finalize

from gongkai.load.digests import DIGEST_SIZE, digest_of
from gongkai.load.unpickling import unpickled

WAIT = 5.0
"""Seconds for which another command may be writing."""
_LAYOUT = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS version (key BLOB PRIMARY KEY);
"""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_OF_PARENTS: list[sqlite3.Connection] = []
"""Kept open to the end of a forked process, for closing is a use as well."""


class Database:
    """A database, in whichever process it is asked for.

    One that was forked opens it anew, since SQLite must not be used through what the parent opened
    (https://sqlite.org/howtocorrupt.html, section 2.6).
    """

    def __init__(self, path: Path, key: bytes, layout: str) -> None:
        """The database of the program with this key; `layout` makes the tables that are missing."""
        self._path = path
        self._take(_database_of(path, key, layout))

    @property
    def connection(self) -> sqlite3.Connection:
        """Of this process."""
        if self._process != os.getpid():
            self._end()
            self._take(sqlite3.connect(self._path, timeout=WAIT))
        return self._opened

    def _take(self, opened: sqlite3.Connection) -> None:
        """Closed with the database, or at the latest with the program: those who ask live as long as a catalog."""
        self._opened, self._process = opened, os.getpid()
        self._end = finalize(self, _let_go, opened, self._process)


def _let_go(opened: sqlite3.Connection, process: int) -> None:
    if process == os.getpid():
        opened.close()
    else:
        _OF_PARENTS.append(opened)


def _database_of(path: Path, key: bytes, layout: str) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        database = _laid_out(path, layout)
        if _keys(database) in ([], [(key,)]):
            return _marked(database, key)
        database.close()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
    throw_away(path)
    return _marked(_laid_out(path, layout), key)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether it is the database that is at fault, and not the disk or another command that is writing."""
    return getattr(error, "sqlite_errorcode", None) in _DAMAGED


def throw_away(path: Path) -> None:
    """Remove a database with its journals."""
    for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        file.unlink(missing_ok=True)


def sealed(kept: object) -> bytes:
    """Anything of the model as bytes that show when they are damaged."""
    data = pickle.dumps(kept, pickle.HIGHEST_PROTOCOL)
    return digest_of(data) + data


def opened(sealed: bytes) -> Any:  # noqa: ANN401 - as it was sealed
    """What was sealed; raises ValueError where it is not whole."""
    if digest_of(sealed[DIGEST_SIZE:]) != sealed[:DIGEST_SIZE]:
        raise ValueError(sealed)
    return unpickled(sealed[DIGEST_SIZE:])


def _laid_out(path: Path, layout: str) -> sqlite3.Connection:
    # Whoever has several threads sees to it that they ask one after the other.
    database = sqlite3.connect(path, timeout=WAIT, check_same_thread=False)
    database.executescript(_LAYOUT + layout)
    return database


def _keys(database: sqlite3.Connection) -> list[tuple[bytes]]:
    return database.execute("SELECT key FROM version").fetchall()


def _marked(database: sqlite3.Connection, key: bytes) -> sqlite3.Connection:
    with database:
        database.execute("INSERT OR IGNORE INTO version VALUES (?)", (key,))
    return database
