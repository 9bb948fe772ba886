from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: ⟦２０２０年工作总结
    ---

    同比增长⟦５．５％，⟦ＧＤＰ达到90⟦％，⟦２０20年⟦１2月。
    """,
)
PASSING = (
    """
    ---
    标题: 2020年工作总结
    ---

    同比增长5.5%，GDP达到90亿元，面积5㎡，①②。
    """,
)


def test_a_number_is_made_narrow_as_a_whole() -> None:
    found = [one.fix.edits[0].text for one in of_rule("fullwidth-letters", FAILING[0]) if one.fix]
    assert found == ["2020", "5.5%", "GDP", "%", "20", "1"]
