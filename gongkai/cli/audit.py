"""`audit`: what the column holds and owes, for the office that answers for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar, say, say_aside, say_machine_readable
from gongkai.cli.options import OneOf, find_config, shared_options
from gongkai.model.audit import Audit, Concern
from gongkai.model.baseline import Baseline
from gongkai.model.progress import Stage
from gongkai.report import audit_html, audit_json, audit_text, audit_xlsx
from gongkai.staff.audit import survey
from gongkai.staff.audit.file import FORMATS, format_of, place_for, write

RENDERERS: dict[str, Callable[[Audit], str | bytes]] = {
    "text": audit_text.render,
    "json": audit_json.render,
    "xlsx": audit_xlsx.render,
    "html": audit_html.render,
}
WRITTEN = frozenset({"xlsx", "html"})
"""Formats that are files by nature."""


class Concerns(click.ParamType[frozenset[Concern]]):
    """Names of concerns with commas between them."""

    name = "情形"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[Concern]:
        """The concerns, or a usage error that names those there are."""
        if isinstance(value, frozenset):
            return value
        try:
            return frozenset(Concern(name.strip()) for name in str(value).split(","))
        except ValueError:
            self.fail(f"“{value}”中有不认识的情形，可以写：{','.join(Concern)}", param, ctx)


@click.command(cls=ChineseCommand, help="审计：每个类别有什么、缺什么，哪些逾期、快到期，由哪个科室负责。")
@click.option(
    "--format",
    "form",
    type=OneOf(list(FORMATS)),
    help="text 给人看（缺省），json 给程序用，xlsx 和 html 写成文件，可以发给各科室",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="文件",
    help="写到这个文件，按结尾定格式；xlsx 和 html 缺省写到当前文件夹的“审计-日期”。不能写进 output/",
)
@click.option(
    "--fail-on",
    type=Concerns(),
    metavar="情形,…",
    help=f"有这些情形时返回 1：{','.join(f'{concern}（{concern.label}）' for concern in Concern)}",
)
@shared_options
def audit(
    form: str | None,
    output: Path | None,
    fail_on: frozenset[Concern] | None,
    config_path: Path | None,
    today: date | None,
) -> int:
    """Exit 0, or 1 where there is something of what `--fail-on` names."""
    form = format_of(form, output)
    # What a baseline leaves out of check is missing all the same.
    project = replace(pipeline.open_project(find_config(config_path)), baseline=Baseline())
    now = moment(today, project.config.site.zone)
    path = place_for(project.root, output, form, now.date()) if output or form in WRITTEN else None
    bar = Bar()
    checked = pipeline.check(project, now, bar)
    bar.stage(Stage.AUDIT)
    found = survey(checked.catalog, checked.diagnostics)
    bar.clear()
    _hand_over(RENDERERS[form](found), form, path)
    return int(bool(found.of(*(fail_on or ()))))


def _hand_over(report: str | bytes, form: str, path: Path | None) -> None:
    if path:
        write(path, f"{report.rstrip()}\n".encode() if isinstance(report, str) else report)
        say_aside(f"审计表已写到 {path}。内部使用，不要放进公开的文件夹。")
    elif form == "json":
        say_machine_readable(str(report))
    else:
        say(str(report))
