from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    ⟦征求意见截止: 2020-06-12
    ---
    """,
)
PASSING = (
    """
    content/service/consultations/a.md
    ---
    标题: 征求意见
    征求意见截止: 2020-06-12
    ---
    """,
)


def test_the_kind_is_named() -> None:
    (found,) = of_rule("misplaced-field", FAILING[0])
    assert "“文件”这类条目没有“征求意见截止”" in found.message
