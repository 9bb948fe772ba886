from __future__ import annotations

from dataclasses import replace
from datetime import date

from gongkai.model.config import Config
from gongkai.model.diagnostic import Severity
from gongkai.model.schedule import Schedule
from tests.rules.samples import of_rule, small_config, with_options

FAILING = (
    """
    ---
    标题: 通知
    成文日期: 2024-02-01
    发布日期: ⟦2024-03-06 09:00
    ---
    """,
    """
    content/service/licences/a.md
    ---
    标题: 准予节能审查的决定
    成文日期: 2026-09-25
    决定日期: 2026-09-25
    发布日期: ⟦2026-10-13
    ---
    """,
    """
    content/service/returns/a.md
    ---
    标题: 2023年网站报表
    年度: 2023
    发布日期: ⟦2024-02-01
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    成文日期: 2024-02-01
    发布日期: ⟦2024-03-06
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    成文日期: 2024-02-01
    发布日期: 2024-03-05 23:59
    ---
    """,
    """
    content/service/licences/a.md
    ---
    标题: 准予节能审查的决定
    决定日期: 2026-09-25
    发布日期: 2026-10-12
    ---
    """,
    """
    content/service/licences/a.md
    ---
    标题: 准予节能审查的决定
    成文日期: 2020-01-01
    发布日期: 2026-10-12
    ---
    """,
    """
    content/service/returns/a.md
    ---
    标题: 2023年网站报表
    年度: 2023
    发布日期: 2024-01-31
    ---
    """,
    """
    ---
    标题: 通知
    发布日期: 2024-03-05
    ---
    """,
)
UNKNOWN = """
    ---
    标题: 通知
    成文日期: 2026-12-28
    发布日期: 2027-01-26
    ---
    """


def knowing(year: int, *holidays: date) -> Config:
    return replace(small_config(), schedules={year: Schedule(holidays=holidays)})


def test_a_late_item_may_be_published_and_its_date_is_not_to_be_changed() -> None:
    (found,) = of_rule("published-late", FAILING[0])
    assert found.severity is Severity.WARNING
    assert found.message == "2024年3月6日发布，晚了：自成文日期（2024年2月1日）起20个工作日内公开，最迟2024年3月5日。"
    assert "不要改日期" in found.hint
    assert found.basis
    assert found.basis.article == "第二十六条"


def test_a_category_has_a_day_a_count_and_a_basis_of_its_own() -> None:
    (found,) = of_rule("published-late", FAILING[1])
    assert "自决定日期（2026年9月25日）起7个工作日内公开，最迟2026年10月12日" in found.message
    assert found.basis
    assert found.basis.article == "第四十条"


def test_a_report_has_its_day_in_the_next_year() -> None:
    (found,) = of_rule("published-late", FAILING[2])
    assert found.message == "2024年2月1日发布，晚了：2023年度的要在次年公布，最迟2024年1月31日。"


def test_a_guess_is_said_to_be_one() -> None:
    (found,) = of_rule("published-late", UNKNOWN)
    assert found.severity is Severity.INFO
    assert "2027年的放假安排还不知道，只除去了周末" in found.message


def test_what_calendar_yaml_adds_is_counted() -> None:
    assert not of_rule("published-late", UNKNOWN, knowing(2027, date(2027, 1, 1)))
    (found,) = of_rule("published-late", UNKNOWN, knowing(2027))
    assert found.severity is Severity.WARNING


def test_a_bureau_may_set_the_days_of_categories_that_name_none() -> None:
    sample = FAILING[3]
    assert of_rule("published-late", sample)
    assert not of_rule("published-late", sample, with_options("published-late", days="30"))
    assert of_rule("published-late", FAILING[0], with_options("published-late", days="30"))
