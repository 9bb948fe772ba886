"""The last part of an annual report does not say whether information fees were charged.

查什么：2021年度起的年报，“其他需要报告的事项”必须写明收取信息处理费的情况，没有收取的也要写明。
“其他需要报告的事项”中没有“信息处理费”几个字的报告。

为什么：信息处理费收了多少要接受监督，格式规定每年都要报告。

错误示例：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 六、其他需要报告的事项

    没有其他需要报告的事项。

正确写法：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 六、其他需要报告的事项

    2024年没有收取信息处理费。没有其他需要报告的事项。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第六部分。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.annual_report import OTHERS, Schema
from gongkai.rules.annual_report import KINDS, line_of, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import SourceRule

_FEE = "信息处理费"


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    part = report.part(OTHERS) if report else None
    text = report.text(OTHERS) if report else None
    if report is None or part is None or text is None or report.schema is not Schema.CURRENT or _FEE in text:
        return
    yield Finding(
        message=f"“{OTHERS}”没有写收取信息处理费的情况。",
        hint=f"收了的写明件数和金额；没有收的写“{report.year}年没有收取信息处理费”。",
        span=line_of(report, part),
    )


RULE = SourceRule(
    id="annual-report-fee",
    title="年报没有写信息处理费",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    article="第六部分",
    kinds=KINDS,
    check=check,
)
