from __future__ import annotations

from gongkai.model.diagnostic import Span
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    ⟦标提: 通知
    ---
    """,
    """
    ---
    标题: 通知
    ⟦发布 日期: 2020-05-12
    ⟦viewed: 12
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ⟦咨询电活: 0400-5550103
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    document_number: 示工信发〔2020〕1号
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    咨询电话: 0400-5550103
    fee: 不收费
    ---
    """,
)


def test_the_key_that_was_meant_is_suggested() -> None:
    (found,) = of_rule("unknown-key", FAILING[0])
    assert found.hint == "您要写的是不是“标题”？"
    assert found.fix is None


def test_a_key_that_differs_only_in_blanks_or_width_can_be_mended() -> None:
    spaced, other = of_rule("unknown-key", FAILING[1])
    assert spaced.fix
    assert [(edit.span, edit.text) for edit in spaced.fix.edits] == [(Span(3, 1, 3, 6), "发布日期")]
    assert other.fix is None


def test_an_element_of_the_category_is_suggested_too() -> None:
    (found,) = of_rule("unknown-key", FAILING[2])
    assert "“咨询电话”" in found.hint
