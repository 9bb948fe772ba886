from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

_GUIDE = """
    content/about/guide/a.md
    ---
    标题: 政府信息公开指南
    发布日期: 2025-02-17
    办公地址: 示例县示例路1号三楼301室
    办公时间: 工作日上午8点半—下午5:00
    联系电话: 0400-5550101
    传真号码: (0400)5550102
    互联网联系方式: 电子邮箱 GXJ@example.com
    ---
"""
_ORGAN = """
    content/bodies/organs/a.md
    ---
    标题: 示例县工业和信息化局机构职能
    发布日期: 2025-03-10
    联系电话: 0400-5550101
    ---

    ## 机构设置

    | 科室 | 联系电话 | 房间 |
    | --- | --- | --- |
    | 办公室 | 0400-5550101转2 | 501 |
    | 工会 | 0400-5550199 | 505 |
"""
FAILING = (
    _GUIDE.replace("示例县示例路1号", "⟦示例县示例路2号"),
    _GUIDE.replace("示例县示例路1号", "⟦示例县人民街1号"),
    _GUIDE.replace("工作日上午", "⟦工作日上午").replace("8点半", "8:00"),
    _GUIDE.replace("联系电话: ", "联系电话: ⟦").replace("5550101", "5550109").replace("(0400)5550102", "⟦0400-5550103"),
    _GUIDE.replace("电子邮箱 GXJ", "⟦电子邮箱 bgs"),
    _GUIDE.replace("联系电话: 0400-5550101", "联系电话: ⟦0400-5550104"),
    _ORGAN.replace("## 机构", "⟦## 机构").replace("5550101转2 | 501", "5550105 | 503"),
    _ORGAN.replace("联系电话: ", "联系电话: ⟦").replace("话: ⟦0400-5550101", "话: ⟦0400-5550199"),
)
PASSING = (
    _GUIDE,
    _ORGAN,
    _ORGAN.replace("联系电话: 0400-5550101", "联系电话: 0400-5550104"),
    _GUIDE.replace("示例路1号", "示例路2号").replace("/a.md", "/b.md").replace("2025", "2021") + _GUIDE,
    _GUIDE.replace("示例路1号", "示例路2号").replace("标题", "草稿: 是\n    标题"),
    _ORGAN.replace("示例县工业和信息化局机构职能", "示例县节能监察中心").replace(
        "联系电话: 0400-5550101", "办公地址: 人民街4号"
    ),
    _ORGAN.replace("联系电话: 0400-5550101", "办公时间: 全年无休"),
    "content/service/guides/a.md\n---\n标题: 示例县工业和信息化局办事窗口\n办公地址: 人民街4号\n---\n",
)


def test_the_element_and_both_values_are_told() -> None:
    (found,) = of_rule("office-facts", FAILING[0])
    assert "“办公地址”写的是“示例县示例路2号三楼301室”，与 config.yaml 中的“示例路1号”不一致" in found.message


def test_each_column_of_a_department_is_told() -> None:
    messages = sorted(found.message for found in of_rule("office-facts", FAILING[6]))
    assert [message.split("写的")[0] for message in messages] == ["“办公室”的房间", "“办公室”的联系电话"]


@pytest.mark.parametrize("phone", ["0400-5550101、0400-5550199", "04005550101", "０４００－５５５０１０１"])
def test_a_number_written_otherwise_is_the_same(phone: str) -> None:
    assert of_rule("office-facts", _GUIDE.replace("联系电话: 0400-5550101", f"联系电话: {phone}")) == []
