"""`check`: everything `build` would find; changes nothing unless asked to mend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar
from gongkai.cli.findings import FORMATS, Findings, print_findings
from gongkai.cli.options import OneOf, find_config, jobs_option, shared_options
from gongkai.cli.scope import scope_of, scope_of_paths
from gongkai.cli.timings import timed, timings_option
from gongkai.errors import UsageError
from gongkai.model.baseline import Baseline
from gongkai.model.progress import Progress, Stage


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    paths: tuple[Path, ...]
    form: str
    strict: bool
    since: str | None
    fix: bool
    number: bool
    diff: bool
    update_baseline: bool
    jobs: int

    @property
    def of_what_is_there(self) -> bool:
        """Whether nothing but the files as they are is asked about, and nothing is to be done to them."""
        return self.since is None and not (self.fix or self.diff or self.update_baseline)

    def insist(self) -> None:
        """Raise UsageError where they do not go together."""
        if self.number and not (self.fix or self.diff):
            raise UsageError("--number 要与 --fix 或 --diff 同用。", "例如：check --fix --number")
        if self.fix and self.diff:
            raise UsageError("--fix 改文件，--diff 只显示不改，不能同用。")
        if self.update_baseline and (self.paths or self.since is not None or self.fix or self.diff):
            raise UsageError("--update-baseline 记的是全部内容，不能与路径、--since、--fix、--diff 同用。")


@click.command(cls=ChineseCommand, help="检查全部内容，列出问题在哪里、为什么、怎么改。写了路径时只报告这些路径。")
@click.argument("paths", nargs=-1, metavar="[路径]…", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=OneOf(list(FORMATS)),
    default="text",
    help="text 给人看，json、sarif、junit、github 给程序用",
)
@click.option("--strict", is_flag=True, help="内容有警告也算不通过")
@click.option("--since", metavar="版本", help="只报告与 git 中这个版本相比改动了的文件，以及改动在别处引起的问题")
@click.option("--fix", is_flag=True, help="自动改正不会改变意思的问题，再检查一遍")
@click.option("--number", is_flag=True, help="与 --fix 或 --diff 同用：编上缺的索引号，改掉重复的")
@click.option("--diff", is_flag=True, help="只显示 --fix 会怎样改，不写文件")
@click.option("--update-baseline", is_flag=True, help="把现有的老问题记入 baseline.json；已有基线时只减不增")
@jobs_option
@timings_option
@shared_options
def check(config_path: Path | None, today: date | None, timings: bool, **options: Any) -> int:  # noqa: ANN401 - click's, by name
    """Exit 0 when clean, 1 when what was asked about has errors."""
    wishes = Wishes(**options)
    wishes.insist()
    bar = Bar()
    with timed(bar, shown=timings) as progress:
        return _check(find_config(config_path), today, wishes, bar, progress)


def _check(config_file: Path, today: date | None, wishes: Wishes, bar: Bar, progress: Progress) -> int:
    last = pipeline.last_run(config_file, partial(moment, today)) if wishes.of_what_is_there else None
    if last and last.verdict:
        shown = scope_of_paths(last.root, wishes.paths).among(last.verdict.diagnostics)
        return _tell(Findings(last.root, last.verdict, shown, wishes.strict), wishes.form)
    project = replace(pipeline.open_project(config_file, last.glance if last else None), jobs=wishes.jobs)
    now = moment(today, project.config.site.zone)
    scope = scope_of(project, wishes.paths, wishes.since, now)
    if wishes.update_baseline:
        from gongkai.cli.baseline import update

        bare = pipeline.check(replace(project, baseline=Baseline()), now, progress)
        project = replace(project, baseline=update(project, bare.diagnostics))
    checked = pipeline.check(project, now, progress, before=scope.before)
    progress.stage(Stage.REPORT)
    bar.clear()
    if wishes.fix:
        from gongkai.cli.mending import mended, put_in_place

        put_in_place(checked, mended(checked, scope, number=wishes.number))
        checked = pipeline.check(project, now, progress, before=scope.before)
        progress.stage(Stage.REPORT)
        bar.clear()
    found = Findings(project.root, checked.verdict, scope.of(checked), wishes.strict)
    if wishes.diff:
        from gongkai.cli.mending import mended, show

        show(checked, mended(checked, scope, number=wishes.number))
        return found.code
    return _tell(found, wishes.form)


def _tell(findings: Findings, form: str) -> int:
    print_findings(form, findings)
    return findings.code
