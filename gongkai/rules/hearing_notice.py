"""A hearing that was announced too late, or without a day.

查什么：听证会、列席和旁听会议的公告，发布日期到会议那天至少有选项规定的日数（缺省7日，开会当日计入）；
“会议时间”里没有写年月日、看不出是哪天的，警告。会后才发布、写了“会议情况”的，当作结果，不查。

为什么：听证材料要在会前7日送到参加人手里，报名、遴选都在这之前，公告再晚就来不及了。

错误示例：

    content/service/hearings/a.md
    ---
    标题: 关于举行绿色工厂管理办法听证会的公告
    发布日期: 2024-06-21
    会议时间: 2024年6月25日（星期二）9:00
    ---

正确写法：

    content/service/hearings/a.md
    ---
    标题: 关于举行绿色工厂管理办法听证会的公告
    发布日期: 2024-06-11
    会议时间: 2024年6月25日（星期二）9:00
    ---

依据：《重大行政决策程序暂行条例》（国务院令第713号）第十六条：听证会材料于召开听证会7日前送达参加人；公告须在送达之前，由此推出。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.norms.written_dates import dates_in
from gongkai.rules.norms import DECISION_REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule

DAYS = number("hearing-notice", "days", 7, "公告最晚在开会多少日（自然日）前发布。")
_TIME, _RESULT = "time", "meeting_result"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    time = item.elements.get(_TIME) if item else None
    if item is None or item.withdrawn or time is None or item.published is None:
        return
    published = item.published.day
    meeting = _meeting(time.text, published)
    if meeting is None:
        yield Finding(
            message=f"会议时间“{time.text}”没有写年月日，看不出哪天开会。" if time.text else "会议时间是空的。",
            hint="写到几点几分，如“2026年12月8日（星期二）14:00”。",
            span=time.span,
            severity=Severity.WARNING,
        )
        return
    limit, days = DAYS.of(config), (meeting - published).days
    if days >= limit or (days < 0 and _RESULT in item.elements):
        return
    late = f"开会（{chinese_date(meeting)}）以后才发布的" if days < 0 else f"开会前{days}日才发布的，不足{limit}日"
    yield Finding(
        message=f"公告是{late}，公众来不及报名。",
        hint=f"会期往后推，使公告到开会至少{limit}日；如果发布的是会后的结果，写上“会议情况”。",
        span=item.spans.get("published") if days >= 0 else time.span,
    )


def _meeting(text: str, published: date) -> date | None:
    """The first day that is named; one without a year is the next of its name."""
    day = next(dates_in(text, published.year), None)
    if day and day < published and str(day.year) not in text:
        return next(dates_in(text, published.year + 1), None)
    return day


RULE = SourceRule(
    id="hearing-notice",
    title="听证公告太晚",
    page=__doc__,
    severity=Severity.ERROR,
    norm=DECISION_REGULATION,
    article="第十六条",
    options=(DAYS,),
    kinds=frozenset({Kind.HEARING}),
    check=check,
)
