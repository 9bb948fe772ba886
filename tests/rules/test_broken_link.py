from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    ---

    [解读](⟦../interpretations/jiedo.md)、[解读](⟦jiedu.html)、[本页](⟦#没有)、[解读](⟦../interpretations/jiedu.md#没有)。

    [根](⟦/policy/documents/a.html)、[外](⟦../../../a.md)、[盘](⟦D:/文件/a.doc)、[协议](⟦ftp://example.com/a)、[空](⟦)。

    [文件夹](⟦../interpretations/)、[专题](⟦../../topics/meiyou/index.html)、[自家](⟦https://www.example.com/gxj/zwgk/meiyou.html)。
    content/policy/interpretations/jiedu.md
    ---
    标题: 解读
    ---
    """,
    """
    ---
    标题: 通知
    ---

    [编码](⟦%ff.md)、[坏](⟦http://[1)。
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    [解读](../interpretations/jiedu.md)、[网页](../interpretations/jiedu.html)、[条](../interpretations/jiedu.md#背景依据)、
    [本页](#二事项)、[顶](#)、[首页](../../index.html)、[列表](../documents/index.html)、[科室](../../departments/office/index.html)、
    [自家](https://www.example.com/gxj/zwgk/)、[别处](https://www.example.gov.cn/meiyou.html)、[信](mailto:gxj@example.com)、
    `[代码](/a.md)`、[网页的条](../interpretations/jiedu.html#c-背景依据)、[草稿](draft.md)、[定时](later.md)、[撤下](gone.md#条)。

    ## 二事项 {#二事项}
    content/policy/interpretations/jiedu.md
    ---
    标题: 解读
    发布日期: 2020-05-12
    ---

    ## 一、背景依据

    内容。
    content/policy/documents/draft.md
    ---
    标题: 草稿
    草稿: 是
    ---
    content/policy/documents/later.md
    ---
    标题: 以后
    发布日期: 2099-05-12
    ---
    content/policy/documents/gone.md
    ---
    标题: 撤下
    撤下: {日期: 2020-05-12, 理由: 公示期满}
    ---

    [坏](/meiyou)
    """,
)


def hint_of(target: str) -> str:
    (found,) = [found for found in of_rule("broken-link", FAILING[0]) if f"“{target}”" in found.message]
    return found.hint


def test_what_was_meant_is_suggested() -> None:
    assert hint_of("../interpretations/jiedo.md") == "您要写的是不是“../interpretations/jiedu.md”？"
    assert hint_of("jiedu.html") == "您要写的是不是“../interpretations/jiedu.html”？"


def test_the_index_of_a_folder_can_be_written_out() -> None:
    (found,) = [found for found in of_rule("broken-link", FAILING[0]) if found.fix]
    assert found.fix
    assert [edit.text for edit in found.fix.edits] == ["index.html"]
    assert "../interpretations/" in found.message
