"""What is loaded through the cache is what is loaded without it, whatever became of the cache or the files."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from gongkai.errors import CacheLostError
from gongkai.load import Memory, load_column, load_content
from gongkai.load.column import LEAST
from gongkai.load.digests import digest_of
from gongkai.load.records import Index
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Body, Item, Source
from gongkai.model.progress import Silent
from gongkai.model.search import Indexed
from tests.load.column import DOCUMENT, config, lay_out

ITEM = "---\n标题: 甲\n发布日期: 2023-05-12\n---\n\n## 范围\n\n正文[乙](b.md)\n"
OTHER = "content/policy/documents/other.md"


class Column:
    """A column with a cache, and the paths of the items that were read since it was last asked."""

    def __init__(self, root: Path) -> None:
        self.root = lay_out(root, {DOCUMENT: ITEM, OTHER: ITEM})
        self.store = root / ".gongkai" / "cache" / "read.sqlite"
        self.read: list[str] = []

    def load(self, setting: bytes = b"1", program: bytes = b"1", index: Index | None = None) -> tuple[Source, ...]:
        self.read.clear()
        memory = Memory(self.root, program, setting)
        return load_column(config(), self._examine, memory, Silent(), index=index)

    def _examine(self, source: Source) -> tuple[Diagnostic, ...]:
        self.read.append(source.path)
        return ()

    def is_right(self) -> bool:
        return self.load() == load_content(self.root, config(), Silent())


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return Column(tmp_path)


def test_what_is_unchanged_is_not_read_again(column: Column) -> None:
    column.load()
    assert sorted(column.read) == [DOCUMENT, OTHER]
    column.load()
    assert column.read == []
    assert column.is_right()


def test_a_file_in_which_nothing_was_found_is_known_to_have_been_asked(column: Column) -> None:
    column.load()
    assert [source.findings for source in column.load()] == [(), ()]


def test_only_what_changed_is_read(column: Column) -> None:
    column.load()
    (column.root / OTHER).write_text(ITEM.replace("标题: ", "标题: 新的"), "utf-8")
    column.load()
    assert column.read == [OTHER]
    assert column.is_right()


def test_a_change_that_leaves_size_and_times_is_seen(column: Column) -> None:
    column.load()
    before = (column.root / OTHER).stat()
    text = (column.root / OTHER).read_text("utf-8")
    (column.root / OTHER).write_text(text.replace("2023", "2022", 1), "utf-8")
    os.utime(column.root / OTHER, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert column.is_right()


def test_new_times_alone_are_no_change(column: Column) -> None:
    column.load()
    for path in (DOCUMENT, OTHER):
        os.utime(column.root / path, (1, 1))
    column.load()
    assert column.read == []


@pytest.mark.parametrize("key", [(b"2", b"1"), (b"1", b"2")], ids=["config.yaml", "program"])
def test_another_setting_or_program_reads_everything(column: Column, key: tuple[bytes, bytes]) -> None:
    column.load()
    column.load(*key)
    assert sorted(column.read) == sorted([DOCUMENT, OTHER])


def test_a_file_that_came_or_went_is_noticed(column: Column) -> None:
    column.load()
    (column.root / DOCUMENT).rename(column.root / "content/policy/documents/moved.md")
    assert column.is_right()
    (column.root / OTHER).unlink()
    assert column.is_right()


def test_an_attachment_counts_as_part_of_its_item(column: Column) -> None:
    files = column.root / "content/policy/documents"
    (column.root / OTHER).write_text(ITEM.replace("---\n\n", "---\n\n[表](form.txt)\n\n", 1), "utf-8")
    assert column.is_right()
    (files / "form.txt").write_text("甲", "utf-8")
    assert column.is_right()
    (files / "form.txt").write_text("甲乙", "utf-8")
    assert column.is_right()
    (files / "form.txt").unlink()
    assert column.is_right()


class Harm:
    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("harm",)


def test_what_somebody_has_put_into_it_does_not_run(
    column: Column, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    column.load()
    data = pickle.dumps(Harm())
    with closing(sqlite3.connect(column.store)) as database, database:
        database.execute("UPDATE records SET bytes = ?", (digest_of(data) + data,))
    assert column.is_right()
    assert not (tmp_path / "harm").exists()


def test_what_is_suggested_for_a_missing_file_is_what_lies_about_now(column: Column) -> None:
    (column.root / OTHER).write_text(ITEM.replace("b.md", "form.txt"), "utf-8")
    assert column.is_right()
    (column.root / "content/policy/documents/from.txt").write_text("甲", "utf-8")
    assert column.is_right()


def test_what_nothing_needs_any_more_is_thrown_away(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gongkai.load.cache._GARBAGE", 0)
    for number in range(9):
        (column.root / OTHER).write_text(f"{ITEM}第{number}次\n", "utf-8")
        column.load()
    with closing(sqlite3.connect(column.store)) as database:
        ((parts,),) = database.execute("SELECT count(*) FROM parts")
    assert parts <= 8
    assert column.is_right()


def cut_short(store: Path) -> None:
    store.write_bytes(store.read_bytes()[: store.stat().st_size // 2])


def spoil(store: Path) -> None:
    data = bytearray(store.read_bytes())
    data[4096:] = bytes(byte ^ 0x55 for byte in data[4096:])
    store.write_bytes(data)


def spoil_within(store: Path) -> None:
    """It opens, and fails when its records are read."""
    with closing(sqlite3.connect(store)) as database:
        ((page,),) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'records'")
        ((size,),) = database.execute("PRAGMA page_size")
    data = bytearray(store.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    store.write_bytes(data)


def replace_by_text(store: Path) -> None:
    store.write_text("这不是数据库", "utf-8")


def delete(store: Path) -> None:
    shutil.rmtree(store.parent)


def come_to_harm(column: Column, harm: Callable[[Path], None]) -> None:
    column.load()
    for journal in ("-wal", "-shm"):
        Path(f"{column.store}{journal}").unlink(missing_ok=True)
    harm(column.store)


def bar(store: Path) -> None:
    shutil.rmtree(store.parent)
    store.parent.write_text("不是文件夹", "utf-8")


@pytest.mark.parametrize("harm", [cut_short, spoil, spoil_within, replace_by_text, delete, bar])
def test_a_cache_that_came_to_harm_changes_nothing(column: Column, harm: Callable[[Path], None]) -> None:
    come_to_harm(column, harm)
    assert column.is_right()
    assert column.is_right()


@pytest.mark.parametrize("harm", [cut_short, spoil, spoil_within, replace_by_text, delete])
def test_a_cache_that_came_to_harm_is_made_anew(column: Column, harm: Callable[[Path], None]) -> None:
    come_to_harm(column, harm)
    for _ in range(3):
        column.load()
    assert column.read == []


@pytest.mark.parametrize("table", ["records", "parts"])
def test_a_row_that_is_not_what_it_says_is_not_believed(column: Column, table: str) -> None:
    column.load()
    with closing(sqlite3.connect(column.store)) as database, database:
        ((whole,),) = database.execute(f"SELECT bytes FROM {table} ORDER BY length(bytes) LIMIT 1")  # noqa: S608 - ours
        # Still a pickle, and of the same sort.
        changed = whole.replace("甲".encode(), "乙".encode()).replace("正文".encode(), "副本".encode())
        assert changed != whole
        database.execute(f"UPDATE {table} SET bytes = ? WHERE bytes = ?", (changed, whole))  # noqa: S608 - ours
    assert column.is_right()


def test_parts_that_were_lost_meanwhile_are_read_from_the_file(column: Column) -> None:
    column.load()
    sources = column.load()
    column.store.write_bytes(b"")
    shutil.rmtree(column.store.parent)
    assert all(source.front for source in sources)


def test_that_an_item_has_no_elements_is_known_without_asking(column: Column) -> None:
    (column.root / OTHER).write_text("---\n标题: 甲\n发布日期: 2023-05-12\n---\n\n正文\n", "utf-8")
    column.load()
    item = {source.path: source.item for source in column.load()}[OTHER]
    with closing(sqlite3.connect(column.store)) as database, database:
        database.execute("DELETE FROM parts")
    (column.root / OTHER).unlink()
    assert item
    assert item.elements == {}
    with pytest.raises(CacheLostError):
        assert item.raw


def test_several_processes_read_what_one_reads(tmp_path: Path) -> None:
    files = {f"content/policy/documents/{number}.md": ITEM for number in range(2 * LEAST)}
    root = lay_out(tmp_path, files)

    def load(name: str, jobs: int) -> tuple[Source, ...]:
        memory = Memory(root, b"", name.encode())
        return load_column(config(), lambda _: (), memory, Silent(), jobs)

    assert load("one", 1) == load("two", 2) == load("two", 2)


# --- the search ------------------------------------------------------------------------------


def said(item: Item, body: Body | None) -> Indexed:
    return Indexed(item.title, body.text.encode() if body else b"")


def searched(column: Column, index: Index | None) -> dict[str, str]:
    """What is kept of the items that were read, by path."""
    sources = column.load(index=index)
    memory = Memory(column.root, b"1", b"1")
    found = {source.path: memory.search_store().text(memory.search_name(source.digest)) for source in sources}
    return {path: text for path, text in found.items() if text is not None}


def test_what_is_read_for_a_build_is_indexed_while_it_is_at_hand(column: Column) -> None:
    assert searched(column, said) == {DOCUMENT: "甲", OTHER: "甲"}
    (column.root / OTHER).write_text(ITEM.replace("甲", "乙"), "utf-8")
    assert searched(column, said) == {DOCUMENT: "甲", OTHER: "乙"}
    assert column.read == [OTHER]


def test_what_is_read_for_a_check_is_not_indexed(column: Column) -> None:
    assert searched(column, None) == {}


@pytest.mark.parametrize("state", ["草稿: 是", "撤下: {日期: 2023-06-01, 理由: 有误}"])
def test_what_nobody_may_search_is_not_indexed(column: Column, state: str) -> None:
    (column.root / OTHER).write_text(ITEM.replace("标题", f"{state}\n标题"), "utf-8")
    assert searched(column, said) == {DOCUMENT: "甲"}


def test_an_item_that_cannot_be_known_again_is_read_without_being_indexed(column: Column) -> None:
    (column.root / OTHER).write_text(ITEM.replace("正文", "[无](missing.pdf)"), "utf-8")
    assert searched(column, said) == {DOCUMENT: "甲"}
