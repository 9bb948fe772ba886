from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 关于报送材料的通知
    ---

    ⟦** 报送时间 **：5月底前。

    请用⟦__书面__方式报送。

    ⟦**没有另一半

    **前半段正常**，后面⟦**少一半
    """,
)
PASSING = (
    """
    ---
    标题: 关于报送材料的通知
    ---

    **报送时间：**5月底前。**“重点”**工作，**（一）**项，***又粗又斜***，__加粗__ 正常。

    \\*\\*原样\\*\\*，`**代码**`，姓名：______，5*3，a__b。
    """,
)


def test_underscores_are_mended_by_asterisks() -> None:
    fixes = [found.fix for found in of_rule("emphasis-shown", FAILING[0])]
    assert [len(fix.edits) if fix else 0 for fix in fixes] == [0, 2, 0, 0]
