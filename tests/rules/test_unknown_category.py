from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

FAILING = (
    """
    ⟦content/polcy/documents/a.md
    ---
    标题: 通知
    ---
    """,
    """
    ⟦content/policy/documnts/a.md
    ---
    标题: 通知
    ---
    """,
    """
    ---
    标题: 通知
    类别: ⟦政策文献
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    栏目: policy
    类别: 政策文件
    ---
    """,
)


@pytest.mark.parametrize(
    ("number", "guess"), [(0, "您要写的是不是“policy”？"), (1, "您要写的是不是“documents”？"), (2, "“政策文件”")]
)
def test_what_was_meant_is_suggested_and_the_choice_shown(number: int, guess: str) -> None:
    (found,) = of_rule("unknown-category", FAILING[number])
    assert guess in found.hint
    assert "（政" in found.hint
