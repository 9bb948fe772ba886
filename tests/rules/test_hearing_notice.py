from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options

FAILING = (
    """
    content/service/hearings/a.md
    ---
    标题: 听证会公告
    发布日期: ⟦2024-06-21
    会议时间: 2024年6月25日（星期二）9:00
    ---
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 会后才公告
    发布日期: 2024-06-27
    会议时间: ⟦2024-06-25 09:00
    ---
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 看不出哪天
    发布日期: 2024-06-11
    会议时间: ⟦下周二上午9:00
    ---
    """,
)
PASSING = (
    """
    content/service/hearings/a.md
    ---
    标题: 听证会公告
    发布日期: 2024-06-18 08:30
    会议时间: 2024年6月25日（星期二）9:00
    ---
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 跨年而没有写年份
    发布日期: 2024-12-20
    会议时间: 1月8日14:00
    ---
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 听证会情况
    发布日期: 2024-07-02
    会议时间: 2024年6月25日
    ---

    ## 会议情况

    到会19人。
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 会议取消
    发布日期: 2024-06-21
    会议时间: 2024年6月25日
    撤下: {日期: 2024-06-22, 理由: 听证会延期，另行公告}
    ---
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 没有发布日期
    会议时间: 2024年6月25日
    ---
    """,
)


def test_how_late_it_was_is_told() -> None:
    (found,) = of_rule("hearing-notice", FAILING[0])
    assert "开会前4日才发布的，不足7日" in found.message
    assert found.severity is Severity.ERROR


def test_a_time_without_a_day_is_only_a_warning() -> None:
    (found,) = of_rule("hearing-notice", FAILING[2])
    assert found.severity is Severity.WARNING


def test_the_days_are_an_option() -> None:
    assert len(of_rule("hearing-notice", PASSING[0], with_options("hearing-notice", days="30"))) == 1
