"""`serve`: the site as it will be, while it is written."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar, say, say_aside
from gongkai.cli.options import Number, find_config, shared_options
from gongkai.model.baseline import BASELINE_FILE
from gongkai.model.diagnostic import Severity
from gongkai.model.item import Source
from gongkai.staff.preview import Preview
from gongkai.staff.preview_column import PreviewColumn, Setting
from gongkai.staff.preview_site import Shown
from gongkai.staff.preview_sites import PreviewSites


@click.command(cls=ChineseCommand, help="在本机预览：草稿和定时发布的也显示，问题标在网页旁，保存文件后网页自动刷新。")
@click.option("--port", type=Number(1, 65535), metavar="端口", help="端口，缺省用第一个空闲的")
@shared_options
def serve(port: int | None, config_path: Path | None, today: date | None) -> int:
    """Exit 0 on Ctrl-C."""
    config_file = find_config(config_path)
    root = config_file.parent
    sources = (config_file, root / "calendar.yaml", root / BASELINE_FILE, root / "content", root / "templates")
    column = PreviewColumn(root, partial(_setting, config_file, today))
    with Preview(sources, PreviewSites(column).after, port) as preview:
        say(f"请在浏览器中打开 {preview.address}　按 Ctrl+C 结束。")
        preview.run(_tell)
    return 0


def _setting(config_file: Path, today: date | None) -> Setting:
    project = pipeline.open_project(config_file)
    return Setting(
        project.config,
        project.baseline,
        sources=partial(_sources, project),
        renderer=partial(pipeline.renderer_of, project),
        now=partial(moment, today, project.config.site.zone),
    )


def _sources(project: pipeline.Project) -> tuple[Source, ...]:
    bar = Bar()
    found = pipeline.load_sources(project, bar)
    bar.clear()
    return found


def _tell(shown: Shown) -> None:
    if shown.failure:
        say_aside(f"没有生成：{shown.failure.message}")
    elif shown.site:
        found = [*shown.site.homeless, *(one for page in shown.site.findings.values() for one in page)]
        errors = sum(one.severity is Severity.ERROR for one in found)
        say(f"已刷新：{errors} 个错误，{len(found) - errors} 个提醒。")
