"""An item whose section or category contradicts the folder it lies in.

查什么：“栏目”“类别”可以不写，缺省就是文件所在的文件夹；写了就必须与文件夹一致。

为什么：网址由文件夹决定，要素由类别决定，两者不一致时不知道该按哪个检查、放到哪里。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    类别: 政策解读
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    类别: 政策文件
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
    ProblemCode.PATH_CONTRADICTION: (
        "“{name}”写的是“{found}”，文件却放在“{expected}”的文件夹里，不知道以哪个为准。",
        "删掉“{name}”这一项，或改为“{expected}”；如果文件放错了地方，就把文件移到“{found}”的文件夹。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="path-contradiction",
    title="栏目或类别与文件夹不一致",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset(_TEXTS),
    check=check,
)
