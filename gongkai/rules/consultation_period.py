"""A consultation that is open for less than 30 days, without saying why.

查什么：征求意见从开始（发布得更晚的，从发布那天）到截止，应当不少于30日；不足的，应当写明“缩短期限的理由”，或者在正文中说明
为什么缩短征求意见期限。开始当日不计：11月9日开始的，30日到12月9日为止。
类别的依据是《重大行政决策程序暂行条例》或《优化营商环境条例》第六十二条的，不足为错误，其他的警告；
连开始当日也算在内才够30日的，只警告。

为什么：时间太短，公众看不到、来不及提。法规允许缩短，但要说明。某县一个办法只征求了7天又没有说明，被公开批评。

错误示例：

    content/service/consultations/a.md
    ---
    标题: 关于征求绿色工厂管理办法意见的公告
    发布日期: 2024-11-18
    征求意见开始: 2024-11-18
    征求意见截止: 2024-11-24
    ---

正确写法：

    content/service/consultations/a.md
    ---
    标题: 关于征求绿色工厂管理办法意见的公告
    发布日期: 2024-11-18
    征求意见开始: 2024-11-18
    征求意见截止: 2024-12-20
    ---

依据：《重大行政决策程序暂行条例》（国务院令第713号）第十五条：一般不少于30日，缩短的应当予以说明；
《优化营商环境条例》（国务院令第722号）第六十二条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gongkai.model.config import Config
from gongkai.model.diagnostic import Basis, Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.rules.norms import BUSINESS_REGULATION, DECISION_REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule

DAYS = number("consultation-period", "days", 30, "征求意见最少多少日（自然日）。", least=1)
_REASON = "short_reason"
_STATED = re.compile(r"征求意见(?:稿的|的)?(?:期限|时间|期)[^，。\n]{0,12}缩短|缩短[^，。\n]{0,4}征求意见")
_ARTICLE = "第六十二条"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.closes is None or item.withdrawn:
        return
    start = max((moment.day for moment in (item.opens, item.published) if moment), default=None)
    if start is None or (item.opens and item.closes.day < item.opens.day):
        return
    limit, days = DAYS.of(config), (item.closes.day - start).days
    if days >= limit or _says_why(source, item):
        return
    binding = _binding(item, config)
    yield Finding(
        message=_message(item, start, item.closes.day, limit),
        hint=f"延长到不少于{limit}日；确需缩短的，写一项“缩短期限的理由”，说明为什么等不到{limit}日。",
        span=item.spans.get("closes"),
        severity=Severity.ERROR if binding and days < limit - 1 else Severity.WARNING,
        basis=binding,
    )


def _message(item: Item, start: date, closes: date, limit: int) -> str:
    days = (closes - start).days
    late = "（发布日期）" if item.opens and item.opens.day < start else ""
    span = f"从{chinese_date(start)}{late}到{chinese_date(closes)}"
    if days == limit - 1:
        return f"征求意见{span}，开始当日不计，只有{days}日，差一日不足{limit}日。"
    return f"征求意见{span}只有{max(days, 0)}日，不足{limit}日，也没有说明缩短的理由。"


def _says_why(source: Source, item: Item) -> bool:
    reason = item.elements.get(_REASON)
    if reason and reason.text.strip():
        return True
    return bool(source.body and _STATED.search(source.body.text))


def _binding(item: Item, config: Config) -> Basis | None:
    """The provision that the category rests on, where it is one that demands 30 days."""
    category = config.category(item.section, item.category)
    for reference in category.basis if category else ():
        basis = config.basis(reference)
        business = basis.title == BUSINESS_REGULATION.title and basis.article.startswith(_ARTICLE)
        if basis.title == DECISION_REGULATION.title or business:
            return basis
    return None


RULE = SourceRule(
    id="consultation-period",
    title="征求意见期限不足",
    page=__doc__,
    severity=Severity.ERROR,
    norm=DECISION_REGULATION,
    article="第十五条",
    options=(DAYS,),
    kinds=frozenset({Kind.CONSULTATION}),
    fields=frozenset({"closes"}),
    check=check,
)
