"""After any edit, the site that is published at the cost of the change is the one that a cold build makes."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from gongkai import pipeline
from gongkai.model.page import Page
from gongkai.model.progress import Silent
from gongkai.model.verdict import Verdict
from gongkai.publish.render import Renderer
from tests.column import copy_small
from tests.sample import ROOT, TODAY, copy_project

FIRST = datetime.fromisoformat(TODAY)
MARKER = ".gongkai-site"


class Writer:
    """Edits a column at random, as clerks do; the same seed makes the same edits."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.draw = random.Random(seed)  # noqa: S311 - a choice of edits, nobody's secret
        self.today = FIRST
        self.count = 0
        self.waiting: list[Callable[[Writer], None]] = []

    def edit(self) -> str:
        """Change something; tells what. Every sort of change comes before one comes again."""
        self.waiting = self.waiting or self.draw.sample(EDITS, len(EDITS))
        self.count += 1
        change = self.waiting.pop()
        change(self)
        return change.__name__

    def item(self) -> Path:
        return self.draw.choice(sorted((self.root / "content").rglob("*.md")))

    def rewrite(self, path: Path, change: Callable[[str], str]) -> None:
        path.write_text(change(path.read_text("utf-8")), "utf-8")


def edit_body(writer: Writer) -> None:
    writer.rewrite(writer.item(), lambda text: f"{text}\n第{writer.count}次补充：办理时限为五个工作日。\n")


def edit_title(writer: Writer) -> None:
    writer.rewrite(writer.item(), lambda text: text.replace("标题: ", f"标题: 第{writer.count}号 ", 1))


def put_in(text: str, entry: str) -> str:
    """The item with one more key, unless it has it already."""
    return text if entry.partition(":")[0] in text else text.replace("---\n", f"---\n{entry}", 1)


def correct(writer: Writer) -> None:
    entry = f"更正记录:\n  - 日期: 2026-11-0{writer.draw.randrange(1, 9)}\n    说明: 更正了一处数字。\n"
    writer.rewrite(writer.item(), lambda text: put_in(text, entry))


def withdraw(writer: Writer) -> None:
    entry = "撤下:\n  日期: 2026-11-02\n  原因: 内容有误。\n"
    writer.rewrite(writer.item(), lambda text: put_in(text, entry))


def hold_back(writer: Writer) -> None:
    writer.rewrite(writer.item(), lambda text: put_in(text, "草稿: 是\n"))


def refer(writer: Writer) -> None:
    other = writer.item().relative_to(writer.root / "content")
    entry = f"相关信息: [{other}]\n"
    writer.rewrite(writer.item(), lambda text: put_in(text, entry))


def add(writer: Writer) -> None:
    item = writer.item()
    lines = (line for line in item.read_text("utf-8").splitlines(keepends=True) if not line.startswith("索引号"))
    item.with_name(f"2026-11-01-xin-{writer.count}.md").write_text("".join(lines), "utf-8")


def delete(writer: Writer) -> None:
    item = writer.item()
    item.unlink()
    shutil.rmtree(item.with_suffix(""), ignore_errors=True)


def rename(writer: Writer) -> None:
    item = writer.item()
    item.rename(item.with_name(f"{item.stem}-{writer.count}.md"))


def touch(writer: Writer) -> None:
    os.utime(writer.item(), (writer.count, writer.count))


def edit_config(writer: Writer) -> None:
    writer.rewrite(
        writer.root / "config.yaml", lambda text: text.replace("  notice: ", f"  notice: 第{writer.count}版", 1)
    )


def rename_the_bureau(writer: Writer) -> None:
    """Of the settings that content is read and checked by."""
    new = f"short_name: 县工信局{writer.count}"
    writer.rewrite(writer.root / "config.yaml", lambda text: re.sub("short_name: .*", new, text, count=1))


def edit_template(writer: Writer) -> None:
    """One that is in all pages, one that is in many, one of files that are no pages."""
    ends = {"layout.html": "</body>", "components/item-line.html": "</li>", "feed.xml": "</channel>"}
    name, end = writer.draw.choice(list(ends.items()))
    packaged = (ROOT / "templates" / name).read_text("utf-8")
    assert end in packaged
    path = writer.root / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(packaged.replace(end, f"<!-- {writer.count} -->{end}"), "utf-8")


def edit_attachment(writer: Writer) -> None:
    files = list((writer.root / "content").rglob("*.csv"))
    if files:
        writer.rewrite(writer.draw.choice(sorted(files)), lambda text: f"{text}甲,{writer.count}\n")


def let_time_pass(writer: Writer) -> None:
    writer.today += timedelta(days=writer.draw.choice((1, 30, 400)))


def lose_the_cache(writer: Writer) -> None:
    shutil.rmtree(writer.root / ".gongkai" / "cache", ignore_errors=True)


EDITS = (
    *(edit_body, edit_title, correct, withdraw, hold_back, refer, add, delete, rename, touch),
    *(edit_config, rename_the_bureau, edit_template, edit_attachment, let_time_pass, lose_the_cache),
)


def built(root: Path, today: datetime) -> dict[str, bytes] | list[str]:
    """The site by address, or what stands in its way."""
    last = pipeline.last_run(root / "config.yaml", lambda zone: today.replace(tzinfo=zone))
    verdict = last.verdict
    if verdict is None or not (verdict.blocked() or last.published()):
        verdict = publish(root, today, last)
    if verdict.blocked():
        return [f"{found.path} {found.rule} {found.message}" for found in verdict.diagnostics]
    files = (path for path in (root / "output").rglob("*") if path.is_file() and path.name != MARKER)
    return {path.relative_to(root / "output").as_posix(): path.read_bytes() for path in files}


def publish(root: Path, today: datetime, last: pipeline.LastRun) -> Verdict:
    """Publish a column unless something stands in the way."""
    project = pipeline.open_project(root / "config.yaml", last.glance)
    now = today.replace(tzinfo=project.config.site.zone)
    checked = pipeline.check(project, now, Silent(), for_build=True)
    if not checked.verdict.blocked():
        pipeline.build(checked, Silent())
    return checked.verdict


def cold(writer: Writer, folder: Path) -> dict[str, bytes] | list[str]:
    """The same made from nothing but the sources."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(writer.root, folder, ignore=shutil.ignore_patterns("output", ".gongkai"))
    return built(folder, writer.today)


def assert_edits_are_right(root: Path, folder: Path, rounds: int, seed: int) -> None:
    """Edits that may not be published are taken back, once both have said why."""
    writer, published = Writer(root, seed), 0
    built(root, writer.today)
    for number in range(rounds):
        shutil.copytree(root / "content", folder.with_name("before"))
        what = writer.edit()
        found, wanted = built(root, writer.today), cold(writer, folder)
        assert built(root, writer.today) == found, f"{number}: {what}, and then nothing"
        if isinstance(found, dict) and isinstance(wanted, dict):
            published += 1
            differing = [path for path in sorted({*found, *wanted}) if found.get(path) != wanted.get(path)]
            assert differing == [], f"{number}: {what}"
        else:
            assert found == wanted, f"{number}: {what}"
            shutil.rmtree(root / "content")
            shutil.copytree(folder.with_name("before"), root / "content")
        shutil.rmtree(folder.with_name("before"))
    assert published > rounds / 2


def test_another_program_makes_every_page_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    render = Renderer.render

    def told(self: Renderer, page: Page) -> bytes:
        made.append(page.path)
        return render(self, page)

    monkeypatch.setattr(Renderer, "render", told)
    root = copy_small(tmp_path / "column")
    built(root, FIRST)
    every = set(made)
    made.clear()
    built(root, FIRST)
    assert made == []
    monkeypatch.setattr(pipeline, "code_version", lambda: "another")
    built(root, FIRST)
    assert set(made) == every


@pytest.mark.parametrize("seed", [1, 2])
def test_edits_of_a_small_column(tmp_path: Path, seed: int) -> None:
    assert_edits_are_right(copy_small(tmp_path / "column"), tmp_path / "cold", 15, seed)


@pytest.mark.soak
def test_edits_of_the_sample(tmp_path: Path) -> None:
    assert_edits_are_right(copy_project(tmp_path / "column"), tmp_path / "cold", 300, 3)
