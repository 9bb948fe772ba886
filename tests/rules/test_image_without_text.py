from __future__ import annotations

FAILING = (
    """
    ---
    标题: 指南
    ---

    ![](⟦a/b.png) ![图1](⟦a/b.png) ![b](⟦a/b.png) ![ IMG_0001 ](⟦a/b.png)

    <img src="⟦a/b.png">
    content/policy/documents/a/b.png
    x
    """,
)
PASSING = (
    """
    ---
    标题: 指南
    ---

    ![备案流程：登录、填报、受理、出证](a/b.png) [](a/b.png)

    <img alt="备案流程" src="a/b.png"><img src="a/b.png" alt="">
    content/policy/documents/a/b.png
    x
    """,
)
