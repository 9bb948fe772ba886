from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 准予备案的决定
    ---

    示例县某某铸造有限公司（统一社会信用代码：⟦11000000MB0000018X），组织机构代码 ⟦01527918-1。

    | 单位 | 统一社会信用代码 |
    | --- | --- |
    | 某某公司 | ⟦11000000MB00O0019X |
    | 某某厂 | 11000000MB0000019X |
    | 某某店 | ⟦11000000MB0000019 |
    """,
    """
    content/service/licences/a.md
    ---
    标题: 准予节能审查的决定
    备注: 某某公司（信用代码为⟦11000000mb0000019x）
    ---
    """,
    """
    ---
    标题: 通知
    索引号: ⟦014416331/2018-04736
    ---
    """,
    """
    ---
    标题: 通知
    索引号: ⟦11441700007280421Y/2021-00050
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    索引号: 014416330/2018-04736
    ---
    """,
    """
    ---
    标题: 准予备案的决定
    ---

    某某公司（统一社会信用代码：11000000MB0000019X），组织机构代码01527918-X；某某厂（统一社会信用代码尾号2J4K）；
    某某店（统一社会信用代码：1100****MB000001**）。索引号由18位统一社会信用代码、四位年份组成，例如11000000MB0000018X/2025-00100。
    合同编号：11000000MB0000018X。填统一社会信用代码，没有的填注册号220000000000001。
    """,
)


def found_in(text: str) -> list[str]:
    return [found.message for found in of_rule("credit-code", f"---\n标题: 决定\n---\n\n{text}\n")]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("11000000MB0000019", "写了17位"),
        ("11000000MB0000O19X", "没有的字符"),
        ("1100A000MB0000019X", "行政区划码"),
        ("11000000MB0000018X", "校验码对不上"),
        ("11000000MB0000018T", "组织机构代码"),
    ],
)
def test_the_reason_is_told(code: str, why: str) -> None:
    (message,) = found_in(f"统一社会信用代码：{code}")
    assert why in message


def test_it_is_a_warning_that_can_be_waived() -> None:
    (found,) = of_rule("credit-code", "---\n标题: 决定\n---\n\n组织机构代码：01527918-1\n")
    assert found.severity is Severity.WARNING
    assert "写豁免" in found.hint
    assert found.basis
    assert found.basis.number == "GB 11714-1997"


def test_full_width_figures_are_the_same_code() -> None:
    assert found_in("统一社会信用代码：１１０００００0MB0000019X") == []
