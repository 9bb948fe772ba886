from __future__ import annotations

FAILING = (
    """
    ---
    标题: 通知
    ---

    ![图](⟦https://www.example.com/a.png)
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    ![图](a/liucheng.csv)、[图](https://www.example.com/a.png)
    content/policy/documents/a/liucheng.csv
    不是真的图
    """,
)
