"""What a build remembers of the search: kept by what an item was made from, and never anything else."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from gongkai import processes
from gongkai.load import KeptSearch, Memory, kept_search
from gongkai.load.column import SEARCH_STORE
from gongkai.model.catalog import gather
from gongkai.model.item import Body, Item, Source
from gongkai.model.search import EraRecord, Indexed
from tests.load.column import config

NOW = datetime(2026, 11, 24, tzinfo=config().site.zone)
RECORD = EraRecord(b"order", (b"a1",), (b"bucket",))


@dataclass
class Column:
    """A column of two items, of which those are noted that had to be indexed since it was last opened."""

    root: Path
    said: dict[str, str] = field(default_factory=lambda: {"a": "1", "b": "1"})
    indexed: list[str] = field(default_factory=list)

    @property
    def store(self) -> Path:
        return Memory(self.root, b"", b"").folder / SEARCH_STORE

    def open(self, setting: bytes = b"1", program: bytes = b"1", *, built: bool = False) -> KeptSearch:
        self.indexed.clear()
        catalog = gather(config(), [self._source(name) for name in self.said], NOW)
        search = KeptSearch(Memory(self.root, program, setting), catalog, self._index)
        if built:
            search.build_upon(lambda path, depends: f"{path} {depends!r}")
        return search

    def item(self, name: str) -> Item:
        return Item(path=f"policy/documents/{name}.md", section="policy", category="documents", stem=name)

    def prepared(self, setting: bytes = b"1", program: bytes = b"1") -> list[str]:
        """What a build has to index."""
        search = self.open(setting, program)
        search.prepare(1)
        made = [*self.indexed]
        for name in self.said:
            assert search.text(self.item(name)) == f"{name}{self.said[name]}"
            assert search.terms(self.item(name)) == f"{name}{self.said[name]}".encode()
        return made

    def settle(self, record: EraRecord, name: str = "2026") -> None:
        """Publish a site of one era."""
        search = self.open(built=True)
        search.keep(name, record)
        search.settle()

    def _source(self, name: str) -> Source:
        digest = f"{name}{self.said[name]}".encode()
        return Source(path=f"content/policy/documents/{name}.md", item=self.item(name), digest=digest)

    def _index(self, item: Item, _body: Body | None) -> Indexed:
        self.indexed.append(item.stem)
        said = f"{item.stem}{self.said[item.stem]}"
        return Indexed(said, said.encode())


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return Column(tmp_path)


def test_what_is_kept_is_not_indexed_again(column: Column) -> None:
    assert column.prepared() == ["a", "b"]
    assert column.prepared() == []


def test_only_what_was_edited_is_indexed(column: Column) -> None:
    column.prepared()
    column.said["b"] = "2"
    assert column.prepared() == ["b"]


@pytest.mark.parametrize("key", [{"setting": b"2"}, {"program": b"2"}], ids=["config.yaml", "program"])
def test_another_setting_or_program_indexes_everything(column: Column, key: dict[str, bytes]) -> None:
    column.prepared()
    assert column.prepared(**key) == ["a", "b"]


def test_what_an_edited_item_was_is_still_known(column: Column) -> None:
    column.prepared()
    column.said["b"] = "2"
    column.prepared()
    assert column.open().former_terms(b"b1") == b"b1"
    assert column.open().former_terms(b"b0") is None


def test_an_item_that_cannot_be_known_again_is_not_kept(column: Column) -> None:
    nameless = Source(path="content/policy/documents/c.md", item=column.item("c"))
    column.said["c"] = "1"
    search = KeptSearch(Memory(column.root, b"", b""), gather(config(), [nameless], NOW), column._index)
    search.prepare(1)
    assert column.indexed == []
    assert search.terms(column.item("c")) == b"c1"


def test_several_processes_index_what_one_indexes(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_search, "LEAST", 1)
    monkeypatch.setattr(processes, "can_fork", lambda: True)
    search = column.open()
    search.prepare(2)
    assert [search.text(column.item(name)) for name in "ab"] == ["a1", "b1"]
    assert column.indexed == []


# --- eras ------------------------------------------------------------------------------------


def test_an_era_is_known_once_it_is_published(column: Column) -> None:
    search = column.open(built=True)
    search.keep("2026", RECORD)
    assert column.open(built=True).era("2026") is None
    search.settle()
    assert column.open(built=True).era("2026") == RECORD


def test_an_era_is_unknown_where_nobody_builds_upon_it_or_under_another_setting(column: Column) -> None:
    column.settle(RECORD)
    assert column.open().era("2026") is None
    assert column.open().published("a", b"") is None
    assert column.open(b"2", built=True).era("2026") is None
    assert column.open(program=b"2", built=True).era("2026") is None


def test_an_era_under_the_key_of_another_setting_is_unknown(column: Column) -> None:
    column.settle(RECORD)
    with closing(sqlite3.connect(column.store)) as database, database:
        database.execute("UPDATE eras SET setting = ?", (b"2",))
    assert column.open(b"2", built=True).era("2026") is None


def test_an_era_that_is_no_more_is_forgotten(column: Column) -> None:
    for name in ("2025", "2026"):
        column.settle(RECORD, name)
    assert column.open(built=True).era("2025") is None


def test_what_nothing_needs_any_more_is_thrown_away_but_for_what_the_last_build_had(
    column: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_search, "_GARBAGE", 0)
    column.prepared()
    column.settle(RECORD)
    for number in range(2, 9):
        column.said = dict.fromkeys("ab", f"{number}")
        column.prepared()
    search = column.open()
    assert search.former_terms(b"a1") == b"a1"
    assert search.former_terms(b"b1") is search.former_terms(b"a3") is None


# --- harm ------------------------------------------------------------------------------------


def cut_short(store: Path) -> None:
    store.write_bytes(store.read_bytes()[: store.stat().st_size // 2])


def spoil(store: Path) -> None:
    data = store.read_bytes()
    store.write_bytes(data[:4096] + bytes(byte ^ 0x55 for byte in data[4096:]))


def spoil_rows(store: Path) -> None:
    with closing(sqlite3.connect(store)) as database, database:
        database.execute("UPDATE indexed SET terms = replace(terms, '1', '2'), text = x''")
        database.execute("UPDATE eras SET bytes = x'00'")


def put_one_in_place_of_the_other(store: Path) -> None:
    with closing(sqlite3.connect(store)) as database, database:
        ((name, terms, text),) = database.execute("SELECT * FROM indexed LIMIT 1")
        database.execute("UPDATE indexed SET terms = ?, text = ? WHERE name != ?", (terms, text, name))


def replace_by_text(store: Path) -> None:
    store.write_text("这不是数据库", "utf-8")


def delete(store: Path) -> None:
    shutil.rmtree(store.parent)


def bar(store: Path) -> None:
    shutil.rmtree(store.parent)
    store.parent.write_text("不是文件夹", "utf-8")


HARM = [cut_short, spoil, spoil_rows, put_one_in_place_of_the_other, replace_by_text, delete, bar]


@pytest.mark.parametrize("harm", HARM)
def test_a_store_that_came_to_harm_changes_nothing(column: Column, harm: Callable[[Path], None]) -> None:
    column.prepared()
    column.settle(RECORD)
    for journal in ("-wal", "-shm"):
        Path(f"{column.store}{journal}").unlink(missing_ok=True)
    harm(column.store)
    assert column.open(built=True).era("2026") in (None, RECORD)
    for _ in range(3):
        column.prepared()


def test_a_store_that_is_harmed_while_it_is_in_use_changes_nothing(column: Column) -> None:
    column.prepared()
    search = column.open()
    assert search.text(column.item("a")) == "a1"
    column.store.write_bytes(b"x" * column.store.stat().st_size)
    assert [search.terms(column.item(name)) for name in "ab"] == [b"a1", b"b1"]
    assert column.prepared() in (["a", "b"], [])
