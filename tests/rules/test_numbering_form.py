from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 要点
    ---

    ## ⟦一.总体要求

    ⟦（一）、指导思想

    ⟦1、坚持公开。

    ⟦(1)坚持便民。

    ⟦2．坚持服务。

    ⟦二，重点任务

    第一⟦、要认真组织。
    """,
)
PASSING = (
    """
    ---
    标题: 要点
    ---

    一、总体要求

    （一）指导思想

    1.坚持公开。

    （1）坚持便民。

    1. 列表

    第一，要认真组织。

    第一、二、三条不变。一、二类项目同上。3.5亿元投资，2020、2021两年。

    | 1、 | 表格里的不查 |
    | --- | --- |
    | 2、 | 表格里的不查 |
    """,
)
MENDS = [("一.总则", "、"), ("（一）、总则", ""), ("1、总则", "."), ("1、 总则", None), ("**1、总则**", ".")]


@pytest.mark.parametrize(("line", "mended"), MENDS)
def test_what_would_become_a_list_is_not_mended(line: str, mended: str | None) -> None:
    (found,) = of_rule("numbering-form", f"---\n标题: 要点\n---\n\n{line}\n")
    assert (found.fix.edits[0].text if found.fix else None) == mended
