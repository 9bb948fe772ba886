from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    ---

    ⟦| 资金分配表 |  |
    | --- | --- |
    | 甲 | 10 |

    ⟦|  |  |
    | --- | --- |
    | 甲 | 10 |

    ⟦<table>
    <tr><td>企业</td><td>金额</td></tr>
    </table>
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    |  | 一月 | 二月 |
    | --- | --- | --- |
    | 甲 | 10 | 20 |

    企业 | 金额
    --- | ---
    甲 | 10

    <table>
    <tr><th>企业</th><th>金额</th></tr>
    </table>
    """,
)


@pytest.mark.parametrize(
    ("head", "said"), [("| 表 | | |", "第2、3列没有名称"), ("| | | |", "没有表头"), ("| 甲 | | 乙 |", "第2列没有名称")]
)
def test_the_finding_says_which_column(head: str, said: str) -> None:
    (found,) = of_rule("table-without-header", f"---\n标题: 甲\n---\n\n{head}\n| - | - | - |\n| 1 | 2 | 3 |\n")
    assert said in found.message
