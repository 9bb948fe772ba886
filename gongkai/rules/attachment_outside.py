"""An attachment that lies outside the item's folder or is a symbolic link.

查什么：附件只能放在条目自己的文件夹里，不能用“..”、绝对路径或符号链接指到别处。

为什么：指到别处的文件没有随条目一起审查，可能把不该公开的文件带上网。这是安全规则，不能关闭、降级或豁免，草稿也一样。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: ../../../../etc/passwd
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: a/申报表.csv
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十七条（公开前应当审查）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import RuleClass, SourceRule, explained

_TEXTS = {
    ProblemCode.ATTACHMENT_OUTSIDE: (
        "附件“{target}”不在条目自己的文件夹里，或者是符号链接；它没有随条目一起审查，不能带上网。",
        "把文件本身复制到条目旁边、与条目同名的文件夹里，写成“条目名/文件名”；要链接别的条目，写到它的 .md 文件为止。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="attachment-outside",
    title="附件在条目之外",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.SECURITY,
    norm=REGULATION,
    article="第十七条",
    problems=frozenset(_TEXTS),
    check=check,
)
