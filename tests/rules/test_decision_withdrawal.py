from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule


def _decision(reason: str, day: str = "2024-09-05", mark: str = "", sort: str = "行政处罚") -> str:
    return (
        f"content/service/decisions/a.md\n---\n标题: 处罚决定\n发布日期: 2024-05-06\n决定类型: {sort}\n"
        f"撤下: {mark}{{日期: {day}, 理由: {reason}}}\n---\n"
    )


FAILING = (
    _decision("该决定2024年9月2日经行政复议撤销", "2024-09-06", "⟦"),
    _decision("该决定9月2日经行政复议确认违法", "2024-09-20", "⟦"),
    _decision("该决定已经行政复议撤销", mark="⟦"),
)
PASSING = (
    _decision("该决定2024年9月2日经行政复议撤销"),
    _decision("公示期满三年，停止公示"),
    _decision("该许可已经撤销", sort="行政许可"),
    "content/policy/documents/a.md\n---\n标题: 不是处罚\n撤下: {日期: 2024-09-20, 理由: 文件2024年9月2日撤销}\n---\n",
)


def test_how_late_it_was_is_told() -> None:
    (found,) = of_rule("decision-withdrawal", FAILING[0])
    assert "处罚决定2024年9月2日已被变更或者撤销，4日以后（2024年9月6日）才撤回" in found.message
    assert found.severity is Severity.ERROR


def test_a_reason_without_a_day_is_only_a_warning() -> None:
    (found,) = of_rule("decision-withdrawal", FAILING[2])
    assert found.severity is Severity.WARNING
