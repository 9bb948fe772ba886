"""An index number that has not the form laid down in config.yaml.

查什么：索引号的式样由 config.yaml 的 index_number 规定，缺省是“信用代码/年份-五位流水号”。
前段可以是别的机关的代码：机构改革之前编的号不改。

为什么：式样不一的索引号排不了序、查不了重，自动编号也会与它冲突。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    索引号: 2020年第1号
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    索引号: 11000000MB0000019X/2020-00001
    ---

依据：《政府信息公开目录系统实施指引（试行）》（二手来源，所以只是警告；本机关要作为自己的规定，
可在 config.yaml 的 rules 中改为 error）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.index_numbers import index_number_of, numbering_in
from gongkai.rules.norms import DIRECTORY_GUIDE
from gongkai.rules.rule import SourceRule

_SAMPLE_YEAR = 2020


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item and item.index_number and index_number_of(item, config) is None:
        yield Finding(
            message=f"索引号“{item.index_number}”不是规定的式样。",
            hint=f"应当像 {numbering_in(config).format(_SAMPLE_YEAR, 1)}；还没有公布的，删掉这一行由系统自动编号。",
            span=item.spans.get("index_number"),
        )


RULE = SourceRule(
    id="index-number-form",
    title="索引号式样不对",
    page=__doc__,
    severity=Severity.ERROR,
    norm=DIRECTORY_GUIDE,
    fields=frozenset({"index_number"}),
    check=check,
)
