"""An element of the category that an item states twice.

查什么：一项要素或者写在开头（键），或者写成正文的小标题，只能有一处；同名的小标题也只能有一个。

为什么：两处内容不一样时，公众不知道以哪处为准；提取要素的表格也会出错。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    申请条件: 在本县注册的企业
    ---

    ## 申请条件

    在本县注册的工业企业。

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    ---

    ## 申请条件

    在本县注册的工业企业。

依据：技术要求，不出自规范；要素本身的依据见 missing-element。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.rule import SourceRule, problems


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in problems(source, ProblemCode.ELEMENT_TWICE):
        name = problem.detail["name"]
        yield Finding(
            message=f"要素“{name}”写了两次，不知道以哪一次为准。",
            hint=f"只留一处。另一处在第 {problem.detail['first_line']} 行。",
            span=problem.span,
            element=name,
        )


RULE = SourceRule(
    id="element-twice",
    title="同一要素写了两次",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset({ProblemCode.ELEMENT_TWICE}),
    check=check,
)
