"""A file in `content` that no item uses.

查什么：content 里除了条目（.md）和条目列出或链接的附件，不应当有别的文件。

为什么：没有条目引用的文件不会发布。多半是附件忘了列出，或者条目删了而附件还留着；留着的文件也可能是不该进仓库的。

错误示例：

    content/policy/documents/a/申报表.csv 在文件夹里，a.md 的“附件”里却没有列出。

正确写法：

    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: a/申报表.csv
        名称: 申报表
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
    ProblemCode.UNUSED_FILE: (
        "没有条目使用这个文件，它不会发布。",
        "如果是附件，在条目的“附件”里列出；如果用不着，删掉。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="unused-file",
    title="没有用到的文件",
    page=__doc__,
    severity=Severity.WARNING,
    problems=frozenset(_TEXTS),
    check=check,
)
