from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    发布日期: 2020-05-12
    索引号: ⟦11000000MB0000019X/2019-00001
    ---
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-12-30
    发布日期: 2021-01-04
    索引号: ⟦014416330/2022-00001
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    成文日期: 2020-12-30
    发布日期: 2021-01-04
    索引号: 11000000MB0000019X/2020-00001
    ---
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-12-30
    发布日期: 2021-01-04
    索引号: 11000000MB0000019X/2021-00001
    ---
    """,
    """
    ---
    标题: 通知
    索引号: 11000000MB0000019X/2021-00001
    ---
    """,
    """
    ---
    标题: 通知
    发布日期: 2021-01-04
    索引号: 手写的2019
    ---
    """,
)


def test_both_years_are_named() -> None:
    (found,) = of_rule("index-number-year", FAILING[1])
    assert found.severity is Severity.WARNING
    assert found.message == "索引号“014416330/2022-00001”是2022年的，这条信息是2020年、2021年的。"
