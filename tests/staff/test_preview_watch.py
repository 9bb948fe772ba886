"""A change of the sources is noticed, whatever the system tells of it; what is no change is not."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from gongkai.staff import preview_watch
from gongkai.staff.preview_watch import Watch, snapshot
from tests.staff.browsing import PATIENCE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content" / "a").mkdir(parents=True)
    (tmp_path / "content" / "a" / "b.md").write_bytes(b"old")
    (tmp_path / "config.yaml").write_bytes(b"version: 1")
    return tmp_path


def sources(project: Path) -> list[Path]:
    return [project / "content", project / "templates", project / "config.yaml"]


def write_in_place(project: Path) -> None:
    (project / "content" / "a" / "b.md").write_bytes(b"new text")


def write_by_renaming(project: Path) -> None:
    (project / "content" / "a" / "b.md.new").write_bytes(b"new")
    (project / "content" / "a" / "b.md.new").replace(project / "content" / "a" / "b.md")


def add_in_a_new_folder(project: Path) -> None:
    (project / "content" / "c" / "d").mkdir(parents=True)
    (project / "content" / "c" / "d" / "e.md").write_bytes(b"")


def remove(project: Path) -> None:
    (project / "content" / "a" / "b.md").unlink()


def change_the_config(project: Path) -> None:
    (project / "config.yaml").write_bytes(b"version: 2")


def add_a_missing_source(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates" / "page.html").write_bytes(b"")


def take_the_old_one_back(project: Path) -> None:
    (project / "content" / "a" / "c.md").write_bytes(b"")
    os.utime(project / "content" / "a" / "b.md", ns=(0, 0))


CHANGES = [
    write_in_place,
    write_by_renaming,
    add_in_a_new_folder,
    remove,
    change_the_config,
    add_a_missing_source,
    take_the_old_one_back,
]


def is_noticed(project: Path, change: Callable[[Path], None]) -> bool:
    noticed = Event()
    with Watch(sources(project), noticed.set):
        change(project)
        return noticed.wait(PATIENCE)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(project: Path, change: Callable[[Path], None]) -> None:
    assert is_noticed(project, change)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed_where_the_system_has_no_more_watches(
    project: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr("watchdog.observers.api.BaseObserver.start", exhausted)
    monkeypatch.setattr(preview_watch, "LOOK_WITHOUT_EVENTS", 0.05)
    assert is_noticed(project, change)


def test_a_change_is_noticed_where_the_system_keeps_silent(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_watch._Ears, "on_any_event", lambda *_: None)
    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 0.05)
    assert is_noticed(project, write_in_place)


def test_a_folder_that_was_replaced_is_heard_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 3600.0)
    noticed = Event()
    with Watch(sources(project), noticed.set):
        (project / "content").rename(project / "old")
        (project / "content").mkdir()
        assert noticed.wait(PATIENCE)
        noticed.clear()
        (project / "content" / "x.md").write_bytes(b"")
        assert noticed.wait(PATIENCE)


def test_a_folder_that_comes_while_nobody_listens_is_heard(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late() -> BaseObserver:
        (project / "content").mkdir(exist_ok=True)
        return Observer()

    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 3600.0)
    noticed = Event()
    with Watch(sources(project), noticed.set):
        monkeypatch.setattr(preview_watch, "Observer", late)
        (project / "content").rename(project / "old")
        assert noticed.wait(PATIENCE)
        noticed.clear()
        (project / "content" / "x.md").write_bytes(b"")
        assert noticed.wait(PATIENCE)


def test_many_writes_are_one_change(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    watch = Watch(sources(project), lambda: calls.append("changed"))
    states = iter([{"a": (1, 1, 1)}, {"a": (2, 2, 2)}, {"a": (3, 3, 3)}, {"a": (3, 3, 3)}, {"a": (3, 3, 3)}])
    monkeypatch.setattr(preview_watch, "snapshot", lambda _sources: next(states))
    watch._look()
    watch._look()
    watch._ears.close()
    assert calls == ["changed"]


@pytest.mark.parametrize(
    "name",
    [".b.md.swp", "b.md~", "~$b.docx", "4913", "#b.md#", ".#b.md", ".git/index", "a.tmp", "B.SWP", "__pycache__/a.pyc"],
)
def test_what_editors_leave_is_no_source(project: Path, name: str) -> None:
    before = snapshot(sources(project))
    path = project / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"")
    assert snapshot(sources(project)) == before


@pytest.mark.parametrize("name", ["output/index.html", ".gongkai/previous/index.html", ".git/index", "README.md"])
def test_what_lies_beside_the_sources_is_no_source(project: Path, name: str) -> None:
    before = snapshot(sources(project))
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_bytes(b"")
    assert snapshot(sources(project)) == before


def test_a_touch_of_the_folder_alone_is_no_change(project: Path) -> None:
    before = snapshot(sources(project))
    (project / "content" / "a" / "x").write_bytes(b"")
    (project / "content" / "a" / "x").unlink()
    assert snapshot(sources(project)) == before


def test_a_link_to_nothing_is_no_source(project: Path) -> None:
    before = snapshot(sources(project))
    (project / "content" / "link.md").symlink_to(project / "nothing")
    assert snapshot(sources(project)) == before
