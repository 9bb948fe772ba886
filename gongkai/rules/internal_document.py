"""A request or report to a higher body among the published documents.

查什么：文件类条目的标题以“请示”结尾，或者是“关于……的报告”。向人大报告预算、计划、审计、法治政府建设的，年度报告、
调查报告、评估报告等本来就要公开的，不查。

为什么：请示、报告是上行文，属于讨论记录、过程稿、磋商信函、请示报告四类过程性信息，可以不予公开；混在公开文件里多半是传错了，
也可能泄露还没有定下来的事。在300部法律法规的标题上试过，没有报出。

错误示例：

    ---
    标题: 示例县工业和信息化局关于增加技术改造资金的请示
    ---

正确写法：

    ---
    标题: 示例县工业和信息化局关于下达技术改造资金的通知
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十六条。能不能公开要由审查决定，所以只作警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.norms.document_kinds import kind_in_title
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule

_PUBLIC = re.compile("预算|决算|国民经济|审计|法治政府|年度|政府信息公开|调查|评估|评价|监测|检查结果")


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None:
        return
    kind = kind_in_title(item.title)
    if kind == "请示" or (kind == "报告" and "关于" in item.title and not _PUBLIC.search(item.title)):
        yield Finding(
            message=f"这是一份{kind}，属于过程性信息，一般不公开。",
            hint="核对公开审查的结论；确实传错了的，撤下这一条；可以公开的，在“审查”里写明。",
            span=item.spans.get("title"),
        )


RULE = SourceRule(
    id="internal-document",
    title="请示、报告混在公开文件里",
    page=__doc__,
    severity=Severity.WARNING,
    norm=REGULATION,
    article="第十六条",
    kinds=frozenset({Kind.DOCUMENT}),
    check=check,
)
