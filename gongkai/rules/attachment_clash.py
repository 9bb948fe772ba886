"""Two attachments of an item that would get the same address.

查什么：同一条目的附件发布在同一个文件夹里，名字不能相同（不分大小写）。

为什么：同名的后一个会盖掉前一个，公众下载到的不是想要的那个。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: a/2020/申报表.csv
      - 文件: a/2021/申报表.csv
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: a/2020年申报表.csv
      - 文件: a/2021年申报表.csv
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
    ProblemCode.ATTACHMENT_CLASH: (
        "附件“{target}”与本条另一个附件的网址相同，后一个会盖掉前一个。",
        "给其中一个文件改名，同时改正引用它的地方。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="attachment-clash",
    title="附件网址相同",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset(_TEXTS),
    check=check,
)
