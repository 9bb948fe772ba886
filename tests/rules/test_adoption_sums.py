from __future__ import annotations

from tests.rules.samples import of_rule

_TABLE = """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    收到意见数: 6
    采纳数: 4
    未采纳数: 2
    ---

    ## 采纳情况

    | 意见内容 | 条数 | 采纳情况 | 理由 |
    | --- | --- | --- | --- |
    | 每年3次不够 | 3 | 采纳 | 放宽到5次 |
    | 当年兑现 | 1 | 部分采纳 | 每年两次 |
    | 补机票 | 2 | 未采纳 | 核算困难 |
"""
FAILING = (
    """
    content/service/adoptions/a.md
    ---
    标题: 意见采纳情况
    收到意见数: ⟦16
    采纳数: 10
    未采纳数: 5
    ---
    """,
    _TABLE.replace("| 3 |", "| 2 |").replace("## 采纳情况", "⟦## 采纳情况"),
    _TABLE.replace("未采纳 |", "采纳 |").replace("## 采纳情况", "⟦## 采纳情况"),
    """
    content/service/adoptions/a.md
    ---
    标题: 表格写在开头
    收到意见数: 6
    采纳情况:
      ⟦- {意见内容: 补机票, 条数: 5, 采纳情况: 未采纳, 理由: 核算困难}
    ---
    """,
)
PASSING = (
    _TABLE,
    _TABLE + "    | 合计 | 6 | | |\n",
    _TABLE.replace("| 2 | 未采纳 |", "| 2 | 留作研究 |").replace("采纳数: 2", "采纳数: 2"),
    _TABLE.replace("| 3 |", "| 若干 |"),
    _TABLE.replace("| 条数 |", "| 提出方 |"),
    _TABLE.replace("| 3 |", "| 2 |").replace("标题", "撤下: {日期: 2024-03-01, 理由: 数字有误，重新发布}\n    标题"),
    "content/service/adoptions/a.md\n---\n标题: 没有写数\n收到意见数: 若干\n---\n",
)


def test_both_sides_are_told() -> None:
    (found,) = of_rule("adoption-sums", FAILING[0])
    assert found.message == "收到意见16条，采纳10条加未采纳5条是15条，对不上。"
    messages = " ".join(one.message for one in of_rule("adoption-sums", FAILING[2]))
    assert "加起来是6，“采纳数”写的是4" in messages
    assert "加起来是0，“未采纳数”写的是2" in messages
