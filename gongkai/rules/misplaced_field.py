"""A field that this kind of item has no use for.

查什么：有些字段只属于某几种条目，例如“征求意见截止”只属于征求意见、听证、通知和资金，“解读对象”只属于解读。
写在别的条目里就报告。

为什么：写错地方的字段不会显示；多半是条目放错了类别，或者抄模板时没有删掉。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    解读对象: 示工信发〔2020〕1号
    ---

正确写法：

    content/policy/interpretations/a.md
    ---
    标题: 《关于加快技术改造的通知》解读
    解读对象: 示工信发〔2020〕1号
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
    ProblemCode.MISPLACED_FIELD: (
        "“{kind}”这类条目没有“{field}”这个字段，写了也不会显示。",
        "删掉这一项；如果确实需要，看看条目是不是放错了类别。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="misplaced-field",
    title="字段用错了地方",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset(_TEXTS),
    check=check,
)
