from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    发布日期: ⟦2020-02-30
    ---
    """,
    """
    ---
    标题: 通知
    成文日期: ⟦2020年5月12日
    主题分类: ⟦工业
    责任科室: ⟦办工室
    草稿: ⟦也许
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    咨询电话: ⟦打总机再转
    ---
    """,
    """
    ---
    标题: 通知
    撤下: ⟦{日期: 2020-05-12}
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    发布日期: 2020-02-29 09:30
    成文日期: 2020-02-28
    主题分类: 工业、交通\\工业
    ---
    """,
)


def test_what_is_expected_is_told_with_an_example() -> None:
    _, subject, department, _ = of_rule("wrong-value", FAILING[1])
    assert "不符合要求：以下之一：" in subject.message
    assert department.hint == "例如：办公室"


def test_an_element_is_named_with_its_basis() -> None:
    (found,) = of_rule("wrong-value", FAILING[2])
    assert found.element == "咨询电话"
    assert str(found.basis) == "《优化营商环境条例》（国务院令第722号）第三十五条"


def test_a_part_that_is_missing_is_told_as_missing() -> None:
    (found,) = of_rule("wrong-value", FAILING[3])
    assert found.message == "撤下的“理由”没有写：不能缺少“理由”。"
