"""A ledger that nobody has updated for long.

查什么：“完成状态”是“推进中”“未启动”的台账，“进展”的最近一条（没有进展的，发布日期）过了选项规定的日数（缺省100日）没有
新的；“长期坚持”的台账，过了另一个选项规定的日数（缺省400日）。已完成的不查。写在将来的进展不算。

为什么：台账的用处就在于看得出做到哪一步了。半年没有一个字，公众只能当作没有做。
多长时间更新一次没有全国统一的规定，日数是本工具的缺省值，机关可以按自己的方案改。

错误示例：

    content/service/ledgers/a.md
    ---
    标题: 5G信号补盲工作台账
    发布日期: 2026-03-06
    完成状态: 推进中
    进展:
      - 日期: 2026-03-06
        内容: 公布名单。
    ---

正确写法：

    content/service/ledgers/a.md
    ---
    标题: 5G信号补盲工作台账
    发布日期: 2026-03-06
    完成状态: 推进中
    进展:
      - 日期: 2026-03-06
        内容: 公布名单。
      - 日期: 2026-10-30
        内容: 开通25个村。
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条（形成或者变更之日起20个工作日内公开），日数另由机关规定。
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.rules.column import listed_of_kinds
from gongkai.rules.norms import REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

DAYS = number("ledger-progress-stale", "days", 100, "推进中的台账多少日（自然日）没有新进展就提醒。", least=1)
LASTING = number("ledger-progress-stale", "lasting", 400, "长期坚持的台账多少日（自然日）没有新进展就提醒。", least=1)
STATUS = "status"
_KINDS = frozenset({Kind.LEDGER})
_LASTING, _DONE = "长期坚持", "已完成"


def check(catalog: Catalog) -> Iterator[Finding]:
    days, lasting = DAYS.of(catalog.config), LASTING.of(catalog.config)
    for item in listed_of_kinds(catalog, _KINDS):
        latest = last_news(item, catalog.today)
        passed = (catalog.today - latest).days if latest else 0
        if latest and passed > min(days, lasting) and passed > _allowed(item, days, lasting):
            yield Finding(
                message=f"台账的最近一条进展是{chinese_date(latest)}的，{passed}日没有更新了。",
                hint="在“进展”里加一条日期和内容，同时更新“工作进展”；已经做完的，把“完成状态”改为“已完成”。",
                span=item.spans.get("progress") or item.spans.get("title"),
                path=file_of(item),
            )


def _allowed(item: Item, days: int, lasting: int) -> float:
    """How many days may pass without news; what is done needs none."""
    status = item.elements.get(STATUS)
    if status and status.text == _DONE:
        return math.inf
    return lasting if status and status.text == _LASTING else days


def last_news(item: Item, today: date) -> date | None:
    """The day of the last progress that has come, else of publication."""
    days = [entry.day for entry in item.progress if entry.day <= today]
    return max(days, default=item.published.day if item.published else None)


RULE = CatalogRule(
    id="ledger-progress-stale",
    title="台账久未更新",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=REGULATION,
    article="第二十六条",
    options=(DAYS, LASTING),
    check=check,
)
