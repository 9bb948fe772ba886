"""`build`: check, then make and publish the site."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar, say, say_aside
from gongkai.cli.findings import Findings, print_text
from gongkai.cli.options import find_config, jobs_option, shared_options
from gongkai.cli.timings import timed, timings_option
from gongkai.model.progress import Progress, Stage
from gongkai.model.verdict import Verdict, Waiting

if TYPE_CHECKING:
    from gongkai.publish.published import Published


@click.command(cls=ChineseCommand, help="检查内容并生成网站。有错误时不发布，已发布的网站保持原样。")
@click.option("--strict", is_flag=True, help="内容有警告也不发布")
@jobs_option
@timings_option
@shared_options
def build(config_path: Path | None, today: date | None, strict: bool, timings: bool, jobs: int) -> int:
    """Exit 0 when published, 1 when the content has errors."""
    bar = Bar()
    with timed(bar, shown=timings) as progress:
        return _build(find_config(config_path), today, bar, progress, strict=strict, jobs=jobs)


@dataclass(slots=True)
class _Teller:
    """Says what a build came to."""

    root: Path
    strict: bool
    bar: Bar
    started: float
    told: Verdict | None = None

    def may_publish(self, verdict: Verdict) -> bool:
        """Whether what was found, which is told, does not stand in the way."""
        self._tell_found(verdict)
        blocked = verdict.blocked(strict=self.strict)
        if blocked:
            say_aside("没有发布：请先改正上面的问题。已发布的网站保持原样。")
        return not blocked

    def tell_published(self, published: Published) -> int:
        """What publishing did; returns the exit code."""
        self.bar.clear()
        _tell_published(published, self.root / pipeline.OUTPUT, time.monotonic() - self.started)
        return 0

    def _tell_found(self, verdict: Verdict) -> None:
        """Not a second time, where it is known from the last run and is now found again."""
        if self.told and (self.told.diagnostics, self.told.waiting) == (verdict.diagnostics, verdict.waiting):
            return
        self.told = verdict
        self.bar.clear()
        print_text(Findings(self.root, verdict, verdict.diagnostics, self.strict), quiet_when_clean=True)
        _tell_waiting(verdict.waiting)


def _build(config_file: Path, today: date | None, bar: Bar, progress: Progress, *, strict: bool, jobs: int) -> int:
    teller = _Teller(config_file.parent, strict, bar, time.monotonic())
    last = pipeline.last_run(config_file, partial(moment, today), jobs=jobs)
    if last.verdict:
        if not teller.may_publish(last.verdict):
            return 1
        if published := last.published():
            return teller.tell_published(published)
    project = replace(pipeline.open_project(config_file, last.glance), jobs=jobs)
    checked = pipeline.check(project, moment(today, project.config.site.zone), progress, for_build=True)
    progress.stage(Stage.REPORT)
    if not teller.may_publish(checked.verdict):
        return 1
    return teller.tell_published(pipeline.build(checked, progress))


def _tell_waiting(waiting: tuple[Waiting, ...]) -> None:
    if not waiting:
        return
    say(f"暂不发布 {len(waiting)} 条：")
    for entry in waiting:
        until = f"，{entry.until:%Y-%m-%d %H:%M} 起发布" if entry.until else ""
        say(f"  {entry.path}（{entry.reason}{until}）")


def _tell_published(published: Published, output: Path, seconds: float) -> None:
    for stranger in published.strangers:
        say_aside(f"注意：output/{stranger} 在网站生成后被别人改动过，已恢复。")
    say(
        f"已生成 {published.total} 个文件（新写 {published.written}，未变 {published.unchanged}，"
        f"删去 {published.removed}），用时 {seconds:.1f} 秒。首页：{output / 'index.html'}"
    )
