"""A value that its field or element cannot take.

查什么：日期、年度、可选值、电话、网址等有固定写法的项，写得不对就报告；日历上没有的日期（如 2 月 30 日）也在内。

为什么：写得不对的值显示不出来，也无法据以排序、计算时限和检索。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-02-30
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-02-28
    ---

依据：要素随要素自己的依据；通用字段是技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.model.taxonomy import Element
from gongkai.rules.rule import SourceRule, problems


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in problems(source, ProblemCode.WRONG_VALUE):
        element = _element(problem, source, config)
        example = problem.detail.get("example", "")
        yield Finding(
            message=_message(**problem.detail),
            hint=f"例如：{example}" if example else "按要求改正。",
            span=problem.span,
            basis=config.basis(element.basis) if element else None,
            element=element.name if element else None,
        )


def _message(name: str, found: str, expected: str, **_: str) -> str:
    subject = name if "“" in name else f"“{name}”"
    if not found:
        return f"{subject}没有写：{expected}。"
    return f"{subject}写的是“{found}”，不符合要求：{expected}。"


def _element(problem: Problem, source: Source, config: Config) -> Element | None:
    """The element that has the wrong value, where it is one of the category's own."""
    item = source.item
    category = config.category(item.section, item.category) if item else None
    elements = config.elements_of(category) if category else ()
    return next((element for element in elements if element.id == problem.element), None)


RULE = SourceRule(
    id="wrong-value",
    title="值写得不对",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset({ProblemCode.WRONG_VALUE}),
    check=check,
)
