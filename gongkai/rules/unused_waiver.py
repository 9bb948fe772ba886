"""A waiver that waives nothing.

查什么：“豁免”里的每一条都要真的管着一个问题：规则编号写对，要素、原文与问题对得上。一条豁免只管一处。
时限类规则和与旧版本比较的规则，问题时有时无，它们的豁免只看是否到期；已撤下的条目不查。

为什么：问题改好了豁免还在，同样的问题再出现就没有人知道；编号写错了的，想豁免的没有豁免。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-14
    成文日期: 2020-05-12
    豁免:
      - 规则: date-order
        原文: "2020-05-12"
        理由: 原件上的日期就是这样写的
        批准人: 王某某
        到期: 2030-12-31
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    成文日期: 2020-05-14
    豁免:
      - 规则: date-order
        原文: "2020-05-14"
        理由: 原件上的日期就是这样写的
        批准人: 王某某
        到期: 2030-12-31
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.settlement import Settlement, SettlementRule
from gongkai.rules.standing import file_of
from gongkai.rules.waiving import Waiving


def check(settlement: Settlement, catalog: Catalog) -> Iterator[Finding]:
    for waiving in settlement.waivings:
        if waiving.covered or waiving.item.withdrawn:
            continue
        if waiving.rule is None:
            message = f"没有“{waiving.waiver.rule}”这条规则，这条豁免不起作用。"
            yield Finding(message, _guess(waiving, settlement), waiving.waiver.span, path=file_of(waiving.item))
        elif waiving.allowed and not waiving.passing:
            yield Finding(
                message=f"这条对“{waiving.waiver.rule}”的豁免没有管着任何问题。",
                hint="问题已经改好的，删掉这条豁免；还有问题的，照检查报告核对“要素”和“原文”，一条豁免只管一处。",
                span=waiving.waiver.span,
                path=file_of(waiving.item),
            )


def _guess(waiving: Waiving, settlement: Settlement) -> str:
    likely = difflib.get_close_matches(waiving.waiver.rule, settlement.known, n=1)
    return f"您要写的是不是“{likely[0]}”？" if likely else "规则的编号写在检查报告的方括号里，也可以用 explain 列出。"


RULE = SettlementRule(
    id="unused-waiver",
    title="豁免没有管着任何问题",
    page=__doc__,
    severity=Severity.WARNING,
    check=check,
)
