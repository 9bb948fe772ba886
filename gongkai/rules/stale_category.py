"""A category in which nothing new has come for longer than it may.

查什么：类别里最近一次更新（发布、更正、新进展中最晚的一次）距今超过了类别的 update_days，就提醒。
update_days 在 config.yaml 里写：动态14日，通知和文件180日，其他365日，只在变动时才更新的（如制度）可以留空，不提醒。
草稿、还没有到发布时间的、已撤下的不算；一条也没有的，由“空白栏目”报告。

为什么：应更新而长期不更新的栏目是检查的扣分项，动态、通知、文件类还会被一票否决。

错误示例：

    “工作动态”的 update_days 是 14，最近一条是三个月前发布的。

正确写法：

    发布一条新的动态；或者核对已有的信息，有变化的改正并写一条更正记录。
    确实不需要按期更新的类别，在 config.yaml 里把 update_days 改成合适的日数。

依据：《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）（栏目更新）。二手来源，所以只警告。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.freshness import last_update
from gongkai.model.item import Item
from gongkai.model.moment import chinese_date
from gongkai.rules.norms import WEBSITE_INSPECTION
from gongkai.rules.rule import CatalogRule, RuleClass


def check(catalog: Catalog) -> Iterator[Finding]:
    for section in catalog.config.sections:
        for category in section.categories:
            items = catalog.in_category(section.id, category.id)
            if not category.update_days or _is_fresh(items, category.update_days, catalog.today):
                continue
            day = last_update((item for item in items if not item.withdrawn), catalog.today)
            passed = (catalog.today - day).days if day else 0
            if day and passed > category.update_days:
                lead = catalog.config.lead(section, category).name
                yield Finding(
                    message=f"类别“{section.title} › {category.title}”最近一次更新是{chinese_date(day)}，"
                    f"{passed}日没有更新，超过了{category.update_days}日；由{lead}负责。",
                    hint="发布新的信息，或者核对已有的并写更正记录；不必按期更新的，改 config.yaml 里的 update_days。",
                )


def _is_fresh(items: Iterable[Item], days: int, today: date) -> bool:
    """Whether the newest publication that is still shown, as most often, tells enough."""
    published = (item.published.day for item in items if item.published and not item.withdrawn)
    newest = next((day for day in published if day <= today), None)
    return newest is not None and (today - newest).days <= days


RULE = CatalogRule(
    id="stale-category",
    title="栏目长期没有更新",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=WEBSITE_INSPECTION,
    check=check,
)
