"""A yearly report whose day has passed and that is not there.

查什么：每年都要公布报告、报表的类别（config.yaml 中 deadline 写了 yearly 的，如政府信息公开工作年度报告“01-31”），
最近一次到期的年度有没有已经公布的条目。按条目的“年度”认，年度是报告的那一年，不是写报告的那一年。

为什么：县级以上人民政府部门每年1月31日前公布上一年度政府信息公开工作年度报告，逾期不公布是最容易被查到的问题之一。
这条规则随日期变化，所以只是警告，不妨碍其他信息公开。

错误示例：

    到了2026年2月1日，专栏里还没有“年度”为2025的年度报告。

正确写法：

    2026年1月31日以前公布：

    标题: 示例县工业和信息化局2025年政府信息公开工作年度报告
    年度: 2025

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条；其他报表依据类别自己的公开依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.deadlines import Due, report_due
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.moment import chinese_date
from gongkai.model.taxonomy import Category, Section
from gongkai.rules.rule import CatalogRule, RuleClass


def check(catalog: Catalog) -> Iterator[Finding]:
    for section in catalog.config.sections:
        for category in section.categories:
            due = report_due(category, catalog.today)
            years = {item.year for item in catalog.in_category(section.id, category.id)} if due else set()
            if due and due.since.year not in years:
                yield _missing(section, category, due, catalog)


def _missing(section: Section, category: Category, due: Due, catalog: Catalog) -> Finding:
    config = catalog.config
    return Finding(
        message=f"“{category.title}”缺{due.since.year}年度的，应当在{chinese_date(due.limit)}前公布。",
        hint=f"由{config.lead(section, category).name}尽快公布，“年度”写{due.since.year}，发布日期照实写。",
        basis=config.basis(category.basis[0]),
    )


RULE = CatalogRule(
    id="report-overdue",
    title="年度报告、报表到期没有公布",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    check=check,
)
