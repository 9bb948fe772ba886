from __future__ import annotations

from tests.rules.samples import of_rule

_BOTH = """
    content/service/funds/a.md
    ---
    标题: 分配结果
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 分配
    资金总额: 600万元
    ---
    content/service/funds/b.md
    ---
    标题: 使用情况
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 使用
    资金总额: ⟦580万元
    ---
"""
FAILING = (_BOTH, _BOTH.replace("580万元", "6000元"))
PASSING = (
    _BOTH.replace("⟦580万元", "6,000,000元"),
    _BOTH.replace("⟦580万元", "0.06亿元"),
    _BOTH.replace("⟦580万元\n", "580万元\n    草稿: 是\n"),
    _BOTH.replace("年度: 2024\n    环节: 使用", "年度: 2025\n    环节: 使用").replace("⟦", ""),
    _BOTH.replace("⟦580万元", "待定"),
    _BOTH.replace("⟦580万元\n", "580万元\n    撤下: {日期: 2024-03-01, 理由: 数字有误，重新发布}\n"),
    _BOTH.replace("    资金总额: ⟦580万元\n", "").replace("⟦", ""),
)


def test_both_sums_are_told_with_the_basis_of_the_element() -> None:
    (found,) = of_rule("fund-totals", FAILING[0])
    assert "“使用”写的资金总额是580万元，同一年度的“分配”（content/service/funds/a.md）是600万元" in found.message
    assert found.basis
    assert found.basis.article == "第三条"
