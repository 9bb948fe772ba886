"""What the last run came to is told again while nothing has changed, and never after anything has."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest

from gongkai import pipeline
from gongkai.load import glance
from gongkai.load.cache_folder import disk_clock
from gongkai.load.tree import list_content
from gongkai.model.config import Config
from gongkai.model.identity import Site
from gongkai.model.progress import Silent
from gongkai.pipeline import LastRun
from gongkai.publish.lock import locked
from tests.column import copy_small

NOW = datetime(2026, 11, 24, 9)  # noqa: DTZ001 - by the site's clock
GUIDE = "content/affairs/guides/2024-03-01-beian.md"
TABLE = "content/powers/documents/2023-04-18-sheji/申报表.csv"

Change = Callable[[Path], object]


def last_run(root: Path, now: datetime = NOW) -> LastRun:
    return pipeline.last_run(root / "config.yaml", lambda zone: now.replace(tzinfo=zone))


def run(root: Path, now: datetime = NOW) -> None:
    project = pipeline.open_project(root / "config.yaml", last_run(root, now).glance)
    checked = pipeline.check(project, now.replace(tzinfo=project.config.site.zone), Silent())
    pipeline.build(checked, Silent())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A published column of which nothing is fresh: what is asked about is what a signature shows."""
    monkeypatch.setattr(glance, "TICK", -(10**18))
    root = copy_small(tmp_path / "column")
    run(root)
    return root


def rewrite(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def edit_and_hide_it(root: Path) -> None:
    found = (root / GUIDE).stat()
    rewrite(root, GUIDE, "测试县", "测验县")
    os.utime(root / GUIDE, ns=(found.st_atime_ns, found.st_mtime_ns))


def test_a_setting_that_pages_alone_show_has_no_item_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gongkai.load.records._read", None)
    rewrite(root, "config.yaml", "notice: 测试站点。", "notice: 又一个测试站点。")
    run(root)
    page = root / "output" / GUIDE.removeprefix("content/")
    assert "又一个测试站点。" in page.with_suffix(".html").read_text("utf-8")


@pytest.mark.parametrize(
    "by", ["gongkai.load.records._read", "gongkai.pipeline._examined", "gongkai.pipeline._indexed"]
)
def test_nothing_that_pages_alone_show_is_at_hand_where_content_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """Else what is kept would depend on more than it is known again by."""
    module, _, name = by.rpartition(".")
    real, sites = getattr(import_module(module), name), set[Site]()

    def watched(*arguments: object, **named: object) -> object:
        sites.update(one.site for one in (*arguments, *named.values()) if isinstance(one, Config))
        return real(*arguments, **named)

    monkeypatch.setattr(by, watched)
    shutil.rmtree(root / ".gongkai")
    project = pipeline.open_project(root / "config.yaml")
    pipeline.check(project, NOW.replace(tzinfo=project.config.site.zone), Silent(), for_build=True)
    assert sites == {project.config.site.address}


CHANGES: dict[str, Change] = {
    "an item": lambda root: rewrite(root, GUIDE, "工业企业", "企业"),
    "an item, its size and time kept": edit_and_hide_it,
    "a new item": lambda root: (root / GUIDE).with_name("2024-03-02-xin.md").write_bytes((root / GUIDE).read_bytes()),
    "an item removed": lambda root: (root / GUIDE).unlink(),
    "an item renamed": lambda root: (root / GUIDE).rename((root / GUIDE).with_name("2024-03-01-bei.md")),
    "an attachment": lambda root: (root / TABLE).write_text("另一张表\n", "utf-8"),
    "an attachment removed": lambda root: (root / TABLE).unlink(),
    "a file that no item uses": lambda root: (root / GUIDE).with_name("多余.pdf").write_bytes(b"%PDF"),
    "a link": lambda root: (root / GUIDE).with_name("2024-03-02-lian.md").symlink_to(root / GUIDE),
    "the configuration": lambda root: rewrite(root, "config.yaml", "测试县", "测验县"),
    "a calendar": lambda root: (root / "calendar.yaml").write_text("{}\n", "utf-8"),
    "a calendar that is a link": lambda root: (root / "calendar.yaml").symlink_to(root / "config.yaml"),
    "a baseline": lambda root: (root / "baseline.json").write_text("", "utf-8"),
}


def test_nothing_changed(root: Path) -> None:
    last = last_run(root)
    assert last.verdict is not None
    assert last.verdict.items == 4
    published = last.published()
    assert published is not None
    assert (published.written, published.unchanged) == (0, published.total)


def test_a_build_looks_at_the_site_besides(root: Path) -> None:
    last = pipeline.last_run(root / "config.yaml", lambda zone: NOW.replace(tzinfo=zone), jobs=2)
    assert last.published() == last_run(root).published()
    (root / "output" / "index.html").write_text("<p>别人改了</p>", "utf-8")
    last = pipeline.last_run(root / "config.yaml", lambda zone: NOW.replace(tzinfo=zone), jobs=2)
    assert last.published() is None


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_not_passed_over(root: Path, change: Change) -> None:
    change(root)
    assert last_run(root).verdict is None


def test_another_program_checks_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "code_version", lambda: "another")
    assert last_run(root).verdict is None


def test_another_configuration_file_is_another_column(root: Path) -> None:
    other = root / "other.yaml"
    other.write_bytes((root / "config.yaml").read_bytes())
    assert pipeline.last_run(other, lambda zone: NOW.replace(tzinfo=zone)).verdict is None


@pytest.mark.parametrize(
    ("now", "known"),
    [
        (NOW + timedelta(hours=14, minutes=59), True),
        (NOW + timedelta(hours=15), False),
        (NOW - timedelta(seconds=1), False),
    ],
    ids=["the end of the day", "the next day", "put back"],
)
def test_a_verdict_holds_for_its_day(root: Path, now: datetime, known: bool) -> None:
    assert (last_run(root, now).verdict is not None) is known


def test_a_verdict_holds_until_what_is_held_back_is_due(root: Path) -> None:
    rewrite(root, GUIDE, "published: 2024-03-01", "published: 2026-11-24 10:30")
    project = pipeline.open_project(root / "config.yaml", last_run(root).glance)
    pipeline.check(project, NOW.replace(tzinfo=project.config.site.zone), Silent())
    assert last_run(root, NOW + timedelta(minutes=89)).verdict is not None
    assert last_run(root, NOW + timedelta(minutes=90)).verdict is None


def write_template(root: Path, content: bytes) -> None:
    (root / "templates").mkdir()
    (root / "templates" / "own.html").write_bytes(content)


SITE_CHANGES: dict[str, Change] = {
    "a template": lambda root: write_template(root, b"<p>"),
    "a broken template": lambda root: write_template(root, b"\xff"),
    "a stranger": lambda root: (root / "output" / "mine.txt").write_text("x", "utf-8"),
    "a page changed": lambda root: (root / "output" / "index.html").write_text("x", "utf-8"),
    "a page touched": lambda root: os.utime(root / "output" / "index.html", (1, 1)),
    "a page missing": lambda root: (root / "output" / "index.html").unlink(),
    "another site": lambda root: (root / "output" / ".gongkai-site").write_text(f"{'0' * 64}\n", "utf-8"),
    "no site": lambda root: (root / "output").rename(root / "elsewhere"),
    "what a killed run had staged": lambda root: (root / ".gongkai" / "staging").mkdir(),
    "an exchange cut short": lambda root: (root / ".gongkai" / "retired").mkdir(),
    "no manifest": lambda root: (root / ".gongkai" / "manifests").rename(root / "elsewhere"),
}


@pytest.mark.parametrize("change", SITE_CHANGES.values(), ids=SITE_CHANGES)
def test_a_site_that_is_to_be_mended_is_not_taken_for_published(root: Path, change: Change) -> None:
    change(root)
    last = last_run(root)
    assert last.verdict is not None
    assert last.published() is None


def test_the_older_generation_that_somebody_put_back_is_not_taken_for_published(root: Path) -> None:
    rewrite(root, GUIDE, "工业企业", "企业")
    run(root)
    assert last_run(root).published() is not None
    (root / "output").rename(root / "elsewhere")
    (root / ".gongkai" / "previous").rename(root / "output")
    assert last_run(root).published() is None


def test_what_somebody_else_is_publishing_is_not_taken_for_published(root: Path) -> None:
    with locked(root / ".gongkai" / "lock"):
        assert last_run(root).published() is None
    assert last_run(root).published() is not None


def test_what_was_checked_and_not_published_is_no_site(root: Path) -> None:
    rewrite(root, GUIDE, "工业企业", "企业")
    project = pipeline.open_project(root / "config.yaml", last_run(root).glance)
    pipeline.check(project, NOW.replace(tzinfo=project.config.site.zone), Silent())
    last = last_run(root)
    assert last.verdict is not None
    assert last.published() is None


@pytest.mark.parametrize("damage", [b"", b"\x80\x04N.", b"x" * 100])
def test_a_damaged_verdict_counts_as_missing(root: Path, damage: bytes) -> None:
    file = root / ".gongkai" / "cache" / "verdict"
    for content in (damage, file.read_bytes()[:-1], file.read_bytes()[:16] + damage):
        file.write_bytes(content)
        assert last_run(root).verdict is None


def test_a_verdict_with_a_changed_byte_counts_as_missing(root: Path) -> None:
    file = root / ".gongkai" / "cache" / "verdict"
    whole = file.read_bytes()
    for at in range(0, len(whole), 37):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert last_run(root).verdict is None


def test_settings_that_change_while_they_are_read_are_not_known(root: Path) -> None:
    rewrite(root, GUIDE, "工业企业", "企业")
    seen = last_run(root).glance
    rewrite(root, "config.yaml", "测试县", "测验县")
    project = pipeline.open_project(root / "config.yaml", seen)
    pipeline.check(project, NOW.replace(tzinfo=project.config.site.zone), Silent())
    rewrite(root, "config.yaml", "测验县", "测试县")
    assert last_run(root).verdict is None


@pytest.mark.parametrize("name", [".yincang.pdf", "~lin.pdf"])
def test_what_depends_on_a_file_that_no_listing_shows_is_not_kept(root: Path, name: str) -> None:
    (root / GUIDE).with_name(name).write_text("甲", "utf-8")
    rewrite(root, GUIDE, "测试县", f"[附件]({name})测试县")
    project = pipeline.open_project(root / "config.yaml", last_run(root).glance)
    pipeline.check(project, NOW.replace(tzinfo=project.config.site.zone), Silent())
    assert last_run(root).verdict is None


class TestFresh:
    """Files that had changed right before, which a disk with a coarse clock may show unchanged when they are not."""

    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        root = copy_small(tmp_path / "column")
        run(root)
        return root

    def test_they_are_read_again(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[str] = []
        digests = glance._digests

        def told(root: Path, paths: list[str]) -> dict[str, bytes]:
            seen.extend(paths := list(paths))
            return digests(root, paths)

        monkeypatch.setattr(glance, "_digests", told)
        assert last_run(root).verdict is not None
        assert GUIDE in seen
        assert TABLE in seen

    def test_a_change_that_their_signatures_hide_is_seen(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        signed = glance._signed(list_content(root))
        monkeypatch.setattr(glance, "_signed", lambda _: signed)
        assert last_run(root).verdict is not None
        rewrite(root, GUIDE, "测试县", "测验县")
        assert last_run(root).verdict is None

    def test_they_are_read_no_more_once_they_are_old(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(glance, "disk_clock", lambda root: disk_clock(root) + 10**10)
        assert last_run(root).verdict is not None
        monkeypatch.setattr(glance, "digest_of_file", lambda _: b"")
        monkeypatch.setattr(glance, "_key_of", lambda *_: glance.stored(root).key)  # type: ignore[union-attr]
        assert last_run(root).verdict is not None
