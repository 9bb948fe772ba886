"""An index number that belonged to another item.

查什么：用 --since 与旧版本比较时，已经公布过的索引号不能给另一条信息用，原来那一条删掉了、撤下了也不行。
两条同时用着一个号的，由 duplicate-index-number 报告。

为什么：按号引用的人会找到另一条信息；索引号用过就不再分配。

错误示例：

    旧版本里 content/policy/documents/a.md 的索引号是 11000000MB0000019X/2020-00012；现在这个文件没有了，新的
    content/policy/documents/b.md 写着

    索引号: 11000000MB0000019X/2020-00012

正确写法：

    content/policy/documents/b.md 不写索引号，合并时由 check --fix --number 自动分配。

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十二条（公开目录包括索引）；
“唯一不变”见《政府信息公开目录系统实施指引（试行）》。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gongkai.model.catalog import Before, Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.page import SitePlan
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import ChangeRule
from gongkai.rules.standing import file_of
from gongkai.rules.succession import successions


def check(plan: SitePlan, catalog: Catalog, before: Before) -> Iterator[Finding]:
    owners: dict[str, Item] = {}
    rightful: dict[str, set[str]] = defaultdict(set)
    for old, new in successions(plan, catalog, before):
        owners.setdefault(old.index_number, old)
        rightful[old.index_number].add(new.path if new else "")
    bearers: dict[str, list[Item]] = defaultdict(list)
    for item in catalog.items:
        bearers[item.index_number].append(item)
    for number, owner in owners.items():
        if number and not any(item.path in rightful[number] for item in bearers[number]):
            yield from (_reused(item, owner) for item in bearers[number] if not _is_moved(item, owner))


def _is_moved(item: Item, owner: Item) -> bool:
    """Whether it is the same thing at another address, of which `vanished-address` tells."""
    return item.title == owner.title


def _reused(item: Item, owner: Item) -> Finding:
    return Finding(
        message=f"索引号“{item.index_number}”是“{owner.title or owner.stem}”（{file_of(owner)}）公布过的。",
        hint="删掉这一行，合并时会自动编号；确是同一条信息移动过来的，在“旧网址”里写上原来的网址。",
        span=item.spans.get("index_number"),
        path=file_of(item),
    )


RULE = ChangeRule(
    id="index-number-reused",
    title="用了别的信息公布过的索引号",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十二条",
    check=check,
)
