from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请表

    说明如下。

    ⟦| 名称 | 说明 |
    | --- | --- |
    | 备案申请表 | 从网上下载 |
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ⟦## 申请表

    备案申请表一份。
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请表

    ⟦| 表的名称 | 份数 |
    | --- | --- |
    | 备案申请表 | 1 |
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请表

    ⟦| 名称 | 份数 |
    | --- | --- |
    | 备案申请表 | |
    | 承诺书 | …… |
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    申请表: ⟦[{名称: 备案申请表}, {名称: 承诺书}]
    ---
    """,
)
PASSING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请表

    | 备注 | 份 数（含复印件） | **名称** |
    | --- | --- | --- |
    | 网上下载 | 1 | 备案申请表 |
    | | — | 承诺书 |
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请表

    ### 说明

    | 项目 | 数 |
    | --- | --- |
    | 一 | 2 |

    ### 清单

    | 名称 | 份数 |
    | --- | --- |
    | 备案申请表 | 1 |
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    申请表: [{名称: 备案申请表, 份数: 1}, {名称: 承诺书}]
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请表
    """,
)


@pytest.mark.parametrize(
    ("sample", "severity", "message"),
    [
        (FAILING[0], Severity.ERROR, "“申请表”的表格没有“份数”一列。"),
        (FAILING[1], Severity.ERROR, "“申请表”要用表格写，这里没有表格。"),
        (FAILING[2], Severity.WARNING, "“申请表”的表格没有“名称”一列，有一列叫“表的名称”。"),
        (FAILING[3], Severity.WARNING, "“申请表”的表格里“份数”一列全空着。"),
        (FAILING[4], Severity.WARNING, "“申请表”的表格里“份数”一列全空着。"),
    ],
)
def test_what_is_missing_is_named_and_weighed(sample: str, severity: Severity, message: str) -> None:
    (found,) = of_rule("table-columns", sample)
    assert (found.severity, found.message, found.element) == (severity, message, "申请表")


def test_the_head_of_the_table_can_be_pasted() -> None:
    (found,) = of_rule("table-columns", FAILING[1])
    assert found.hint.endswith("| 名称 | 份数 |\n| --- | --- |")
