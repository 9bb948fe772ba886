from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    成文日期: 2020-05-11
    发文字号: ⟦示工信发〔2010〕12号
    ---
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-12-30
    发文字号: ⟦示工信发〔2021〕1号
    ---
    """,
    """
    ---
    标题: 通知
    发布日期: 2020-05-11
    发文字号: ⟦示工信发[2021]12号
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    成文日期: 2020-12-31
    发布日期: 2021-01-04
    发文字号: 示工信发〔2020〕99号
    ---
    """,
    """
    ---
    标题: 通知
    发布日期: 2021-01-04
    发文字号: 示工信发〔2020〕99号
    ---
    """,
    """
    ---
    标题: 命令
    成文日期: 2020-12-31
    发文字号: 示例县人民政府令第3号
    ---
    """,
    """
    ---
    标题: 通知
    发文字号: 示工信发2020
    ---
    """,
)


def test_a_year_apart_may_be_right_and_more_is_not() -> None:
    (wrong,) = of_rule("document-number-year", FAILING[0])
    assert wrong.severity is Severity.ERROR
    (across,) = of_rule("document-number-year", FAILING[1])
    assert across.severity is Severity.WARNING
    assert "跨年签发" in across.hint


def test_a_number_of_a_year_to_come_is_wrong() -> None:
    (found,) = of_rule("document-number-year", FAILING[2])
    assert found.severity is Severity.ERROR
    assert found.message == "发文字号“示工信发[2021]12号”是2021年的，2020年5月11日就已经发布。"
