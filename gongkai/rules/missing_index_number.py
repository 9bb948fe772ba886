"""An item without an index number.

查什么：每条信息都应当有索引号。

为什么：索引是公开目录的要素之一，公众凭索引号检索和引用。新写的条目可以先不写，所以只是警告：编号由系统按顺序分配，
手工编容易重号。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    索引号: 11000000MB0000019X/2020-00001
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十二条（公开目录包括索引）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.rules.norms import REGULATION
from gongkai.rules.requirement import required_elements
from gongkai.rules.rule import SourceRule
from gongkai.rules.standing import closing_fence

_FIELD = "index_number"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.index_number or _required(item, config):
        return
    yield Finding(
        message="没有索引号，列不进公开目录的索引。",
        hint="不必自己编：用 python build.py new 新建的条目已经编好；其余的在合并时由 check --fix --number 自动编号。",
        span=item.spans.get(_FIELD) or closing_fence(source),
    )


def _required(item: Item, config: Config) -> bool:
    """Where the category requires one, `missing-element` says so."""
    return any(element.id == _FIELD for element in required_elements(item, config))


RULE = SourceRule(
    id="missing-index-number",
    title="没有索引号",
    page=__doc__,
    severity=Severity.WARNING,
    norm=REGULATION,
    article="第十二条",
    check=check,
)
