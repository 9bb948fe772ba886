from __future__ import annotations

FAILING = tuple(
    f"""
    ---
    标题: ⟦{title}
    ---
    """
    for title in ("示例县工业和信息化局关于增加资金的请示", "示例县工业和信息化局关于改造进展的报告（送审稿）")
)
PASSING = (
    """
    ---
    标题: 示例县工业和信息化局关于2019年部门决算的报告
    ---
    """,
    """
    ---
    标题: 示例县工业和信息化局2019年政府信息公开工作年度报告
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 怎样写关于立项的请示
    ---
    """,
)
