"""A public notice that still shows a list of persons though its period is over.

查什么：标题或类别里有“公示”、正文或附件的表格里有“姓名”“户主”一类列的条目，公示期满了还没有撤下。公示期的最后一天，
依次看“征求意见截止”、正文里写的“公示期……至……”、发布日期加上选项 days 的天数。写了“撤下日期”的到期自动撤下，不报。
这一条与今天是哪一天有关，只作警告，不妨碍发布。

为什么：公示名单是为了让大家提意见，期满以后再挂着，只剩下泄露个人信息的风险。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于稳岗补贴拟发放名单的公示
    发布日期: 2020-05-12
    ---

    公示期为2020年5月12日至2020年5月18日。

    | 姓名 | 金额 |
    | --- | --- |
    | 张某 | 2000元 |

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于稳岗补贴拟发放名单的公示
    发布日期: 2020-05-12
    撤下日期: 2020-05-19
    ---

    公示期为2020年5月12日至2020年5月18日。

    | 姓名 | 金额 |
    | --- | --- |
    | 张某 | 2000元 |

依据：《中华人民共和国个人信息保护法》第三十四条（处理个人信息不得超出履行法定职责所必需的范围和限度）；
《中华人民共和国政府信息公开条例》第十五条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.moment import chinese_date
from gongkai.rules.column import source_at
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.options import number
from gongkai.rules.persons import PRIVATE
from gongkai.rules.pieces import pieces_of
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import closing_fence, file_of

DAYS = number("notice-overdue", "days", 30, "没有写明公示期的，发布后第几天算期满。", least=1)
_NOTICE = "公示"
_DAY = r"(?:([0-9]{4})[年./-])?([0-9]{1,2})[月./-]([0-9]{1,2})日?"
_PERIOD = re.compile(rf"公示(?:期|时间|时限|期限)[^。\n]{{0,30}}?{_DAY}\s*[^。\n0-9]{{0,4}}?(?:至|到|[—~-]+)\s*{_DAY}")


def check(catalog: Catalog) -> Iterator[Finding]:
    for section in catalog.config.sections:
        for category in section.categories:
            for item in catalog.in_category(section.id, category.id):
                is_notice = _NOTICE in item.title or _NOTICE in category.title
                if is_notice and item.withdraw_on is None and not item.withdrawn:
                    yield from _overdue(item, source_at(catalog)[file_of(item)], catalog)


def _overdue(item: Item, source: Source, catalog: Catalog) -> Iterator[Finding]:
    end = _end(item, source, DAYS.of(catalog.config))
    if end and end < catalog.today and _lists_persons(source):
        yield _finding(source, end)


def _end(item: Item, source: Source, days: int) -> date | None:
    """The last day of the period."""
    if item.closes:
        return item.closes.day
    match = _PERIOD.search(source.body.text) if source.body else None
    if match and (written := _written(match, item)):
        return written
    return item.published.day + timedelta(days=days) if item.published else None


def _written(match: re.Match[str], item: Item) -> date | None:
    """The second day of a period; a year that it lacks is that of the first, or of the publication."""
    first_year, _, _, year, month, day = match.groups()
    year = year or first_year or (str(item.published.day.year) if item.published else "")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _lists_persons(source: Source) -> bool:
    rows = (piece.row for piece in pieces_of(source).all if piece.row)
    return any(PRIVATE.search(heading) for row in rows for heading in row.headings)


def _finding(source: Source, end: date) -> Finding:
    return Finding(
        message=f"公示期已于{chinese_date(end)}届满，名单还挂在网上，应当撤下。",
        hint=f"加上“撤下日期: {(end + timedelta(days=1)).isoformat()}”，网页就只留标题和撤下理由；以后发公示时就写好。",
        span=closing_fence(source),
        path=source.path,
    )


RULE = CatalogRule(
    id="notice-overdue",
    title="公示期满，个人名单没有撤下",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=PERSONAL_INFORMATION_LAW,
    article="第三十四条",
    options=(DAYS,),
    check=check,
)
