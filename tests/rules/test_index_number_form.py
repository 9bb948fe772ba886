from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    索引号: ⟦2020年第1号
    ---
    """,
    """
    ---
    标题: 通知
    索引号: ⟦11000000MB0000019X/2020-1
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    索引号: 11000000MB0000019X/2020-00001
    ---
    """,
    """
    ---
    标题: 机构改革以前的通知
    索引号: 014416330/2018-04736
    ---
    """,
)


def test_the_right_form_is_shown_as_a_warning() -> None:
    (found,) = of_rule("index-number-form", FAILING[0])
    assert "11000000MB0000019X/2020-00001" in found.hint
    assert found.severity is Severity.WARNING
