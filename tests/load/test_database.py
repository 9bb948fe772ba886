"""The databases of the cache in several processes."""

from __future__ import annotations

import gc
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.load.database import Database
from tests.sample import ROOT

LAYOUT = "CREATE TABLE IF NOT EXISTS things (name TEXT);"


def made(folder: Path) -> Database:
    database = Database(folder / "things.sqlite", b"program", LAYOUT)
    with database.connection as connection:
        connection.execute("INSERT INTO things VALUES ('甲')")
    return database


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return made(tmp_path)


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


def test_a_forked_process_does_not_close_what_its_parent_opened(tmp_path: Path) -> None:
    only = [made(tmp_path)]
    of_parent = only[0].connection

    def is_open_after_its_end() -> bool:
        only.clear()
        gc.collect()
        return bool(of_parent.execute("SELECT 1").fetchone() == (1,))

    assert is_so_in_a_fork(is_open_after_its_end)
    assert names(only[0]) == [("甲",)]


def test_it_is_closed_when_nobody_has_it_any_more(tmp_path: Path) -> None:
    opened = Database(tmp_path / "things.sqlite", b"program", LAYOUT).connection
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened.execute("SELECT 1")


def test_it_is_closed_at_the_end_of_a_program_that_looks_for_no_cycles(tmp_path: Path) -> None:
    code = f"""
import atexit, gc
from pathlib import Path
from gongkai.load.database import Database
from tests.sample import ROOT
atexit.register(gc.freeze)
held = [Database(Path({str(tmp_path)!r}) / "things.sqlite", b"program", {LAYOUT!r})]
held.append(held)
del held
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["things.sqlite"]
