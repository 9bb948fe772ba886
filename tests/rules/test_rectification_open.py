from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options, with_severity

_OPEN = """
    content/service/rectifications/a.md
    ---
    标题: 巡察反馈问题整改进展
    发布日期: 2026-05-20
    整改状态: 整改中
    整改结果: 完成2个，还剩1个。
    进展: ⟦{日期: 2026-08-15, 内容: 隐患整改5处}
    ---
"""
FAILING = (
    _OPEN,
    _OPEN.replace("    整改状态: 整改中\n    整改结果: 完成2个，还剩1个。\n", ""),
    "content/service/rectifications/a.md\n---\n标题: ⟦没有结果\n发布日期: 2026-05-20\n---\n",
)
PASSING = tuple(
    sample.replace("⟦", "")
    for sample in (
        _OPEN.replace("2026-08-15", "2026-08-16"),
        _OPEN.replace("整改中", "已完成"),
        _OPEN.replace("    整改状态: 整改中\n", ""),
        _OPEN.replace("    整改结果: 完成2个，还剩1个。\n", "").replace("整改中", "已完成"),
    )
)


def test_the_last_day_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("rectification-open", FAILING[0], with_severity("rectification-open", Severity.ERROR))
    assert found.severity is Severity.WARNING
    assert "最近的消息是2026年8月15日的，101日没有更新了" in found.message


def test_the_days_are_an_option() -> None:
    assert of_rule("rectification-open", FAILING[0], with_options("rectification-open", days="101")) == []
