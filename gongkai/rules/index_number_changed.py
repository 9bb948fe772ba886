"""An index number that was published and is now another.

查什么：用 --since 与旧版本比较时，已经公布的信息索引号不能改，也不能删；移动、改名（写了“旧网址”）的也一样。
旧版本里就重复的号，改掉后用的一条不算。

为什么：索引号“唯一不变，一经生成不因发布机构变更而更改”；公众、档案和别的网站都按它引用。

错误示例：

    旧版本里的“索引号: 11000000MB0000019X/2020-00012”，现在写成了

    索引号: 11000000MB0000019X/2020-00021

正确写法：

    索引号: 11000000MB0000019X/2020-00012

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十二条（公开目录包括索引）；
“一经生成不更改”见《政府信息公开目录系统实施指引（试行）》。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gongkai.model.catalog import Before, Catalog
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.item import Item
from gongkai.model.page import SitePlan
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import ChangeRule
from gongkai.rules.standing import closing_fence, file_of
from gongkai.rules.succession import successions


def check(plan: SitePlan, catalog: Catalog, before: Before) -> Iterator[Finding]:
    shared = Counter(item.index_number for item in before.catalog.items)
    borne = {item.index_number for item in catalog.items}
    fences = {source.path: closing_fence(source) for source in catalog.sources}
    for old, new in successions(plan, catalog, before):
        number = old.index_number
        settled = shared[number] > 1 and number in borne
        if number and new and new.index_number != number and not settled:
            yield _changed(number, new, fences[file_of(new)])


def _changed(number: str, item: Item, fence: Span) -> Finding:
    now = f"改成了“{item.index_number}”" if item.index_number else "不见了"
    return Finding(
        message=f"已经公布的索引号“{number}”{now}。",
        hint=f"改回：\n索引号: {number}",
        span=item.spans.get("index_number") or fence,
        path=file_of(item),
    )


RULE = ChangeRule(
    id="index-number-changed",
    title="已公布的索引号被改动",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十二条",
    check=check,
)
