"""A change of the sources is noticed, whatever the system tells of it; what is no change is not."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest
from watchdog.events import FileSystemEvent
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from gongkai.staff import preview_ears, preview_watch
from gongkai.staff.preview_ears import Ears
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


def replace_a_folder(project: Path) -> None:
    (project / "content" / "a").rename(project / "content" / "b")


CHANGES: list[tuple[Callable[[Path], None], set[str]]] = [
    (write_in_place, {"content/a/b.md"}),
    (write_by_renaming, {"content/a/b.md"}),
    (add_in_a_new_folder, {"content/c/d/e.md"}),
    (remove, {"content/a/b.md"}),
    (replace_a_folder, {"content/a/b.md", "content/b/b.md"}),
    (change_the_config, {"config.yaml"}),
    (add_a_missing_source, {"templates/page.html"}),
    (take_the_old_one_back, {"content/a/b.md", "content/a/c.md"}),
]


def noticed(project: Path, change: Callable[[Path], None]) -> frozenset[Path]:
    """What the first call names."""
    calls: SimpleQueue[frozenset[Path]] = SimpleQueue()
    with Watch(sources(project), calls.put):
        change(project)
        return calls.get(timeout=PATIENCE)


@pytest.mark.parametrize(("change", "paths"), CHANGES)
def test_a_change_is_noticed_with_the_files_that_it_is_of(
    project: Path, change: Callable[[Path], None], paths: set[str]
) -> None:
    assert noticed(project, change) == {project / path for path in paths}


@pytest.mark.parametrize(("change", "paths"), CHANGES)
def test_a_change_is_noticed_where_the_system_has_no_more_watches(
    project: Path, change: Callable[[Path], None], paths: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr("watchdog.observers.api.BaseObserver.start", exhausted)
    monkeypatch.setattr(preview_watch, "LOOK_WITHOUT_EVENTS", 0.05)
    assert noticed(project, change) == {project / path for path in paths}


def test_a_change_is_noticed_where_the_system_keeps_silent(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ears, "on_any_event", lambda *_: None)
    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 0.05)
    assert noticed(project, write_in_place) == {project / "content" / "a" / "b.md"}


def test_a_change_is_noticed_where_the_system_tells_no_folder_from_a_file(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear = Ears.on_any_event

    def without_folders(ears: Ears, event: FileSystemEvent) -> None:
        event.is_directory = False
        hear(ears, event)

    monkeypatch.setattr(Ears, "on_any_event", without_folders)
    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 3600.0)
    assert noticed(project, replace_a_folder) == {project / "content" / name / "b.md" for name in ("a", "b")}


def test_where_the_system_names_a_file_no_other_is_looked_at(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: SimpleQueue[frozenset[Path]] = SimpleQueue()
    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 3600.0)
    with Watch(sources(project), calls.put):
        monkeypatch.setattr(preview_watch, "snapshot", lambda _sources: pytest.fail("looked at all"))
        write_in_place(project)
        assert calls.get(timeout=PATIENCE) == {project / "content" / "a" / "b.md"}


def test_a_folder_that_was_replaced_is_heard_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 3600.0)
    calls: SimpleQueue[frozenset[Path]] = SimpleQueue()
    with Watch(sources(project), calls.put):
        (project / "content").rename(project / "old")
        (project / "content").mkdir()
        assert calls.get(timeout=PATIENCE)
        (project / "content" / "x.md").write_bytes(b"")
        assert calls.get(timeout=PATIENCE) == {project / "content" / "x.md"}


def test_a_folder_that_comes_while_nobody_listens_is_heard(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late() -> BaseObserver:
        (project / "content").mkdir(exist_ok=True)
        return Observer()

    monkeypatch.setattr(preview_watch, "LOOK_ANYWAY", 3600.0)
    calls: SimpleQueue[frozenset[Path]] = SimpleQueue()
    with Watch(sources(project), calls.put):
        monkeypatch.setattr(preview_ears, "Observer", late)
        (project / "content").rename(project / "old")
        assert calls.get(timeout=PATIENCE)
        (project / "content" / "x.md").write_bytes(b"")
        assert calls.get(timeout=PATIENCE) == {project / "content" / "x.md"}


def test_many_writes_are_one_change_without_what_came_and_went(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[frozenset[Path]] = []
    watch = Watch(sources(project), calls.append)
    states = iter([{"a": (1, 1, 1)}, {"b": (2, 2, 2)}, {"b": (3, 3, 3)}, {"b": (3, 3, 3)}, {"b": (3, 3, 3)}])
    monkeypatch.setattr(preview_watch, "snapshot", lambda _sources: next(states))
    watch._seen = {}
    watch._look()
    watch._look()
    watch._ears.close()
    assert calls == [{Path("b")}]


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
