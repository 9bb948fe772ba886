"""A waiver of a rule that protects people or the site.

查什么：“豁免”里写了隐私或安全规则。这些规则不能豁免、不能记入基线、不能降级或关闭，写了也不起作用。

为什么：个人信息一旦公开就收不回来，不是哪个人签字就能例外的。确属误报的，请把文件发给维护人员，改的是规则，不是这一条信息。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    豁免:
      - 规则: attachment-outside
        理由: 附件放在共享文件夹里
        批准人: 王某某
        到期: 2030-12-31
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.norms import REGULATION
from gongkai.rules.settlement import Settlement, SettlementRule
from gongkai.rules.standing import file_of


def check(settlement: Settlement, catalog: Catalog) -> Iterator[Finding]:
    for waiving in settlement.waivings:
        if waiving.rule and not waiving.allowed:
            yield Finding(
                message=f"“{waiving.waiver.rule}”是隐私或安全规则，不能豁免，这条豁免不起作用。",
                hint="删掉这条豁免，改好它所指的问题；确属误报的，请把文件发给维护人员。",
                span=waiving.waiver.span,
                path=file_of(waiving.item),
            )


RULE = SettlementRule(
    id="forbidden-waiver",
    title="豁免了不能豁免的规则",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十五条",
    check=check,
)
