"""A title that another item of the same category has.

查什么：同一类别中，两条没有撤下的信息标题相同（不计空格和全角半角之别）。报告在后发布的一条上。

为什么：标题就是公开目录中的“名称”，列表和检索结果里两条一模一样，公众分不清；多半是同一条信息发布了两次。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    ---

    content/policy/documents/b.md
    ---
    标题: 关于加快技术改造的通知
    发布日期: 2021-05-12
    ---

正确写法：

    content/policy/documents/b.md
    ---
    标题: 关于加快2021年技术改造的通知
    发布日期: 2021-05-12
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十二条（公开目录包括名称）。条例没有明说名称不得相同，
所以只是警告。
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from gongkai.model.catalog import Catalog, newest_first
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.rules.column import repeated
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of


def check(catalog: Catalog) -> Iterator[Finding]:
    for *others, first in _namesakes(catalog):
        for other in others:
            yield Finding(
                message=f"同一类别中已有标题相同的一条（{file_of(first)}），列表里分不清。",
                hint="如果是同一条信息，删掉这一条；如果不是，在标题里写明年份、期次或对象。",
                span=other.spans.get("title"),
                path=file_of(other),
            )


def _namesakes(catalog: Catalog) -> Iterator[list[Item]]:
    """The items that share a category and a title, the oldest last."""
    titles = ["".join(unicodedata.normalize("NFKC", item.title).split()) for item in catalog.items]
    shared = repeated(titles)
    found: dict[tuple[str, str, str], list[Item]] = defaultdict(list)
    for item, title in zip(catalog.items, titles, strict=True) if shared else ():
        if title in shared and title and not item.withdrawn:
            found[item.section, item.category, title].append(item)
    return (sorted(group, key=newest_first) for group in found.values())


RULE = CatalogRule(
    id="duplicate-title",
    title="标题重复",
    page=__doc__,
    severity=Severity.WARNING,
    norm=REGULATION,
    article="第十二条",
    check=check,
)
