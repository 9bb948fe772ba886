"""An adoption feedback whose numbers do not agree.

查什么：收到意见数应当等于采纳数加未采纳数；“采纳情况”的表格有“条数”一列的，各行条数之和应当等于收到意见数，
其中采纳（含部分采纳）的和未采纳的分别等于采纳数和未采纳数。用了别的说法（如“留作研究”）的行只计入总数。
有一格不是数字的表格不核对。

为什么：数字对不上，公众会怀疑有意见被漏掉。

错误示例：

    content/service/adoptions/a.md
    ---
    标题: 绿色工厂管理办法意见采纳情况
    收到意见数: 16
    采纳数: 10
    未采纳数: 5
    ---

正确写法：

    content/service/adoptions/a.md
    ---
    标题: 绿色工厂管理办法意见采纳情况
    收到意见数: 16
    采纳数: 10
    未采纳数: 6
    ---

依据：《重大行政决策程序暂行条例》（国务院令第713号）第三十二条（说明意见采纳情况）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.rules.adoption import Outcome, opinions
from gongkai.rules.norms import DECISION_REGULATION
from gongkai.rules.rule import SourceRule

_WHOLE = re.compile(r"[0-9]{1,7}")
_HINT = "逐条核对收到的意见，一封信提三条意见按三条计，改正填错的数。"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn:
        return
    received, adopted, rejected = (_number(item, element) for element in ("received", "adopted", "rejected"))
    if received is not None and adopted is not None and rejected is not None and received != adopted + rejected:
        yield Finding(
            message=f"收到意见{received}条，采纳{adopted}条加未采纳{rejected}条是{adopted + rejected}条，对不上。",
            hint=_HINT,
            span=item.elements["received"].span,
        )
    yield from _details(source, item, config, {"收到意见数": received, "采纳数": adopted, "未采纳数": rejected})


def _details(source: Source, item: Item, config: Config, stated: dict[str, int | None]) -> Iterator[Finding]:
    rows = opinions(source, config)
    counts = [(row.outcome, row.count) for row in rows if row.count is not None]
    if not counts or len(counts) < len(rows):
        return
    sums = {
        "收到意见数": sum(count for _, count in counts),
        "采纳数": sum(count for outcome, count in counts if outcome is Outcome.ADOPTED),
        "未采纳数": sum(count for outcome, count in counts if outcome is Outcome.REJECTED),
    }
    if any(outcome is Outcome.OTHER for outcome, _ in counts):
        sums = {"收到意见数": sums["收到意见数"]}
    for name, total in sums.items():
        if stated[name] is not None and stated[name] != total:
            yield Finding(
                message=f"“采纳情况”表格里相应的条数加起来是{total}，“{name}”写的是{stated[name]}，对不上。",
                hint=_HINT,
                span=item.elements["adoption_detail"].span,
            )


def _number(item: Item, element: str) -> int | None:
    value = item.elements.get(element)
    return int(value.text) if value and _WHOLE.fullmatch(value.text.strip()) else None


RULE = SourceRule(
    id="adoption-sums",
    title="采纳反馈的数对不上",
    page=__doc__,
    severity=Severity.ERROR,
    norm=DECISION_REGULATION,
    article="第三十二条",
    kinds=frozenset({Kind.ADOPTION}),
    check=check,
)
