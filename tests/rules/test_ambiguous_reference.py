from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    发文字号: 示工信发〔2020〕1号
    ---
    content/policy/documents/b.md
    ---
    标题: 补充通知
    发文字号: 示工信发〔2020〕1号
    ---
    content/policy/interpretations/a.md
    ---
    标题: 解读
    解读对象: ⟦示工信发〔2020〕1号
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    发文字号: 示工信发〔2020〕1号
    ---
    content/policy/documents/b.md
    ---
    标题: 补充通知
    发文字号: 示工信发〔2020〕1号
    ---
    content/policy/interpretations/a.md
    ---
    标题: 解读
    解读对象: policy/documents/a
    ---
    """,
)


def test_the_candidates_are_named() -> None:
    (found,) = of_rule("ambiguous-reference", FAILING[0])
    assert "content/policy/documents/a.md、content/policy/documents/b.md" in found.message
