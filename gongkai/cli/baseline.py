"""`check --update-baseline`: old findings counted, so that only new ones are reported from then on."""

from __future__ import annotations

from gongkai import pipeline
from gongkai.cli.console import say_aside
from gongkai.load import load_baseline
from gongkai.model.baseline import BASELINE_FILE, Baseline
from gongkai.model.diagnostic import Diagnostic
from gongkai.rules import countable
from gongkai.staff.baseline import write_baseline


def update(project: pipeline.Project, found: tuple[Diagnostic, ...]) -> Baseline:
    """Write the baseline of what was `found` without one; where there is one, it only shrinks.

    Else what crept in since it was made would be taken for old whenever somebody tidies up.
    """
    old, present = load_baseline(project.root), countable(found)
    new = present if old is None else old.no_more_than(present)
    write_baseline(project.root, new)
    if old is None:
        say_aside(f"已写 {BASELINE_FILE}：记下 {new.total} 处老问题，以后只报告新的。请把它提交。")
        return new
    say_aside(f"{BASELINE_FILE} 从 {old.total} 处减到 {new.total} 处。")
    if present.total > new.total:
        say_aside(
            f"有 {present.total - new.total} 处不在原来的基线里，没有记入，见报告；确实都要当作老问题，先删掉基线。"
        )
    return new
