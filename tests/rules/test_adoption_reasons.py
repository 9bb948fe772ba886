from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    未采纳数: 1
    未采纳理由: ⟦无
    ---
    """,
    """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    未采纳数: 2
    未采纳理由: ⟦无，全部采纳。
    ---
    """,
    """
    content/service/adoptions/a.md
    ---
    标题: 整项没有写
    未采纳数: 2
    ⟦---
    """,
    """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    ---

    ⟦## 采纳情况

    | 意见内容 | 采纳情况 | 理由 |
    | --- | --- | --- |
    | 补机票 | 不予采纳 | 略 |
    | 补推广费 | 未采纳 | |
    """,
)
PASSING = (
    """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    未采纳数: 0
    未采纳理由: 无，全部采纳。
    ---
    """,
    """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    未采纳数: 2
    未采纳理由: 票据难以核实。
    ---

    ## 采纳情况

    | 意见内容 | 采纳情况 | 理由 |
    | --- | --- | --- |
    | 补机票 | 未采纳 | 核算困难 |
    | 放宽次数 | 采纳 | |
    | 延长期限 | 留作研究 | |
    """,
    """
    content/service/adoptions/a.md
    ---
    标题: 已经撤下
    未采纳数: 1
    未采纳理由: 无
    撤下: {日期: 2024-03-01, 理由: 数字有误，重新发布}
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 不是采纳反馈
    未采纳数: 2
    ---
    """,
)


def test_each_opinion_without_a_reason_is_named() -> None:
    messages = sorted(found.message for found in of_rule("adoption-reasons", FAILING[3]))
    assert [message.split("“")[2].split("”")[0] for message in messages] == ["补推广费", "补机票"]
