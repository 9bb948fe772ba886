"""A penalty that was set aside, and whose publication was not withdrawn within three days.

查什么：“决定类型”是行政处罚的条目撤下了，理由里说它被变更、撤销、确认违法或者无效的：理由里应当写明是哪一天，
撤下日期不得晚于那一天之后3日（自然日）。没有写日期的只警告，因为看不出是否及时。公示期满等其他原因撤下的不查。

为什么：处罚已经被撤销，还挂在网上，企业的信用继续受损。

错误示例：

    content/service/decisions/a.md
    ---
    标题: 某某公司行政处罚决定
    发布日期: 2024-05-06
    决定类型: 行政处罚
    撤下: {日期: 2024-09-20, 理由: 该处罚决定2024年9月2日经行政复议撤销}
    ---

正确写法：

    content/service/decisions/a.md
    ---
    标题: 某某公司行政处罚决定
    发布日期: 2024-05-06
    决定类型: 行政处罚
    撤下: {日期: 2024-09-04, 理由: 该处罚决定2024年9月2日经行政复议撤销}
    ---

依据：《中华人民共和国行政处罚法》第四十八条：公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，
应当在三日内撤回行政处罚决定信息并公开说明理由。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.norms.written_dates import dates_in
from gongkai.rules.norms import PENALTY_LAW
from gongkai.rules.rule import SourceRule

_DAYS = 3
_SET_ASIDE = re.compile(r"撤销|变更|违法|无效")
_TYPE, _PENALTY = "decision_type", "行政处罚"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn is None:
        return
    sort = item.elements.get(_TYPE)
    if (sort and sort.text != _PENALTY) or not _SET_ASIDE.search(item.withdrawn.reason):
        return
    day = next(dates_in(item.withdrawn.reason, item.withdrawn.day.year), None)
    span = item.spans.get("withdrawn")
    if day is None:
        yield Finding(
            message="理由里没有写处罚决定是哪一天被变更、撤销或者确认违法、无效的，看不出是否在3日内撤回。",
            hint="写成“该处罚决定2024年9月2日经行政复议撤销”。",
            span=span,
            severity=Severity.WARNING,
        )
    elif (late := (item.withdrawn.day - day).days) > _DAYS:
        yield Finding(
            message=f"处罚决定{chinese_date(day)}已被变更或者撤销，{late}日以后（{chinese_date(item.withdrawn.day)}）"
            f"才撤回，超过了{_DAYS}日。",
            hint="核对两个日期；确实撤回晚了的，在理由里说明，并写豁免由负责人批准。",
            span=span,
        )


RULE = SourceRule(
    id="decision-withdrawal",
    title="处罚决定撤回太晚",
    page=__doc__,
    severity=Severity.ERROR,
    norm=PENALTY_LAW,
    article="第四十八条",
    kinds=frozenset({Kind.DECISION}),
    fields=frozenset({"withdrawn"}),
    check=check,
)
