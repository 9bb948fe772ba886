"""`serve`: the site as it will be, while it is written."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar, say, say_aside
from gongkai.cli.options import find_config, shared_options
from gongkai.model.baseline import BASELINE_FILE
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.progress import Silent
from gongkai.staff.preview import Preview
from gongkai.staff.preview_site import PreviewSite, Shown


@click.command(cls=ChineseCommand, help="在本机预览：草稿和定时发布的也显示，问题标在网页旁，保存文件后网页自动刷新。")
@click.option("--port", type=click.IntRange(1, 65535), metavar="端口", help="端口，缺省用第一个空闲的")
@shared_options
def serve(port: int | None, config_path: Path | None, today: date | None) -> int:
    """Exit 0 on Ctrl-C."""
    config_file = find_config(config_path)
    root = config_file.parent
    sources = (config_file, root / "calendar.yaml", root / BASELINE_FILE, root / "content", root / "templates")
    with Preview(sources, lambda: _preview(config_file, today), port) as preview:
        say(f"请在浏览器中打开 {preview.address}　按 Ctrl+C 结束。")
        preview.run(_tell)
    return 0


def _preview(config_file: Path, today: date | None) -> PreviewSite:
    """Everything readable, published or not, errors or not; nothing is written."""
    project = pipeline.open_project(config_file)
    bar = Bar()
    checked = pipeline.check(project, moment(today, project.config.site.zone), bar, preview=True)
    files = dict(pipeline.render(checked, Silent()))
    bar.clear()
    findings, homeless = _by_page(checked)
    return PreviewSite(files, urlsplit(project.config.site.base).path, findings, homeless)


def _by_page(checked: pipeline.Checked) -> tuple[dict[str, list[Diagnostic]], list[Diagnostic]]:
    """Findings by the address of the page that they are about, and those that have no page."""
    addresses = {item.path: item.address for item in checked.catalog.published}
    by_page: dict[str, list[Diagnostic]] = defaultdict(list)
    homeless = []
    for found in checked.diagnostics:
        if found.item in addresses:
            by_page[addresses[found.item]].append(found)
        else:
            homeless.append(found)
    return by_page, homeless


def _tell(shown: Shown) -> None:
    if shown.failure:
        say_aside(f"没有生成：{shown.failure.message}")
    elif shown.site:
        found = [*shown.site.homeless, *(one for page in shown.site.findings.values() for one in page)]
        errors = sum(one.severity is Severity.ERROR for one in found)
        say(f"已刷新：{len(shown.site.files)} 个文件，{errors} 个错误，{len(found) - errors} 个提醒。")
