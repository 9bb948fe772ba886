from __future__ import annotations

from tests.rules.samples import of_rule

_ALLOCATION = """
    content/service/funds/a.md
    ---
    标题: 分配结果
    资金总额: 550万元
    ---

    ⟦## 分配结果

    | 单位 | 项目 | 核定投资（万元） | 金额（万元） |
    | --- | --- | --- | --- |
    | 甲公司 | 生产线改造 | 3500 | 350.00 |
    | 乙公司 | 设备更新 | 2000 | 190.00 |
    | 合计 | 2个项目 | 5500 | 540.00 |
"""
_USAGE = """
    content/service/funds/a.md
    ---
    标题: 使用情况
    资金总额: 1,540万元
    ---

    ⟦## 使用情况

    | 单位 | 分配数（万元） | 拨付数（万元） | 未拨付数（万元） |
    | --- | --- | --- | --- |
    | 甲公司 | 1,350.00 | 1,350.00 | 0 |
    | 乙公司 | 190.00 | 100.00 | 80.00 |
"""
FAILING = (
    _ALLOCATION,
    _ALLOCATION.replace("    | 合计 | 2个项目 | 5500 | 540.00 |\n", ""),
    _USAGE,
    """
    content/service/funds/a.md
    ---
    标题: 表格写在开头
    资金总额: 550万元
    分配结果:
      ⟦- {单位: 甲公司, 项目: 生产线改造, 金额（万元）: 350}
    ---
    """,
)
_PLAIN = _ALLOCATION.replace("⟦", "")
PASSING = (
    _PLAIN.replace("540.00", "550.00"),
    _PLAIN.replace("资金总额: 550万元", "资金总额: 540万元"),
    _PLAIN.replace("    资金总额: 550万元\n", ""),
    _PLAIN.replace("标题", "撤下: {日期: 2024-03-01, 理由: 数字有误，重新发布}\n    标题"),
    _PLAIN.replace("540.00", "见附件"),
    _PLAIN.replace("金额（万元）", "金额"),
    _USAGE.replace("⟦", "").replace("80.00", "90.00"),
    _USAGE.replace("⟦", "").replace("80.00", "—"),
)


def test_the_row_and_both_sums_are_told() -> None:
    (found,) = of_rule("fund-table", FAILING[2])
    assert "“乙公司”一行：拨付数加未拨付数是180万元，分配数是190万元" in found.message
    (total,) = of_rule("fund-table", FAILING[0])
    assert "“金额（万元）”合计540万元，“资金总额”写的是550万元" in total.message
