"""An item in a section or category that config.yaml does not have.

查什么：条目所在的文件夹是 content/栏目编号/类别编号/，“栏目”“类别”两项写的是编号或名称，
都必须是 config.yaml 中有的。

为什么：没有归属的条目进不了任何栏目和公开目录，公众找不到，也不知道该检查哪些要素。

错误示例：

    content/polcy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

依据：《中华人民共和国政府信息公开条例》第十二条（政府信息公开指南应当写明信息的分类和编排体系）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import RuleClass, SourceRule, problems


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in problems(source, ProblemCode.UNKNOWN_SECTION):
        message = f"没有“{problem.detail['found']}”这个栏目，条目无处可放。"
        yield Finding(message, _hint(problem, _sections(config)), problem.span)
    for problem in problems(source, ProblemCode.UNKNOWN_CATEGORY):
        section = problem.detail.get("section", "")
        message = f"栏目“{_title(config, section)}”下没有“{problem.detail['found']}”这个类别，条目无处可放。"
        yield Finding(message, _hint(problem, _categories(config, section)), problem.span)


def _hint(problem: Problem, choices: list[str]) -> str:
    suggestion = problem.detail.get("suggestion", "")
    guess = f"您要写的是不是“{suggestion}”？" if suggestion else ""
    return f"{guess}可用的有：{'、'.join(choices)}。"


def _title(config: Config, section: str) -> str:
    known = config.section_by_id.get(section)
    return known.title if known else section


def _sections(config: Config) -> list[str]:
    return [f"{section.id}（{section.title}）" for section in config.sections]


def _categories(config: Config, section: str) -> list[str]:
    """The categories of a section named by id or title, of which a message may show a few dozen."""
    known = next((known for known in config.sections if section in (known.id, known.title)), None)
    return [f"{category.id}（{category.title}）" for category in known.categories] if known else _sections(config)


RULE = SourceRule(
    id="unknown-category",
    title="没有这个栏目或类别",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.UNREADABLE,
    norm=REGULATION,
    article="第十二条",
    problems=frozenset({ProblemCode.UNKNOWN_SECTION, ProblemCode.UNKNOWN_CATEGORY}),
    check=check,
)
