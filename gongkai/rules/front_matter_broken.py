"""Front matter that cannot be parsed.

查什么：两行“---”之间每项写成“键: 值”，冒号是英文冒号，后面空一格。冒号写成全角、用了制表符、引号不成对、
缩进不齐，以及锚点、引用、标签这类编程写法，都报告。

为什么：有一处读不懂，整段要素就都读不出来，条目不能发布。

错误示例：

    ---
    标题：关于加快技术改造的通知
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gongkai.model.config import Config
from gongkai.model.diagnostic import Edit, Finding, Fix, Severity
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.rules.rule import RuleClass, SourceRule, told

_TEXTS = {
    ProblemCode.FULLWIDTH_COLON: (
        "“{key}”后面是全角冒号“：”，读不出这一项。",
        "改成英文冒号加一个空格：{key}: ",
    ),
    ProblemCode.TAB: (
        "这里有制表符（Tab 键），缩进只能用空格。",
        "删掉制表符，改用空格；同一层的各项左端对齐。",
    ),
    ProblemCode.SYNTAX: (
        "这里的写法读不懂：{reason}。",
        "每项写成“键: 值”，英文冒号后空一格；值里有冒号、井号或引号的，整个值用英文单引号括起来。",
    ),
    ProblemCode.NOT_A_MAPPING: (
        "两行“---”之间不是一项一项的“键: 值”。",
        "每项要素单独一行，如“标题: 关于…的通知”。",
    ),
    ProblemCode.ANCHOR: (
        "“{found}”是编程用的写法（锚点、引用或标签），条目里不能用。",
        "直接写出内容；如果本来就是文字，整个值用英文单引号括起来。",
    ),
    ProblemCode.TOO_DEEP: (
        "这里一层套一层，套得太深。",
        "要素最多是一组“键: 值”的列表；复杂的内容请写在正文里。",
    ),
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in source.problems:
        if problem.code in _TEXTS:
            yield replace(told(problem, *_TEXTS[problem.code]), fix=_fix(problem))


def _fix(problem: Problem) -> Fix | None:
    """A full-width colon is mended where the span is just the colon."""
    span = problem.span
    if problem.code is not ProblemCode.FULLWIDTH_COLON or not span:
        return None
    if (span.end_line, span.end_column) != (span.line, span.column + 1):
        return None
    return Fix("把全角冒号改为英文冒号和空格", (Edit(span, ": "),))


RULE = SourceRule(
    id="front-matter-broken",
    title="要素的写法读不懂",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.UNREADABLE,
    problems=frozenset(_TEXTS),
    check=check,
)
