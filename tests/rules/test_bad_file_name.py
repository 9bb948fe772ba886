from __future__ import annotations

FAILING = (
    """
    ⟦content/policy/documents/关于技改的通知 2.md
    ---
    标题: 通知
    ---
    """,
    """
    ⟦content/policy/documents/Jigai.md
    ---
    标题: 通知
    ---
    """,
    """
    ⟦content/policy/documents/index.md
    ---
    标题: 通知
    ---
    """,
    """
    ⟦content/policy/a.md
    ---
    标题: 通知
    ---
    """,
)
PASSING = (
    """
    content/policy/documents/2020-05-12-jigai.md
    ---
    标题: 通知
    ---
    """,
)
