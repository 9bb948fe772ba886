"""An annual report whose number of documents in force does not follow from last year's.

查什么：2021年度起的年报，“现行有效件数”一般等于上年的现行有效件数加本年制发、减本年废止；对不上就提醒。
清理口径有变化、有文件到期失效的，数字可以不等，所以只警告。

为什么：三个数分开填，最容易忘记把新制发的加进去、把废止的减掉。

错误示例：

    2024年报的“行政规范性文件”现行有效6件；2025年报写本年制发2件、废止0件，现行有效却写了7件。

正确写法：

    现行有效件数改为8件；确有1件因到期失效的，在正文里写明。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），由三列的字面意思推出。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.norms.annual_report import Form
from gongkai.norms.annual_report_sums import stock_imbalances
from gongkai.rules.annual_report import reports_in
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of


def check(catalog: Catalog) -> Iterator[Finding]:
    for report, before in reports_in(catalog):
        for found in stock_imbalances(report.published, before.published):
            yield Finding(
                message=f"{found.place}：{found.left}是{found.left_sum}，{found.right}却是{found.right_sum}。",
                hint="核对规范性文件目录；因到期失效、清理口径变化而不等的，在第二部分写明原因。",
                span=report.place(Form.PROACTIVE, found.row),
                path=file_of(report.item),
            )


RULE = CatalogRule(
    id="annual-report-stock",
    title="年报文件件数与上年接不上",
    page=__doc__,
    severity=Severity.WARNING,
    norm=ANNUAL_REPORT_FORMAT,
    check=check,
)
