from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    成文日期: ⟦2020-05-14
    发布日期: 2020-05-12 09:30
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 征求意见
    征求意见开始: 2020-06-12 10:00
    征求意见截止: ⟦2020-06-12 09:00
    ---
    """,
    """
    ---
    标题: 通知
    发布日期: 2020-05-12
    施行日期: 2021-01-01
    失效日期: ⟦2020-12-31
    撤下日期: ⟦2020-05-11
    审查: ⟦{审查人: 王某某, 日期: 2020-05-13, 结论: 可以公开}
    更正记录: ⟦[{日期: 2020-06-01, 说明: 改正}, {日期: 2020-05-01, 说明: 更正电话}]
    撤下: ⟦{日期: 2020-05-01, 理由: 公示期满}
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    成文日期: 2020-05-12
    发布日期: 2020-05-12
    审查: {审查人: 王某某, 日期: 2020-05-12, 结论: 可以公开}
    更正记录: {日期: 2020-05-12, 说明: 改正}
    撤下日期: 2020-06-12
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 征求意见
    征求意见开始: 2020-06-12 10:00
    征求意见截止: 2020-06-12
    ---
    """,
)


def test_a_late_review_is_only_a_warning() -> None:
    severities = {found.message.partition("（")[0]: found.severity for found in of_rule("date-order", FAILING[2])}
    assert severities["“审查”"] is Severity.WARNING
    assert severities["“施行日期”"] is Severity.ERROR


def test_both_dates_are_named() -> None:
    (found,) = of_rule("date-order", FAILING[0])
    assert "“成文日期”（2020-05-14）晚于“发布日期”（2020-05-12 09:30）" in found.message
    assert found.basis
    assert found.basis.article == "第二十六条"
