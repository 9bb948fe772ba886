"""Full-width digits, letters and percent signs.

查什么：全角的数字、字母（２０２０、ＧＤＰ）和数字后面的全角百分号（５％）。可以自动改成半角。

为什么：全角数字和字母搜不到、不能复制去计算，在网页上也散得很开；多半是录入时误按了全角。在300部法律法规文本上试过，
有4部报出7处，都是真的。

错误示例：

    ---
    标题: ２０２０年工作总结
    ---

    同比增长５．５％。

正确写法：

    ---
    标题: 2020年工作总结
    ---

    同比增长5.5%。

依据：《出版物上数字用法》（GB/T 15835-2011）5.1。条款按记忆核对，只作警告。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.norms import FIGURES
from gongkai.rules.prose import prose_of
from gongkai.rules.rule import Sign, SourceRule

_WIDE = "０-９Ａ-Ｚａ-ｚ"
_RUN = re.compile(
    rf"[0-9A-Za-z]{{0,8}}(?:[{_WIDE}](?:[．.，](?=[０-９]))?(?:[0-9A-Za-z]{{1,8}}(?=[{_WIDE}]))?)+％?|(?<=[0-9])％"
)


def check(source: Source, config: Config) -> Iterator[Finding]:
    for stretch, match in prose_of(source).matches(_RUN):
        found = match.group()
        narrow = unicodedata.normalize("NFKC", found)
        yield Finding(
            message=f"用了全角的“{found}”。",
            hint=f"改为半角的“{narrow}”。",
            span=stretch.span(*match.span()),
            fix=stretch.fix(f"“{found}”改为“{narrow}”", (*match.span(), narrow)),
        )


RULE = SourceRule(
    id="fullwidth-letters",
    title="用了全角的数字、字母",
    page=__doc__,
    severity=Severity.WARNING,
    norm=FIGURES,
    article="5.1",
    signs=(Sign(f"{_WIDE}％"),),
    check=check,
)
