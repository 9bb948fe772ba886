"""A category in which nothing is published.

查什么：config.yaml 里的每个类别至少要有一条不是草稿、没有撤下的信息。等着定时发布的算有。

为什么：空白栏目是检查的扣分项，空白栏目达到5个就不合格；公众点进去什么也没有，会以为没有公开。

错误示例：

    config.yaml 新增了类别“行政许可压减”，content 里对应的文件夹还是空的，或者只有草稿。

正确写法：

    先写好第一条信息，再增加类别；确实用不上的类别从 config.yaml 中删去。

依据：《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）（空白栏目）。二手来源，所以只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.norms import WEBSITE_INSPECTION
from gongkai.rules.once import once
from gongkai.rules.rule import CatalogRule


def check(catalog: Catalog) -> Iterator[Finding]:
    for section in catalog.config.sections:
        for category in section.categories:
            shown = any(not item.withdrawn for item in catalog.in_category(section.id, category.id))
            if not shown and (section.id, category.id) not in _filled(catalog):
                yield Finding(
                    message=f"类别“{section.title} › {category.title}”里一条信息也没有，是空白栏目。",
                    hint=f"新建一条：python build.py new --section {section.id} --category {category.id}；"
                    "用不上的类别从 config.yaml 中删去。",
                )


@once
def _filled(catalog: Catalog) -> frozenset[tuple[str, str]]:
    """The categories of items as they were loaded: a public notice past its period is withdrawn in the catalog only."""
    items = (source.item for source in catalog.sources)
    return frozenset((item.section, item.category) for item in items if item and not (item.draft or item.withdrawn))


RULE = CatalogRule(
    id="empty-category",
    title="空白栏目",
    page=__doc__,
    severity=Severity.WARNING,
    norm=WEBSITE_INSPECTION,
    check=check,
)
