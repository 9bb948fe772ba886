from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = ("content/service/decisions/a.md\n---\n标题: 处罚决定\n⟦---\n",)
PASSING = (
    """
    content/service/decisions/a.md
    ---
    标题: 处罚决定
    审查: {审查人: 办公室, 日期: 2024-05-06, 结论: 不涉密，同意公开}
    ---
    """,
    """
    content/service/decisions/a.md
    ---
    标题: 写得不完整的另有规则
    审查: {审查人: 办公室}
    ---
    """,
    """
    content/service/decisions/a.md
    ---
    标题: 已经撤下
    撤下: {日期: 2024-09-20, 理由: 公示期满三年}
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 没有要求审查的类别
    ---
    """,
)


def test_the_bureaus_own_demand_is_an_error() -> None:
    (found,) = of_rule("review-missing", FAILING[0])
    assert found.severity is Severity.ERROR
    assert "“处罚结果”的每一条都要有" in found.message
