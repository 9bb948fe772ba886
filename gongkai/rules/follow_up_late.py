"""An interpretation, or a report on opinions received, that came too long after what it follows.

查什么：时限从别的条目的日期起算的类别（config.yaml 中 deadline 的 since 写成“解读对象.发布日期”这样的），例如解读在文件
公开后3个工作日内、意见采纳反馈在征求意见截止后20个工作日内。所指的条目有几个的，从最晚的一个算起；所指的不是本机关文件的
不查。工作日的算法与 published-late 相同。

为什么：文件公开了很久才解读，读者早已各自理解；征求了意见没有下文，下次就没有人提。晚是事实，不要改日期来通过检查，
所以只是警告，由 audit 统计。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    ---

    content/policy/interpretations/b.md
    ---
    标题: 技术改造政策解读
    发布日期: 2020-06-12
    解读对象: policy/documents/a
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    ---

    content/policy/interpretations/b.md
    ---
    标题: 技术改造政策解读
    发布日期: 2020-05-14
    解读对象: policy/documents/a
    ---

依据：类别自己的公开依据和时限。解读的3个工作日出自《关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号），
原文没有核实，只是警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.deadlines import due_by_others
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.lateness import late
from gongkai.rules.rule import CatalogRule


def check(catalog: Catalog) -> Iterator[Finding]:
    for section in catalog.config.sections:
        for category in section.categories:
            for item in catalog.in_category(section.id, category.id) if "." in category.deadline.since else ():
                limit = due_by_others(item, category, catalog)
                if limit and limit.is_late(item):
                    yield late(item, category, limit, catalog.config)


RULE = CatalogRule(
    id="follow-up-late",
    title="解读或反馈晚于时限",
    page=__doc__,
    severity=Severity.WARNING,
    check=check,
)
