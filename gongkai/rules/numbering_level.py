"""A number of a higher level used within a list of a lower one.

查什么：层次序数从大到小是“一、”“（一）”“1.”“（1）”，可以跳过中间的，不能倒过来：不能在“1.”“2.”之间用“（一）”“（二）”。

为什么：层次倒了，读的人分不清哪个包含哪个。在300部法律法规文本上试过，没有报出。

错误示例：

    ---
    标题: 2020年政务公开工作要点
    ---

    1.重点任务

    （一）公开权力配置。

    （二）公开重要决策。

    2.保障措施

正确写法：

    ---
    标题: 2020年政务公开工作要点
    ---

    一、重点任务

    （一）公开权力配置。

    （二）公开重要决策。

    二、保障措施

依据：《党政机关公文格式》（GB/T 9704-2012）7.3.3（层次序数）。本规则只作警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.numbering import written
from gongkai.rules.numbering_order import Disorder, disorder_of
from gongkai.rules.prose import prose_of
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    body = prose_of(source).body
    if body is None:
        return
    for misplaced in disorder_of(source):
        number, around = misplaced.number, misplaced.against
        if misplaced.disorder is Disorder.INVERTED and around:
            outer = written(around.kind, around.value - 1)
            yield Finding(
                message=f"层次倒了：“{number.match.group()}”这一层写在了“{outer}”下面。",
                hint="层次序数从大到小用“一、”“（一）”“1.”“（1）”，外层换成更大的，或者里层换成更小的。",
                span=body.span(number.start, number.end),
            )


RULE = SourceRule(
    id="numbering-level",
    title="序号层次倒了",
    page=__doc__,
    severity=Severity.WARNING,
    norm=OFFICIAL_FORMAT,
    article="7.3.3",
    check=check,
)
