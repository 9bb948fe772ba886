"""A special fund of which a stage was not disclosed.

查什么：把同一“资金”、同一“年度”的条目放在一起，看政策、分配、使用、审计四个环节是否都公开了。到期还没有的、后一环节已经公开而
前一环节没有的，各提醒一条，报告在这笔资金这一年最近发布的条目上。期限：政策、分配为当年年底；使用为年底后选项规定的日数
（缺省90日）；审计为年底后选项规定的日数（缺省365日）。资金名称必须一字不差，写法不同就是两笔资金。

为什么：专项资金要“全面公开、集中公开”，公众才能从发了多少一直查到用得对不对。缺一环，前面的就白公开了。
各环节何时公开没有全国统一的期限，日数是本工具的缺省值。

错误示例：

    content/service/funds/a.md
    ---
    标题: 2024年技术改造专项资金申报通知
    发布日期: 2024-03-12
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 政策
    ---

正确写法：

    2024年的这笔资金另有“分配”“使用”“审计”三条，“资金”都写“县级技术改造专项资金”，“年度”都写2024
    （审计在2025年公开的，年度仍写2024）。

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（七）项（财政预算、决算信息）；
四个环节出自各地的专项资金公开要求。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from gongkai.model.catalog import Catalog, newest_first
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.moment import chinese_date
from gongkai.rules.fund import STAGES, by_fund_and_year
from gongkai.rules.norms import REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

USAGE = number("fund-stages", "usage", 90, "年底后多少日（自然日）应当公开使用情况。", most=3650)
AUDIT = number("fund-stages", "audit", 365, "年底后多少日（自然日）应当公开审计情况。", most=3650)


def check(catalog: Catalog) -> Iterator[Finding]:
    delays = {"使用": USAGE.of(catalog.config), "审计": AUDIT.of(catalog.config)}
    for (_, year), items in by_fund_and_year(catalog.listed, catalog.config).items():
        stages = {item.stage for item in items}
        latest = min(items, key=newest_first)
        for place, stage in enumerate(STAGES):
            if stage in stages:
                continue
            due = _year_end(year) + timedelta(days=delays.get(stage, 0))
            later = [other for other in STAGES[place + 1 :] if other in stages]
            if later or catalog.today > due:
                why = f"而“{later[0]}”已经公开" if later else f"应当在{chinese_date(due)}前公开"
                yield _finding(latest, year, stage, why)


def _year_end(year: int) -> date:
    return date(min(max(year, 1), 9998), 12, 31)


def _finding(item: Item, year: int, stage: str, why: str) -> Finding:
    return Finding(
        message=f"“{item.fund}”{year}年度没有公开“{stage}”，{why}。",
        hint=f"新建一条专项资金，“资金”写“{item.fund}”，“年度”写{year}，“环节”写{stage}；已经有的，核对这三项是否一字不差。",
        span=item.spans.get("stage"),
        path=file_of(item),
    )


RULE = CatalogRule(
    id="fund-stages",
    title="专项资金缺一个环节",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=REGULATION,
    article="第二十条",
    options=(USAGE, AUDIT),
    check=check,
)
