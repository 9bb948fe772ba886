from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    ⟦title: 公告
    ---
    """,
    """
    ---
    标题: 通知
    附件:
      - 文件: a/表.csv
        ⟦文件: a/图.csv
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    内容概述: 通知
    ---
    """,
)


def test_both_spellings_are_named() -> None:
    (found,) = of_rule("duplicate-key", FAILING[0])
    assert "“title”" in found.message
    assert "“标题”" in found.message
    assert "第 2 行" in found.hint
