from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 关于报送材料⟦、、清单的通知
    ---

    请于5月底前报送⟦，，逾期不再受理⟦；。是否受理⟦？。
    """,
)
PASSING = (
    """
    ---
    标题: 关于报送材料的通知
    ---

    请于5月底前报送。。。真的吗？！“是的。”，他说：“好。”
    """,
)


def test_only_the_same_mark_twice_is_mended() -> None:
    assert [one.fix is not None for one in of_rule("doubled-punctuation", FAILING[0])] == [True, True, False, False]
