from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import made, of_rule

FAILING = (
    """
    content/service/guides/a.md
    ---
    标题: ⟦××县备案指南
    内容概述: ⟦待补充
    来源: ⟦XX
    ---

    ## 申请条件

    1. ⟦略
    2. 在本县注册的工业企业。

    ## 收费标准

    ⟦**详见附件**

    ## 申请表

    | 名称 | 份数 |
    | --- | --- |
    | 备案申请表 | ⟦同上 |
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    申请条件: ⟦[待定, 见上]
    收费标准: ⟦TODO
    申请表: ⟦[[备案申请表, 暂无]]
    ---
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请条件

    ⟦……
    """,
)
WITH_ATTACHMENT = {
    "content/service/guides/a.md": "---\n标题: 备案\n收费标准: 详见附件\n附件: [{文件: a/收费.csv}]\n---\n",
    "content/service/guides/a/收费.csv": "项目,金额\n",
}
PASSING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    内容概述: 待补充材料的企业怎样补充。
    ---

    ## 申请条件

    1. 在本县注册的工业企业，见上级文件。
    2. 负责人李××同意。

    ## 收费标准

    不涉及，备案不收费。

    ## 申请表

    | 名称 | 份数 |
    | --- | --- |
    | 备案申请表 | — |

    ## 其他

    略
    """,
    made(WITH_ATTACHMENT),
    """
    content/service/guides/a.md
    ---
    标题: 备案
    收费标准: 无
    ---
    """,
)


def test_what_is_nothing_but_a_placeholder_weighs_as_if_it_were_missing() -> None:
    (found,) = of_rule("placeholder-element", FAILING[2])
    assert found.severity is Severity.ERROR
    assert found.element == "申请条件"
    assert found.message == "“申请条件”写的是“……”，等于没有写。"
    assert found.basis
    assert found.basis.article == "第三十五条"


def test_one_line_or_cell_of_several_is_a_warning() -> None:
    found = {one.message: one.severity for one in of_rule("placeholder-element", FAILING[0])}
    assert found["“申请条件”里有一处是“略”，等于没有写。"] is Severity.WARNING
    assert found["“申请表”里有一处是“同上”，等于没有写。"] is Severity.WARNING


@pytest.mark.parametrize("word", ["暂无", "暂无。"])
def test_what_may_come_is_no_reason(word: str) -> None:
    sample = f"content/service/guides/a.md\n---\n标题: 备案\n收费标准: {word}\n---\n"
    assert len(of_rule("placeholder-element", sample)) == 1
    assert "收费标准" not in {found.element for found in of_rule("missing-element", sample)}


def test_an_attachment_that_is_not_there_is_asked_for() -> None:
    (found,) = of_rule("placeholder-element", "content/service/guides/a.md\n---\n标题: 甲\n收费标准: 见附件\n---\n")
    assert found.hint.startswith("把附件写进“附件”一项")


def test_an_element_that_is_not_certain_is_only_a_warning() -> None:
    sample = "content/policy/interpretations/a.md\n---\n标题: 解读\n背景依据: 待补充\n关键词诠释: 待补充\n---\n"
    background, terms = of_rule("placeholder-element", sample)
    assert (background.severity, terms.severity) == (Severity.WARNING, Severity.ERROR)
