from __future__ import annotations

from tests.rules.samples import USUAL, made, of_rule

FAILING = (
    """
    ---
    标题: 通⟦\ue123知
    ---

    ⟦\uf0b7项目一，转⟦\ufffd换，造字⟦\U000f0001。
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    - 项目一，㐀、𠀀、〇、㎡、①都有正式的编码。
    """,
    made({USUAL: "---\n标题: 通知\n---\n\n控制\x01字符\n"}),
)


def test_the_kinds_are_told_apart() -> None:
    messages = [found.message for found in of_rule("private-character", FAILING[0])]
    assert ["私用区" in messages[0], "Word" in messages[1], "没有转换" in messages[2], "U+F0001" in messages[3]] == [
        True
    ] * 4
