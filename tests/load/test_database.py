"""The databases of the cache in several processes."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.load.database import Database

LAYOUT = "CREATE TABLE IF NOT EXISTS things (name TEXT);"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "things.sqlite", b"program", LAYOUT)
    with made.connection as connection:
        connection.execute("INSERT INTO things VALUES ('甲')")
    return made


def is_so_in_a_fork(question: Callable[[], bool]) -> bool:
    child = os.fork()
    if child == 0:
        answer = False
        try:
            answer = question()
        finally:
            os._exit(not answer)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def names(database: Database) -> list[tuple[str]]:
    return database.connection.execute("SELECT name FROM things").fetchall()


def test_a_process_has_one_connection(database: Database) -> None:
    assert database.connection is database.connection


def test_a_forked_process_reads_the_same_through_a_connection_of_its_own(database: Database) -> None:
    of_parent = database.connection
    assert is_so_in_a_fork(lambda: names(database) == [("甲",)] and database.connection is not of_parent)
    assert names(database) == [("甲",)]


def test_a_forked_process_does_not_close_what_its_parent_opened(database: Database) -> None:
    of_parent = database.connection

    def is_open_after_its_end() -> bool:
        database.close()
        gc.collect()
        return bool(of_parent.execute("SELECT 1").fetchone() == (1,))

    assert is_so_in_a_fork(is_open_after_its_end)
    assert names(database) == [("甲",)]


def test_it_is_closed_at_the_end_of_a_program_when_modules_are_gone(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_this_process = database.connection
    with monkeypatch.context() as ending:
        ending.setattr("gongkai.load.database.os", None)
        database.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        of_this_process.execute("SELECT 1")
