"""An item that was published after its deadline.

查什么：发布日期是不是晚于本类别的公开时限。从哪一天起算、多少天、按工作日还是自然日，都在 config.yaml 类别的 deadline
中写明；没有写天数的，按条例的20个工作日。年度报告、报表看报告年度次年的那一天。起算的当日不计入。工作日按国务院办公厅
公布的放假调休安排计算；还没有公布安排的年份只除去周末，这时只作提示（安排公布后写进 calendar.yaml）。两种算法从不混用。

为什么：按时公开是法定要求。但是已经晚了的，晚是事实：不要为了通过检查去改日期。伪造发稿日期是网站检查的单项否决项，
比晚公开严重得多。所以这里只是警告，不妨碍公开；audit 会统计及时公开率。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-12
    发布日期: 2020-06-30
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-12
    发布日期: 2020-05-14
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条：自信息形成或者变更之日起20个工作日内公开，
法律、法规对期限另有规定的，从其规定。许可、处罚、预决算等另有期限的，依据是类别自己的公开依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.deadlines import DEFAULT_DAYS, due
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.lateness import late
from gongkai.rules.norms import REGULATION
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule

DAYS = number("published-late", "days", DEFAULT_DAYS, "类别没有写天数的，多少个工作日内公开。", least=1, most=1000)


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    category = config.category(item.section, item.category) if item and item.published else None
    limit = due(item, category, config, DAYS.of(config)) if item and category else None
    if item and category and limit and limit.is_late(item):
        yield late(item, category, limit, config)


RULE = SourceRule(
    id="published-late",
    title="公开晚于时限",
    page=__doc__,
    severity=Severity.WARNING,
    norm=REGULATION,
    article="第二十六条",
    options=(DAYS,),
    check=check,
)
