"""Faults that were found, and long nobody has heard whether they were mended.

查什么：督查、审计、巡察查出的问题，“整改状态”是“整改中”的，或者没有“整改结果”而又没有写“已完成”的，最近的进展（没有的，
发布日期）过了选项规定的日数（缺省100日）没有新的。

为什么：只公开问题不公开整改，等于没有整改。审计法要求把整改情况向社会公布；多久公布一次没有统一规定，
日数是本工具的缺省值。

错误示例：

    content/service/rectifications/a.md
    ---
    标题: 预算执行审计发现问题整改情况
    发布日期: 2026-03-06
    整改状态: 整改中
    ---

正确写法：

    content/service/rectifications/a.md
    ---
    标题: 预算执行审计发现问题整改情况
    发布日期: 2026-03-06
    整改状态: 已完成
    整改结果: 3个问题2026年6月20日前全部改完，收回资金1.2万元。
    ---

依据：《中华人民共和国审计法》第五十二条（将整改情况向社会公布）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.rules.column import listed_of_kinds
from gongkai.rules.ledger_progress_stale import last_news
from gongkai.rules.norms import AUDIT_LAW
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

DAYS = number("rectification-open", "days", 100, "整改没有结果的，多少日（自然日）没有新进展就提醒。", least=1)
_DONE, _OPEN = "已完成", "整改中"
_KINDS = frozenset({Kind.RECTIFICATION})


def check(catalog: Catalog) -> Iterator[Finding]:
    limit = DAYS.of(catalog.config)
    for item in listed_of_kinds(catalog, _KINDS):
        latest = last_news(item, catalog.today)
        if latest and (passed := (catalog.today - latest).days) > limit and _is_open(item):
            yield Finding(
                message=f"问题还没有整改完，最近的消息是{chinese_date(latest)}的，{passed}日没有更新了。",
                hint="写上“整改结果”；还没有改完的，在“进展”里写做到哪一步、何时改完。",
                span=item.spans.get("progress") or item.spans.get("title"),
                path=file_of(item),
            )


def _is_open(item: Item) -> bool:
    status, result = item.elements.get("status"), item.elements.get("result")
    if status and status.text in {_DONE, _OPEN}:
        return status.text == _OPEN
    return result is None or not result.text.strip()


RULE = CatalogRule(
    id="rectification-open",
    title="整改久无结果",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=AUDIT_LAW,
    article="第五十二条",
    options=(DAYS,),
    check=check,
)
