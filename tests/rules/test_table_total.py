from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options

FAILING = (
    """
    content/service/licences/a.md
    ---
    标题: 专项资金分配结果
    ---

    ## 分配结果

    | 单位 | 项目 | 金额（万元） |
    | --- | --- | ---: |
    | 甲公司 | 技术改造 | 1,120 |
    | 乙公司 | 技术改造 | 80 |
    | **合计** | | ⟦**1,220** |

    ## 备注

    | 年度 | 数量 |
    | --- | --- |
    | 2023 | 3 |
    | 2024 | 4 |
    | 总 计 | ⟦8 |
    """,
    """
    content/service/licences/a.md
    ---
    标题: 专项资金分配结果
    分配结果: ⟦[[甲, 技改, 120], [乙, 技改, 80], [合计, —, 220]]
    ---
    """,
)
PASSING = (
    """
    content/service/licences/a.md
    ---
    标题: 专项资金分配结果
    ---

    ## 分配结果

    | 单位 | 项目 | 金额（万元） |
    | --- | --- | ---: |
    | 甲公司 | 技术改造 | 33.34 |
    | 乙公司 | 技术改造 | 33.34 |
    | 丙公司 | 技术改造 | 33.33 |
    | 合计 | | 100.00 |

    ## 备注

    | 项目 | 收入 | 比上年增长（%） |
    | --- | ---: | ---: |
    | 本年收入合计 | 1 | 2 |
    | 合计 | 1 | 20 |
    """,
    """
    content/service/licences/a.md
    ---
    标题: 专项资金分配结果
    分配结果: [[甲, 技改, 120], [乙, 技改, 80], [合计, —, 200]]
    ---
    """,
)


def test_a_required_table_weighs_what_its_element_weighs_and_another_is_a_warning() -> None:
    element, other = of_rule("table-total", FAILING[0])
    assert (element.severity, element.element) == (Severity.ERROR, "分配结果")
    assert element.message == "“金额(万元)”一列合计写的是1,220，各行相加是1,200，差20。"
    assert (other.severity, other.element) == (Severity.WARNING, None)


def test_a_table_written_as_a_key_is_looked_at() -> None:
    (found,) = of_rule("table-total", FAILING[1])
    assert found.message.startswith("“金额（万元）”一列合计写的是220，各行相加是200")


@pytest.mark.parametrize(("units", "found"), [("0", 1), ("1", 0)])
def test_what_rounding_may_lose_is_an_option(units: str, found: int) -> None:
    assert len(of_rule("table-total", PASSING[0], with_options("table-total", units=units))) == found
