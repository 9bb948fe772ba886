from __future__ import annotations

FAILING = (
    """
    ---
    标题: 通知
    类别: ⟦政策解读
    ---
    """,
    """
    ---
    标题: 通知
    section: ⟦service
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    类别: documents
    ---
    """,
)
