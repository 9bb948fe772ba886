"""`build`: check, then make and publish the site."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar, say, say_aside
from gongkai.cli.findings import print_text
from gongkai.cli.options import find_config, shared_options
from gongkai.cli.timings import timed, timings_option
from gongkai.model.progress import Progress, Stage
from gongkai.processes import cores

if TYPE_CHECKING:
    from gongkai.model.catalog import HeldBack
    from gongkai.publish.site import Published


@click.command(cls=ChineseCommand, help="检查内容并生成网站。有错误时不发布，已发布的网站保持原样。")
@click.option("--strict", is_flag=True, help="内容有警告也不发布")
@click.option("--jobs", metavar="数目", type=click.IntRange(0), default=0, help="最多用几个进程，缺省按处理器的核数")
@timings_option
@shared_options
def build(config_path: Path | None, today: date | None, strict: bool, timings: bool, jobs: int) -> int:
    """Exit 0 when published, 1 when the content has errors."""
    bar = Bar()
    with timed(bar, shown=timings) as progress:
        return _build(find_config(config_path), today, bar, progress, strict=strict, jobs=jobs or cores())


def _build(config_file: Path, today: date | None, bar: Bar, progress: Progress, *, strict: bool, jobs: int) -> int:
    started = time.monotonic()
    project = replace(pipeline.open_project(config_file), jobs=jobs)
    checked = pipeline.check(project, moment(today, project.config.site.zone), progress)
    progress.stage(Stage.REPORT)
    bar.clear()
    print_text(checked, checked.diagnostics, quiet_when_clean=True)
    _tell_held_back(checked.catalog.held)
    if checked.blocked(strict=strict):
        say_aside("没有发布：请先改正上面的问题。已发布的网站保持原样。")
        return 1
    published = pipeline.build(checked, progress)
    bar.clear()
    _tell_published(published, project.output, time.monotonic() - started)
    return 0


def _tell_held_back(held: tuple[HeldBack, ...]) -> None:
    if not held:
        return
    say(f"暂不发布 {len(held)} 条：")
    for entry in held:
        until = f"，{entry.until:%Y-%m-%d %H:%M} 起发布" if entry.until else ""
        say(f"  content/{entry.item.path}（{entry.reason}{until}）")


def _tell_published(published: Published, output: Path, seconds: float) -> None:
    for stranger in published.strangers:
        say_aside(f"注意：output/{stranger} 在网站生成后被别人改动过，已恢复。")
    say(
        f"已生成 {published.total} 个文件（新写 {published.written}，未变 {published.unchanged}，"
        f"删去 {published.removed}），用时 {seconds:.1f} 秒。首页：{output / 'index.html'}"
    )
