"""A consultation that closed, and nobody was told what became of the opinions.

查什么：征求意见截止后，过了选项规定的工作日（缺省20个），专栏里还没有公布“反馈对象”指向它的意见采纳反馈。
草稿和还没有到发布时间的反馈不算。已撤下的征求意见不查。

为什么：提了意见没有下文，下次就没有人提了。法规要求公布采纳情况；多长时间没有规定，20个工作日是本工具的缺省值，
机关可以按自己的规定改。

错误示例：

    content/service/consultations/a.md
    ---
    标题: 关于征求绿色工厂管理办法意见的公告
    发布日期: 2025-03-10
    征求意见开始: 2025-03-10
    征求意见截止: 2025-04-11
    ---

正确写法：

    content/service/consultations/a.md
    ---
    标题: 关于征求绿色工厂管理办法意见的公告
    发布日期: 2025-03-10
    征求意见开始: 2025-03-10
    征求意见截止: 2025-04-11
    ---

    content/service/adoptions/b.md
    ---
    标题: 绿色工厂管理办法意见采纳情况
    发布日期: 2025-05-08
    反馈对象: service/consultations/a
    ---

依据：《重大行政决策程序暂行条例》（国务院令第713号）第三十二条（公布决策时说明意见采纳情况）；
《优化营商环境条例》（国务院令第722号）第六十二条（建立健全意见采纳情况反馈机制）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.norms.working_days import Counting
from gongkai.rules.column import listed_of_kinds
from gongkai.rules.norms import DECISION_REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

DAYS = number("consultation-outcome", "days", 20, "征求意见截止后多少个工作日没有反馈就提醒。", most=365)
_KINDS = frozenset({Kind.CONSULTATION})


def check(catalog: Catalog) -> Iterator[Finding]:
    days, config = DAYS.of(catalog.config), catalog.config
    for item in listed_of_kinds(catalog, _KINDS):
        if item.closes is None or item.closes.day >= catalog.today:
            continue
        limit = config.working_days.limit(item.closes.day, days, Counting.WORKING)
        if catalog.today > limit and not _is_answered(item, catalog):
            yield Finding(
                message=f"征求意见{chinese_date(item.closes.day)}截止，"
                f"过了{days}个工作日（到{chinese_date(limit)}），还没有公布意见采纳反馈。",
                hint="新建一条意见采纳反馈，“反馈对象”写这一条的索引号或路径；没有收到意见的也要公布，收到意见数写0。",
                span=item.spans.get("closes"),
                path=file_of(item),
            )


def _is_answered(item: Item, catalog: Catalog) -> bool:
    related = catalog.relations.get(item.path, ())
    return any(entry.relation == "responds_to" and entry.backward for entry in related)


RULE = CatalogRule(
    id="consultation-outcome",
    title="征求意见没有反馈",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=DECISION_REGULATION,
    article="第三十二条",
    options=(DAYS,),
    check=check,
)
