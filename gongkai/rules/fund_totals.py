"""Stages of one fund and year that state different totals.

查什么：同一“资金”、同一“年度”的分配、使用、审计各条都写了“资金总额”的，应当相等（单位不同的换算后再比）。
报告在后一环节的条目上。

为什么：同一笔钱前后两个数，公众会问差的钱去了哪里；多半是抄错，或者年度写错了。

错误示例：

    content/service/funds/a.md
    ---
    标题: 2024年技术改造专项资金分配结果
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 分配
    资金总额: 600万元
    ---

    content/service/funds/b.md
    ---
    标题: 2024年技术改造专项资金使用情况
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 使用
    资金总额: 580万元
    ---

正确写法：

    content/service/funds/a.md
    ---
    标题: 2024年技术改造专项资金分配结果
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 分配
    资金总额: 600万元
    ---

    content/service/funds/b.md
    ---
    标题: 2024年技术改造专项资金使用情况
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 使用
    资金总额: 6000000元
    ---

依据：类别要求写“资金总额”的依据。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.norms.money import in_words
from gongkai.rules.fund import STAGES, TOTAL, basis_of, by_fund_and_year, total_of
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of


def check(catalog: Catalog) -> Iterator[Finding]:
    # The sources' items, since in the catalog's a notice that is past its period has been withdrawn.
    own = (source.item for source in catalog.sources)
    live = (item for item in own if item and not item.draft and not item.withdrawn)
    for items in by_fund_and_year(live, catalog.config).values():
        stated = [(item, total) for item in items if item.stage in STAGES and (total := total_of(item)) is not None]
        stated.sort(key=lambda pair: (STAGES.index(pair[0].stage), pair[0].path))
        for other in stated[1:]:
            if other[1] != stated[0][1]:
                yield _finding(other, stated[0], catalog.config)


def _finding(other: tuple[Item, Decimal], first: tuple[Item, Decimal], config: Config) -> Finding:
    (item, total), (earlier, expected) = other, first
    return Finding(
        message=f"“{item.stage}”写的资金总额是{in_words(total)}，"
        f"同一年度的“{earlier.stage}”（{file_of(earlier)}）是{in_words(expected)}。",
        hint="核对预算批复，改正写错的一处；结转到下一年的另写，不并入总额。",
        span=item.elements[TOTAL].span,
        basis=basis_of(item, config),
        path=file_of(item),
    )


RULE = CatalogRule(
    id="fund-totals",
    title="资金总额前后不一",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
