from __future__ import annotations

FAILING = (
    """
    ---
    标题: 通知
    ---
    ⟦content/policy/documents/a/申报表.csv
    企业,项目
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    附件: a/申报表.csv
    ---
    content/policy/documents/a/申报表.csv
    企业,项目
    """,
)
