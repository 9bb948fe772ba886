"""A guide that promises to take longer than the law allows.

查什么：“承诺时限”里的天数大于“法定时限”里的天数。两处都写了同一种天数（都是工作日，或者都不是）才比较，各取第一个数；
“当场”“即时”办结的算0日。法定时限写“无”的不比。

为什么：承诺时限不得长于法定时限。多半是两栏填反了，或者把工作日写成了日。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    ---

    ## 法定时限

    自受理之日起10个工作日。

    ## 承诺时限

    20个工作日。

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    ---

    ## 法定时限

    自受理之日起20个工作日。

    ## 承诺时限

    10个工作日。

依据：《优化营商环境条例》（国务院令第722号）第三十六条（办理时限）。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.rules.norms import BUSINESS_REGULATION
from gongkai.rules.rule import SourceRule

_DAYS = re.compile(r"([0-9]{1,4})\s*个?\s*(工作日|日|天)")
_AT_ONCE = re.compile(r"当场|即时|即办|随到随办")
_KINDS = frozenset({Kind.GUIDE, Kind.BUNDLE, Kind.POWER})


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn:
        return
    statutory, promised = _days(item, "statutory_limit"), _days(item, "promised_limit")
    if not statutory or not promised or statutory[1] != promised[1] or promised[0] <= statutory[0]:
        return
    unit = "个工作日" if statutory[1] else "日"
    yield Finding(
        message=f"承诺时限（{promised[0]}{unit}）比法定时限（{statutory[0]}{unit}）还长。",
        hint="核对两项是否填反；承诺时限应当短于或者等于法定时限。",
        span=item.elements["promised_limit"].span,
    )


def _days(item: Item, element: str) -> tuple[int, bool] | None:
    """The first number of days that an element names, and whether they are working days."""
    value = item.elements.get(element)
    text = unicodedata.normalize("NFKC", value.text) if value else ""
    if _AT_ONCE.search(text):
        return None
    match = _DAYS.search(text)
    return (int(match.group(1)), match.group(2) == "工作日") if match else None


RULE = SourceRule(
    id="guide-promise",
    title="承诺时限比法定时限长",
    page=__doc__,
    severity=Severity.ERROR,
    norm=BUSINESS_REGULATION,
    article="第三十六条",
    kinds=_KINDS,
    check=check,
)
