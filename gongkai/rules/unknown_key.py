"""A key of the front matter that is neither a field nor an element of the item's category.

查什么：两行“---”之间的每个键，要么是各类条目通用的字段（标题、发布日期……，中文英文均可），
要么是本类别在 config.yaml 中规定的要素。

为什么：写错一个字的键不会显示，也不会被检查，等于没有公开。

错误示例：

    ---
    标提: 关于加快技术改造的通知
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Edit, Finding, Fix, Severity
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.rules.rule import SourceRule, problems


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in problems(source, ProblemCode.UNKNOWN_KEY):
        key, suggestion = problem.detail["key"], problem.detail.get("suggestion", "")
        yield Finding(
            message=f"不认识“{key}”这一项，它不会显示在网页上。",
            hint=_hint(suggestion),
            span=problem.span,
            fix=_fix(problem, key, suggestion),
        )


def _hint(suggestion: str) -> str:
    if suggestion:
        return f"您要写的是不是“{suggestion}”？"
    return "核对这一类别要写哪些要素；确实要增加的，请管理员在 config.yaml 的这一类别下加上，或者写进正文。"


def _fix(problem: Problem, key: str, suggestion: str) -> Fix | None:
    """Mend the spelling only where nothing but width, case or blanks differ: anything else might mean another key."""
    if problem.span and suggestion and _squashed(key) == _squashed(suggestion):
        return Fix(f"把“{key}”改为“{suggestion}”", (Edit(problem.span, suggestion),))
    return None


def _squashed(key: str) -> str:
    return "".join(unicodedata.normalize("NFKC", key).split()).casefold()


RULE = SourceRule(
    id="unknown-key",
    title="不认识的键",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset({ProblemCode.UNKNOWN_KEY}),
    check=check,
)
