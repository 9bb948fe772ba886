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
from gongkai.rules.norms import PUNCTUATION
from gongkai.rules.prose import HAN, prose_of
from gongkai.rules.rule import SourceRule

_DASH = "——"
_BEFORE = rf"(?:(?<=[{HAN}，。、；：？！）》”’])|(?<=[{HAN}][)\"]))"
_AFTER = rf"(?=[{HAN}，。、；：？！（《“‘]|[(\"][{HAN}])"
_DRAWN = "[│┌┐└┘├┤┬┴┼|+─━]"
_LINES = re.compile(
    rf"""
    {_BEFORE}-{{2,4}}{_AFTER} | (?<!－)－{{2,4}}(?!－) | (?<!–)–{{2,4}}(?!–) | (?<!—)—{{3,4}}(?!—)
    | (?<!{_DRAWN})[─━]{{2,4}}(?!{_DRAWN}) | ―{{2}} | {_BEFORE}[─━―]{_AFTER}
    | —[ ]+—+ | —[-－─━―]+ | [-－─━―]+—
    """,
    re.VERBOSE,
)
_CHARACTERS = frozenset("-－–─━―—")


def check(source: Source, config: Config) -> Iterator[Finding]:
    prose = prose_of(source)
    if prose.characters.isdisjoint(_CHARACTERS):
        return
    for stretch in prose.stretches:
        for match in _LINES.finditer(stretch.text):
            found = match.group()
            yield Finding(
                message=f"破折号写成了“{found}”（……{stretch.around(*match.span())}……）。",
                hint="改为“——”。",
                span=stretch.span(*match.span()),
                fix=stretch.fix(f"“{found}”改为“——”", (*match.span(), _DASH)),
            )


RULE = SourceRule(
    id="dash-form",
    title="破折号写法不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PUNCTUATION,
    article="4.10",
    check=check,
)
