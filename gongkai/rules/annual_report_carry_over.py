"""An annual report that does not carry over what last year's left.

查什么：专栏里有上一年度的年报时，本年“二、上年结转政府信息公开申请数量”的每一列应当等于上年“四、结转下年度继续办理”的
同一列。

为什么：年报是连续的，去年说剩下一件没办完，今年就应当从这一件开始。对不上，至少有一年报错了。

错误示例：

    去年的年报写着“四、结转下年度继续办理”自然人1件，今年的年报“二、上年结转政府信息公开申请数量”自然人写的是0。

正确写法：

    今年的“二、上年结转政府信息公开申请数量”照抄去年的“四、结转下年度继续办理”。
    去年报错了的，在去年的年报上更正并写明更正记录。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），由“上年结转”的字面意思推出。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.norms.annual_report import Form
from gongkai.norms.annual_report_sums import carry_over_imbalances
from gongkai.rules.annual_report import reports_in
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of


def check(catalog: Catalog) -> Iterator[Finding]:
    for report, before in reports_in(catalog):
        for found in carry_over_imbalances(report.requests, before.requests):
            yield Finding(
                message=f"{found.place}与上年对不上：{found.left}是{found.left_sum}，"
                f"{found.right}（{file_of(before.item)}）是{found.right_sum}。",
                hint="核对登记台账：本年填错的改本年，上年填错的在上年年报上更正并写更正记录。",
                span=report.place(Form.REQUESTS, found.row),
                path=file_of(report.item),
            )


RULE = CatalogRule(
    id="annual-report-carry-over",
    title="年报与上年结转对不上",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    check=check,
)
