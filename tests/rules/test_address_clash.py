from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ⟦content/policy/documents/a.md
    ---
    标题: 通知
    旧网址: policy/documents/b
    ---
    ⟦content/policy/documents/b.md
    ---
    标题: 公告
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    旧网址: policy/documents/old
    ---
    content/policy/documents/b.md
    ---
    标题: 公告
    ---
    """,
)


def test_each_file_names_the_other() -> None:
    first, second = of_rule("address-clash", FAILING[0])
    assert "content/policy/documents/b.md" in first.message
    assert "content/policy/documents/a.md" in second.message
    assert first.item == "policy/documents/a.md"
