"""Opinions that were not adopted, and no reason given.

查什么：未采纳数不是0，而“未采纳理由”没有写、只写“无”或者说全部采纳的；“采纳情况”表格里没有采纳的一行，理由空着或者只写
“略”“无”的。类别已经要求写“未采纳理由”而整项没有写的，由“缺少必备要素”报告。

为什么：采纳了多少人人会报，为什么没有采纳才是公众要看的。某县反馈只写“采纳2条”，其余不作说明，被当作反面例子。

错误示例：

    content/service/adoptions/a.md
    ---
    标题: 绿色工厂管理办法意见采纳情况
    收到意见数: 3
    采纳数: 2
    未采纳数: 1
    未采纳理由: 无
    ---

正确写法：

    content/service/adoptions/a.md
    ---
    标题: 绿色工厂管理办法意见采纳情况
    收到意见数: 3
    采纳数: 2
    未采纳数: 1
    未采纳理由: 机票住宿的票据难以核实，容易套取，所以不列入补助范围。
    ---

依据：《重大行政决策程序暂行条例》（国务院令第713号）第三十二条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.rules.adoption import DETAIL, Outcome, opinions
from gongkai.rules.norms import DECISION_REGULATION
from gongkai.rules.requirement import required_elements
from gongkai.rules.rule import SourceRule
from gongkai.rules.standing import closing_fence

_REASON = "rejected_reason"
_NO_REASON = re.compile(r"\W*(无|没有|略|同上|暂无|不涉及|—|-|/)?\W*(全部采纳|均已采纳|已全部采纳)?\W*")


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn:
        return
    rejected = item.elements.get("rejected")
    if rejected and rejected.text.strip().lstrip("0").isdigit():
        yield from _summary(source, item, config, rejected.text.strip())
    for row in opinions(source, config):
        if row.outcome is Outcome.REJECTED and row.reason is not None and _NO_REASON.fullmatch(row.reason):
            yield Finding(
                message=f"“采纳情况”表格里没有采纳的意见“{_short(row.text)}”没有写理由。",
                hint="在这一行的“理由”里写为什么没有采纳，一句话也可以。",
                span=item.elements[DETAIL].span,
            )


def _summary(source: Source, item: Item, config: Config, rejected: str) -> Iterator[Finding]:
    reason = item.elements.get(_REASON)
    if reason is None and _is_required(item, config):
        return
    if reason is None or _NO_REASON.fullmatch(reason.text):
        yield Finding(
            message=f"有{rejected}条意见没有采纳，却没有写未采纳的理由。",
            hint="写一项“未采纳理由”，归纳没有采纳的意见和原因。",
            span=reason.span if reason else closing_fence(source),
        )


def _is_required(item: Item, config: Config) -> bool:
    return any(element.id == _REASON for element in required_elements(item, config))


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}…"


RULE = SourceRule(
    id="adoption-reasons",
    title="未采纳没有写理由",
    page=__doc__,
    severity=Severity.ERROR,
    norm=DECISION_REGULATION,
    article="第三十二条",
    kinds=frozenset({Kind.ADOPTION}),
    check=check,
)
