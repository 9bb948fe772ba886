from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Span
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题⟦：通知
    ---
    """,
    """
    ---
    ⟦标题: "没有写完的
    ---
    """,
    """
    ---
    标题: ⟦&a 通知
    ---
    """,
    """
    ---
    ⟦- 标题
    - 通知
    ---
    """,
    """
    ---
    标题: [[[[[[[[[[[⟦[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
    ---
    """,
    "---\n标题: 通知\n附件:\n⟦\t- 文件: a/表.csv\n---\n",
)
PASSING = (
    """
    ---
    标题: '关于“一件事：办成了”的通知'
    附件:
      - 文件: a/表.csv
    ---

    正文：*重点*	制表符。
    """,
)


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "全角冒号"), (2, "编程用的写法"), (3, "不是一项一项"), (4, "太深"), (5, "制表符")],
)
def test_each_fault_is_named_as_what_it_is(number: int, said: str) -> None:
    (found,) = of_rule("front-matter-broken", FAILING[number])
    assert said in found.message


def test_a_full_width_colon_can_be_mended() -> None:
    (found,) = of_rule("front-matter-broken", FAILING[0])
    assert found.fix
    assert [(edit.span, edit.text) for edit in found.fix.edits] == [(Span(2, 3, 2, 4), ": ")]
