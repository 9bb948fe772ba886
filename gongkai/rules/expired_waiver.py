"""A waiver whose day has passed.

查什么：“豁免”的“到期”日期已经过了，而它管着的问题还在。到期当天仍然有效。

为什么：豁免是有人签了字的例外，不是永远的。只提醒、不再把原来的问题算作错误：内容没有变，昨天能生成的网站今天也要能生成，
紧急撤下一条信息不能因为别的科室的豁免到了期而被拦住。所以到期的豁免继续有效，由 audit 统计、由批准人处理。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    成文日期: 2020-05-14
    豁免:
      - 规则: date-order
        理由: 原件上的日期就是这样写的
        批准人: 王某某
        到期: 2020-12-31
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    成文日期: 2020-05-14
    豁免:
      - 规则: date-order
        理由: 原件上的日期就是这样写的，已请县档案馆核对
        批准人: 王某某
        到期: 2030-12-31
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.rule import RuleClass
from gongkai.rules.settlement import Settlement, SettlementRule
from gongkai.rules.standing import file_of


def check(settlement: Settlement, catalog: Catalog) -> Iterator[Finding]:
    for waiving in settlement.waivings:
        waiver = waiving.waiver
        needed = waiving.covered or (waiving.passing and waiving.allowed and not waiving.item.withdrawn)
        if needed and waiver.until < catalog.today:
            yield Finding(
                message=f"这条对“{waiver.rule}”的豁免已于{waiver.until}到期（批准人：{waiver.by}）。",
                hint="改好它所管的问题，删掉这条豁免；确实改不了的，由批准人重新核准，改写“到期”。",
                span=waiver.span,
                path=file_of(waiving.item),
            )


RULE = SettlementRule(
    id="expired-waiver",
    title="豁免已到期",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    check=check,
)
