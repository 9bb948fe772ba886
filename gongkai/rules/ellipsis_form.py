"""An ellipsis that is not the six points of Chinese.

查什么：省略号要写“……”（六个点，占两个字）。查出半个省略号（…）、三个句号（。。。）、半角句点（...）、间隔号（···）。
省略一整段时用的十二个点（…………）不算错。可以自动改。

为什么：句号、句点排成的省略号会在行尾断开，读屏软件会一个一个念出来。在300部法律法规文本上试过，只有1部报出1处，确是错的。

错误示例：

    ---
    标题: 常见问题
    ---

    机器、厂房、车辆。。。都可以申报吗...

正确写法：

    ---
    标题: 常见问题
    ---

    机器、厂房、车辆……都可以申报吗？

依据：《标点符号用法》（GB/T 15834-2011）4.11。条款按记忆核对，只作警告。
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

_RIGHT = frozenset({"……", "…………"})
_AFTER_CHINESE = rf"(?:(?<=[{HAN}，。、；：？！）》”]\.)|(?<=[{HAN}][)\"]\.))"
_BEFORE_CHINESE = rf"(?=[{HAN}，。、；：？！）》”（《“]|[(\"][{HAN}])"
_POINTS = wide_pattern(
    rf"""
    […⋯。·・•.] (?:
        (?<=[…⋯])[…⋯]* | (?<=。)。{{2,}} | (?<=·)·{{2,}} | (?<=・)・{{2,}} | (?<=•)•{{2,}}
        | {_AFTER_CHINESE}\.{{2,}} | (?<![.\w/]\.)(?<=\.)\.{{2,}}{_BEFORE_CHINESE}
    )
    """,
    re.VERBOSE,
)
"""A point comes first, so that the search leaps from one to the next."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    for stretch, match in prose_of(source).matches(_POINTS):
        found = match.group()
        if found not in _RIGHT:
            yield Finding(
                message=f"省略号写成了“{found}”（……{stretch.around(*match.span())}……）。",
                hint="改为“……”（六个点）。",
                span=stretch.span(*match.span()),
                fix=stretch.fix(f"“{found}”改为“……”", (*match.span(), "……")),
            )


RULE = SourceRule(
    id="ellipsis-form",
    title="省略号写法不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PUNCTUATION,
    article="4.11",
    signs=(Sign("…⋯"), Sign("·・•.", "(?=[·・•.]{2})"), "。。。"),
    check=check,
)
