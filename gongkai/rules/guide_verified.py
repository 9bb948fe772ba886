"""A guide that nobody has verified for long.

查什么：办事指南、一件事的“最近核对日期”过了选项规定的日数（缺省100日，即每季度核对一次）；写在将来的核对日期。
没有“最近核对日期”这一要素的类别不查；要求写而没有写的，由“缺少必备要素”报告。

为什么：地址、电话、材料一变，指南就错了，办事的人白跑一趟。逐项核对一遍、改一下日期，办事的人才敢照着办。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    发布日期: 2024-03-01
    最近核对日期: 2026-03-01
    ---

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    发布日期: 2024-03-01
    最近核对日期: 2026-10-20
    ---

依据：《优化营商环境条例》（国务院令第722号）第三十五条（编制标准化的办事指南）；每季度核对一次是本工具的缺省值。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.norms.written_dates import dates_in
from gongkai.rules.column import listed_of_kinds
from gongkai.rules.norms import BUSINESS_REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

DAYS = number("guide-verified", "days", 100, "多少日（自然日）没有核对就提醒。", least=1)
_VERIFIED = "verified"
_KINDS = frozenset({Kind.GUIDE, Kind.BUNDLE})


def check(catalog: Catalog) -> Iterator[Finding]:
    limit = DAYS.of(catalog.config)
    for item in listed_of_kinds(catalog, _KINDS):
        value = item.elements.get(_VERIFIED)
        day = next(dates_in(value.text), None) if value else None
        if value is None or day is None:
            continue
        passed = (catalog.today - day).days
        if 0 <= passed <= limit:
            continue
        how_long = f"已经{passed}日没有核对了" if passed > 0 else "还没有到这一天"
        yield Finding(
            message=f"“最近核对日期”是{chinese_date(day)}，{how_long}。",
            hint="逐项核对地点、时间、电话、材料和流程，改正后写上核对的日期。",
            span=value.span,
            path=file_of(item),
        )


RULE = CatalogRule(
    id="guide-verified",
    title="指南久未核对",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=BUSINESS_REGULATION,
    article="第三十五条",
    options=(DAYS,),
    check=check,
)
