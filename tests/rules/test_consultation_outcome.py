from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options, with_severity

_CLOSED = """
    content/service/consultations/a.md
    ---
    标题: 关于征求绿色工厂管理办法意见的公告
    发布日期: 2025-03-10
    征求意见截止: ⟦2025-04-11
    ---
"""
FAILING = (
    _CLOSED,
    _CLOSED
    + """
    content/service/adoptions/b.md
    ---
    标题: 还是草稿
    发布日期: 2025-05-08
    反馈对象: service/consultations/a
    草稿: 是
    ---
    content/service/adoptions/c.md
    ---
    标题: 还没有发布
    发布日期: 2027-05-08
    反馈对象: service/consultations/a
    ---
    """,
    _CLOSED.replace("2025-03-10", "2026-09-10").replace("2025-04-11", "2026-10-26"),
    _CLOSED
    + """
    content/service/adoptions/b.md
    ---
    标题: 只是相关
    发布日期: 2025-05-08
    相关信息: service/consultations/a
    ---
    """,
)
PASSING = (
    _CLOSED.replace("⟦", "")
    + """
    content/service/adoptions/b.md
    ---
    标题: 意见采纳情况
    发布日期: 2025-05-08
    反馈对象: service/consultations/a
    ---
    """,
    _CLOSED.replace("⟦", "").replace("2025-03-10", "2026-09-10").replace("2025-04-11", "2026-10-27"),
    _CLOSED.replace("⟦", "").replace("2025-04-11", "9999-12-31"),
    _CLOSED.replace("⟦", "").replace("consultations", "hearings"),
    _CLOSED.replace("⟦", "").replace("发布日期", "撤下: {日期: 2025-03-12, 理由: 草案重写}\n    发布日期"),
)


def test_the_day_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("consultation-outcome", FAILING[0], with_severity("consultation-outcome", Severity.ERROR))
    assert found.severity is Severity.WARNING
    # 27 April was a working day instead of 5 May.
    assert "过了20个工作日（到2025年5月13日）" in found.message


def test_the_days_are_an_option() -> None:
    assert of_rule("consultation-outcome", FAILING[2], with_options("consultation-outcome", days="21")) == []
