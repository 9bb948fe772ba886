from __future__ import annotations

from datetime import datetime

from gongkai.model.catalog import gather
from gongkai.model.diagnostic import Severity
from gongkai.rules import CLOCK_RULES, diagnose
from tests.rules.samples import made, of_rule, small_config

REPORT = "---\n标题: 网站报表\n年度: {}\n发布日期: {}\n---\n"
CONFIG_ITSELF = ("config.yaml", None, None)
FAILING = (
    made({}, CONFIG_ITSELF),
    made({"content/service/returns/a.md": REPORT.format(2024, "2025-01-20")}, CONFIG_ITSELF),
    made({"content/service/returns/a.md": REPORT.format(2025, "2026-12-20")}, CONFIG_ITSELF),
    made({"content/service/guides/a.md": REPORT.format(2025, "2026-01-20")}, CONFIG_ITSELF),
)
PASSING = (
    made({"content/service/returns/a.md": REPORT.format(2025, "2026-01-20")}),
    made({"content/service/returns/a.md": REPORT.format(2025, "2026-09-20")}),
)


def missing_on(year: int, month: int, day: int) -> list[str]:
    config = small_config()
    catalog = gather(config, (), datetime(year, month, day, tzinfo=config.site.zone))
    return [found.message for found in diagnose(catalog) if found.rule == "report-overdue"]


def test_it_says_which_year_is_missing_and_who_owes_it() -> None:
    (found,) = of_rule("report-overdue", FAILING[1])
    assert found.message == "“网站年度报表”缺2025年度的，应当在2026年1月31日前公布。"
    assert found.hint.startswith("由办公室尽快公布")
    assert found.severity is Severity.WARNING
    assert found.basis
    assert found.basis.article == "第四十九条"


def test_a_report_is_missing_from_the_day_after_its_own() -> None:
    assert missing_on(2026, 1, 31) == ["“网站年度报表”缺2024年度的，应当在2025年1月31日前公布。"]
    assert missing_on(2026, 2, 1) == ["“网站年度报表”缺2025年度的，应当在2026年1月31日前公布。"]


def test_it_depends_on_the_day_and_stops_no_build() -> None:
    assert "report-overdue" in CLOCK_RULES
