"""`check`: everything `build` would find, and nothing written."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar
from gongkai.cli.findings import print_json, print_text
from gongkai.cli.options import find_config, shared_options
from gongkai.errors import UsageError
from gongkai.model.diagnostic import Diagnostic


@click.command(cls=ChineseCommand, help="检查全部内容，列出问题在哪里、为什么、怎么改。写了路径时只报告这些路径。")
@click.argument("paths", nargs=-1, metavar="[路径]…", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="text 给人看，json 给程序用"
)
@click.option("--strict", is_flag=True, help="内容有警告也算不通过")
@shared_options
def check(paths: tuple[Path, ...], form: str, strict: bool, config_path: Path | None, today: date | None) -> int:
    """Exit 0 when clean, 1 when what was asked about has errors."""
    project = pipeline.open_project(find_config(config_path))
    wanted = [_relative(path, project.root) for path in paths]
    bar = Bar()
    checked = pipeline.check(project, moment(today, project.config.site.zone), bar)
    bar.clear()
    shown = tuple(found for found in checked.diagnostics if not wanted or _within(found, wanted))
    (print_json if form == "json" else print_text)(checked, shown)
    return int(checked.blocked(shown, strict=strict))


def _relative(path: Path, root: Path) -> str:
    """The path as diagnostics spell it; one that does not exist is a slip of the keyboard."""
    if not path.exists():
        raise UsageError(f"没有 {path} 这个文件或文件夹。", "请核对路径。")
    relative = os.path.relpath(path.absolute(), root).replace(os.sep, "/")
    if relative.startswith("../"):
        raise UsageError(f"{path} 不在项目文件夹 {root} 中。", "请核对路径，或用 --config 指明是哪个项目。")
    return relative


def _within(found: Diagnostic, wanted: list[str]) -> bool:
    return any(path in (".", found.path) or found.path.startswith(f"{path}/") for path in wanted)
