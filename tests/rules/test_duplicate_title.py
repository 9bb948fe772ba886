from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: ⟦关于加快技术改造的 通知
    发布日期: 2020-06-12
    ---
    content/policy/documents/b.md
    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 关于加快技术改造的通知
    ---
    content/policy/interpretations/a.md
    ---
    标题: 关于加快技术改造的通知
    ---
    content/policy/documents/b.md
    ---
    标题: 关于加快技术改造的通知
    撤下: {日期: 2020-06-12, 理由: 重复}
    ---
    content/policy/documents/c.md
    ---
    内容概述: 没有标题
    ---
    content/policy/documents/d.md
    ---
    内容概述: 也没有标题
    ---
    """,
)


def test_the_other_file_is_named() -> None:
    (found,) = of_rule("duplicate-title", FAILING[0])
    assert "content/policy/documents/b.md" in found.message
