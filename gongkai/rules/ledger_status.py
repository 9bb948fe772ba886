"""A ledger whose status, percentage and progress contradict each other.

查什么：“完成进度”不在0到100之间的；“已完成”而进度不是100的，进度是100而还写着“推进中”“未启动”的；
“未启动”而进度大于0的，或者“推进中”而进度是0的；“进展”没有按时间先后写的。

为什么：状态和进度各改各的，最容易改了一处忘了另一处，公众不知道信哪个。

错误示例：

    content/service/ledgers/a.md
    ---
    标题: 5G信号补盲工作台账
    完成状态: 推进中
    完成进度: 100
    ---

正确写法：

    content/service/ledgers/a.md
    ---
    标题: 5G信号补盲工作台账
    完成状态: 已完成
    完成进度: 100
    ---

依据：技术要求，不出自规范；台账写什么，见各类别自己的依据。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.rules.rule import SourceRule

_NUMBER = re.compile(r"([0-9]{1,4})(?:\.[0-9]{1,2})?%?")
_DONE, _BEGUN, _WAITING = "已完成", "推进中", "未启动"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn:
        return
    yield from _contradiction(item)
    days = [entry.day for entry in item.progress]
    if days != sorted(days):
        yield Finding(
            message="“进展”没有按时间先后写，看不出最近一条是哪条。",
            hint="按日期从早到晚排列，新的进展加在最后。",
            span=item.spans.get("progress"),
        )


def _contradiction(item: Item) -> Iterator[Finding]:
    status, percent = item.elements.get("status"), item.elements.get("percent")
    match = _NUMBER.fullmatch(percent.text.strip()) if percent else None
    if percent is None or match is None:
        return
    number = float(match.group().rstrip("%"))
    if number > 100:
        yield Finding(f"“完成进度”写的是{percent.text}，不可能超过100。", "改成0到100的数字。", percent.span)
    elif status and (fault := _fault(status.text, number)):
        yield Finding(
            message=f"“完成状态”是“{status.text}”，“完成进度”却是{percent.text}，{fault}。",
            hint="核对实际进度，两处一起改。",
            span=percent.span,
        )


def _fault(status: str, number: float) -> str:
    complete = number == 100
    if status == _DONE and not complete:
        return "已经完成的应当是100"
    if complete and status in {_BEGUN, _WAITING}:
        return "已经到100的应当写“已完成”"
    if status == _WAITING and number:
        return "没有启动的应当是0"
    return "已经在做的不应当是0" if status == _BEGUN and not number else ""


RULE = SourceRule(
    id="ledger-status",
    title="台账状态与进度矛盾",
    page=__doc__,
    severity=Severity.ERROR,
    kinds=frozenset({Kind.LEDGER}),
    check=check,
)
