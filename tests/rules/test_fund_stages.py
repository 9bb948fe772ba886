from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options, with_severity

_STAGES = {"政策": "2024-03-12", "分配": "2024-07-16", "使用": "2025-02-18", "审计": "2025-10-21"}


def _fund(*stages: str, year: int = 2024, marked: str = "") -> str:
    return "".join(
        f"""
content/service/funds/{stage}{year}.md
---
标题: {year}年技术改造专项资金{stage}
发布日期: {int(_STAGES[stage][:4]) + year - 2024}{_STAGES[stage][4:]}
资金: 县级技术改造专项资金
年度: {year}
环节: {"⟦" if stage == marked else ""}{stage}
---
"""
        for stage in stages
    )


FAILING = (
    _fund("政策", "分配", "使用", marked="使用"),
    _fund("政策", "使用", "审计", marked="审计"),
    _fund("政策", marked="政策"),
    _fund("分配", year=2026, marked="分配"),
    _fund("政策", "分配", year=2025, marked="分配"),
)
PASSING = (
    _fund("政策", "分配", "使用", "审计"),
    _fund("政策", "分配", year=2026),
    _fund("政策", "分配", "使用", year=2025),
    _fund("政策", year=2024).replace("环节: 政策\n", ""),
    _fund("政策", year=2024).replace("标题", "草稿: 是\n标题"),
    _fund("政策", year=9999),
)


def test_each_stage_that_is_due_is_told_with_its_day() -> None:
    messages = [found.message for found in of_rule("fund-stages", FAILING[2])]
    assert len(messages) == 3
    assert any("没有公开“使用”，应当在2025年3月31日前公开" in message for message in messages)
    (found,) = of_rule("fund-stages", FAILING[1], with_severity("fund-stages", Severity.ERROR))
    assert (found.severity, "没有公开“分配”，而“使用”已经公开" in found.message) == (Severity.WARNING, True)


def test_the_days_are_options() -> None:
    assert of_rule("fund-stages", FAILING[4], with_options("fund-stages", usage="400")) == []
    assert len(of_rule("fund-stages", PASSING[2], with_options("fund-stages", audit="30"))) == 1
