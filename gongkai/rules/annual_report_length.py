"""The first part of an annual report is longer than it should be.

查什么：“总体情况”原则上不超过一千字（不计空格，标点计在内），超过的提醒。

为什么：总体情况是概括，写长了公众不看；具体事例放到别处。格式说的是“原则上”，所以只警告。

错误示例：

    “总体情况”把全年召开的会议、转发的文件逐一列出，写了两千多字。

正确写法：

    五个方面各写一小段，用数字说明，合计不超过一千字。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第一部分。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.annual_report import OVERVIEW, OVERVIEW_LENGTH
from gongkai.rules.annual_report import KINDS, line_of, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule

CHARACTERS = number("annual-report-length", "characters", OVERVIEW_LENGTH, "“总体情况”最多多少字。", least=1)


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    part = report.part(OVERVIEW) if report else None
    text = report.text(OVERVIEW) if report else None
    if report is None or part is None or text is None:
        return
    length, limit = len("".join(text.split())), CHARACTERS.of(config)
    if length > limit:
        yield Finding(
            message=f"“总体情况”有{length}字，原则上不超过{limit}字。",
            hint="删去会议、转发文件等过程，只留结果和数字。",
            span=line_of(report, part),
        )


RULE = SourceRule(
    id="annual-report-length",
    title="年报总体情况过长",
    page=__doc__,
    severity=Severity.WARNING,
    norm=ANNUAL_REPORT_FORMAT,
    article="第一部分",
    options=(CHARACTERS,),
    kinds=KINDS,
    check=check,
)
