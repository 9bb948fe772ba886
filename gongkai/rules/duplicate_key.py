"""A key of the front matter that is written twice, in Chinese, in English or in both.

查什么：同一项要素只能写一次。“标题”和“title”是同一项，两个都写也算重复。

为什么：两处不一样时，没有人知道以哪处为准。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    title: 关于加快技术改造工作的通知
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.rule import SourceRule, explained

_TEXTS = {
    ProblemCode.DUPLICATE_KEY: (
        "“{key}”写了两次（另一次写作“{first}”），不知道以哪一次为准。",
        "只留一处。另一处在第 {first_line} 行。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="duplicate-key",
    title="同一项写了两次",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset(_TEXTS),
    check=check,
)
