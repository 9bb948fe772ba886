"""An index number whose year is not that of the item.

查什么：索引号里的年份既不是成文日期的年份，也不是发布日期的年份。

为什么：索引号中的年份是信息生成的年份，多半是复制旧条目时连索引号一起抄了来。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    索引号: 11000000MB0000019X/2019-00001
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    索引号: 11000000MB0000019X/2020-00001
    ---

依据：《政府信息公开目录系统实施指引（试行）》（二手来源，所以只是警告）：后段码由四位年份和流水号组成。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.index_numbers import index_number_of
from gongkai.rules.norms import DIRECTORY_GUIDE
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or not item.index_number:
        return
    number = index_number_of(item, config)
    years = {day.year for day in (item.issued, item.published.day if item.published else None) if day}
    if number and years and number.year not in years:
        dates = "、".join(f"{year}年" for year in sorted(years))
        yield Finding(
            message=f"索引号“{item.index_number}”是{number.year}年的，这条信息是{dates}的。",
            hint="还没有公布的，删掉索引号由系统自动编号；已经公布的索引号不能改，请核对日期。",
            span=item.spans.get("index_number"),
        )


RULE = SourceRule(
    id="index-number-year",
    title="索引号的年份与日期不符",
    page=__doc__,
    severity=Severity.WARNING,
    norm=DIRECTORY_GUIDE,
    fields=frozenset({"index_number"}),
    check=check,
)
