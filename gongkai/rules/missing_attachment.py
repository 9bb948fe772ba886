"""An attachment that is listed or linked and is not there.

查什么：“附件”列出的文件、正文链接的文件，都要在 content 里，与条目的 .md 文件放在一起，大小写也要一致。

为什么：公众点了附件却下载不到，等于没有公开。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: a/申报表.xls
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    附件:
      - 文件: a/申报表.csv
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十四条（公开平台应当具备检索、查阅、下载功能）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule, problems


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in problems(source, ProblemCode.ATTACHMENT_MISSING):
        suggestion = problem.detail.get("suggestion", "")
        yield Finding(
            message=f"附件“{problem.detail['target']}”不存在，公众下载不到。",
            hint=f"您要写的是不是“{suggestion}”？" if suggestion else "把文件放到条目旁边，或者改正、删掉这一处。",
            span=problem.span,
        )


RULE = SourceRule(
    id="missing-attachment",
    title="附件不存在",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    problems=frozenset({ProblemCode.ATTACHMENT_MISSING}),
    check=check,
)
