"""An index number that another item bears.

查什么：每条信息的索引号在整个专栏中必须是唯一的，已撤下的也占用自己的号。报告在后发布的一条上，
并指出先用这个号的文件；用 --since 与旧版本比较时，报告在旧版本里没有的一条上。

为什么：索引号是公开目录的索引，“一经生成不因发布机构变更而更改”；两条同号，按号就查不到确定的一条。
多半是复制旧条目时没有改号。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    索引号: 11000000MB0000019X/2020-00001
    ---

    content/policy/documents/b.md
    ---
    标题: 关于开展设备更新的通知
    发布日期: 2020-06-12
    索引号: 11000000MB0000019X/2020-00001
    ---

正确写法：

    content/policy/documents/b.md
    ---
    标题: 关于开展设备更新的通知
    发布日期: 2020-06-12
    索引号: 11000000MB0000019X/2020-00002
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十二条（公开目录包括索引）。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from datetime import date, time

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.rules.column import repeated
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of


def check(catalog: Catalog) -> Iterator[Finding]:
    for first, *others in _bearers(catalog):
        for other in others:
            yield Finding(
                message=f"索引号“{other.index_number}”已经属于“{first.title or first.stem}”（{file_of(first)}）。",
                hint="每条信息的索引号各不相同、不再改动。删掉这一行，合并时会自动编号；先用这个号的那一条不要改。",
                span=other.spans.get("index_number"),
                path=file_of(other),
            )


def _bearers(catalog: Catalog) -> Iterator[list[Item]]:
    """The items that share an index number, first the one that has a right to it."""
    shared = repeated([item.index_number for item in catalog.items if item.index_number])
    found: dict[str, list[Item]] = defaultdict(list)
    for item in catalog.items if shared else ():
        if item.index_number in shared:
            found[item.index_number].append(item)
    before = catalog.before.catalog.items if catalog.before else ()
    known = {(item.path, item.index_number) for item in before}
    return (sorted(group, key=lambda item: _seniority(item, known)) for group in found.values())


def _seniority(item: Item, known: Container[tuple[str, str]]) -> tuple[bool, bool, date, time, str]:
    """What bore its number before, or was published longest ago, keeps it; a draft never takes one away."""
    day, clock = item.published.sort_key() if item.published else (date.max, time.max)
    return (item.draft, (item.path, item.index_number) not in known, day, clock, item.path)


RULE = CatalogRule(
    id="duplicate-index-number",
    title="索引号重复",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十二条",
    check=check,
)
