"""What a writer sees after an edit is what a preview started anew would show."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from gongkai import pipeline
from gongkai.errors import ConfigError, TemplateError
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.progress import Silent
from gongkai.staff.preview_column import PreviewColumn, Setting
from gongkai.staff.preview_files import PreviewFiles
from gongkai.staff.preview_site import PreviewSite
from gongkai.staff.preview_sites import PreviewSites
from gongkai.staff.preview_watch import snapshot
from tests.column import copy_small
from tests.sample import copy_project
from tests.test_edits import EDITS, FIRST, Writer, let_time_pass

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
PAGE = "affairs/guides/2024-03-01-beian.html"
DRAFT = "affairs/guides/2024-05-06-caogao.html"


class Desk:
    """A column that is edited, and the preview of it."""

    def __init__(self, root: Path, today: datetime = FIRST) -> None:
        self.root = root
        self.today = today
        self.reads = 0
        self.sources = [root / name for name in ("config.yaml", "content", "templates")]
        self.seen = snapshot(self.sources)
        self.sites = PreviewSites(PreviewColumn(root, self._setting))
        self.shown: PreviewSite | None = None

    def _setting(self) -> Setting:
        project = pipeline.open_project(self.root / "config.yaml")
        self.reads += 1
        return Setting(
            project.config,
            project.baseline,
            sources=partial(pipeline.load_sources, project, Silent()),
            renderer=partial(pipeline.renderer_of, project),
            now=lambda: self.today.replace(tzinfo=project.config.site.zone),
        )

    def look(self) -> Iterator[PreviewSite]:
        """The sites after all that has changed since the last look."""
        before, self.seen = self.seen, snapshot(self.sources)
        paths = before.keys() | self.seen.keys()
        changed = {Path(path) for path in paths if before.get(path) != self.seen.get(path)}
        for site in self.sites.after(frozenset(changed)):
            if site:
                self.shown = site
                yield site

    def last(self) -> PreviewSite:
        """What is shown in the end."""
        return list(self.look())[-1]

    def rewrite(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(copy_small(tmp_path / "column"))


def page_at(site: PreviewSite, address: str) -> str:
    found = site.files.get(address)
    assert isinstance(found, bytes)
    return found.decode()


def rules_at(site: PreviewSite, address: str) -> set[str]:
    return {found.rule for found in site.findings.get(address, ())}


def all_of(site: PreviewSite) -> tuple[dict[str, bytes | Path | None], dict[str, list[Diagnostic]]]:
    assert isinstance(site.files, PreviewFiles)
    plan = site.files._plan.whole()
    addresses = [*(page.path for page in plan.pages), *(copy.path for copy in plan.copies)]
    findings = {address: list(found) for address, found in site.findings.items()}
    return {address: site.files.get(address) for address in addresses}, {**findings, "": list(site.homeless)}


def assert_edits_are_shown(root: Path, rounds: int, seed: int) -> None:
    writer, desk = Writer(root, seed), Desk(root)
    for number in range(rounds):
        shown = desk.last() if number % 3 else next(desk.look())
        what = writer.edit() if number else ""
        desk.today = writer.today
        shown = (list(desk.look()) or [shown])[-1]
        assert all_of(shown) == all_of(Desk(root, writer.today).last()), f"{number}: {what}"


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_edit_a_small_column_is_shown_as_it_is(tmp_path: Path, seed: int) -> None:
    assert len(EDITS) >= 15
    assert let_time_pass in EDITS
    assert_edits_are_shown(copy_small(tmp_path / "column"), 16, seed)


@pytest.mark.soak
def test_after_any_edit_the_sample_is_shown_as_it_is(tmp_path: Path) -> None:
    assert_edits_are_shown(copy_project(tmp_path / "column"), 100, 3)


def test_drafts_are_shown_with_what_is_wrong_with_them(desk: Desk) -> None:
    site = desk.last()
    assert "还没写好的指南" in page_at(site, DRAFT)
    assert "missing-element" in rules_at(site, DRAFT)


def test_an_edit_is_shown_at_once_with_what_is_wrong_in_its_file(desk: Desk) -> None:
    desk.last()
    desk.rewrite(GUIDE, "咨询电话: 0400-5550103\n", "")
    desk.rewrite(GUIDE, "技术改造项目备案", "改了标题")
    site = next(desk.look())
    assert "改了标题" in page_at(site, PAGE)
    assert "missing-element" in rules_at(site, PAGE)


def test_what_is_wrong_between_files_follows(desk: Desk) -> None:
    desk.last()
    desk.rewrite(GUIDE, "summary:", "related: [affairs/guides/meiyou]\nsummary:")
    first, second = desk.look()
    assert "unresolved-reference" not in rules_at(first, PAGE)
    assert "unresolved-reference" in rules_at(second, PAGE)
    desk.rewrite(GUIDE, "怎么办", "怎样办")
    (only,) = desk.look()
    assert "unresolved-reference" in rules_at(only, PAGE)


def test_an_edit_reads_neither_config_nor_other_items(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.last()
    monkeypatch.setattr(pipeline, "load_sources", lambda *_: pytest.fail("read all"))
    desk.rewrite(GUIDE, "技术改造项目备案", "改了标题")
    desk.last()
    assert desk.reads == 1


def test_a_broken_config_is_told_and_read_again_with_the_next_change(desk: Desk) -> None:
    desk.last()
    desk.rewrite("config.yaml", "  icp:", "  icq:")
    with pytest.raises(ConfigError):
        desk.last()
    desk.rewrite(GUIDE, "技术改造项目备案", "改了标题")
    with pytest.raises(ConfigError):
        desk.last()
    desk.rewrite("config.yaml", "  icq:", "  icp:")
    assert "改了标题" in page_at(desk.last(), PAGE)


def test_a_template_that_fails_for_the_page_in_view_keeps_it(desk: Desk) -> None:
    page = page_at(desk.last(), PAGE)
    template = desk.root / "templates" / "layout.html"
    template.parent.mkdir()
    template.write_text("{{ nothing.at.all }}", "utf-8")
    with pytest.raises(TemplateError):
        desk.last()
    assert desk.shown
    assert page_at(desk.shown, PAGE) == page
    shutil.rmtree(template.parent)
    assert page_at(desk.last(), PAGE) == page


def test_nothing_is_written_but_the_cache(desk: Desk) -> None:
    before = {path for path in desk.root.rglob("*") if ".gongkai" not in path.parts}
    all_of(desk.last())
    assert {path for path in desk.root.rglob("*") if ".gongkai" not in path.parts} == before
