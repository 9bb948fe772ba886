from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 关于 加快技术改造，促进升级的通知
    内容概述: 为加快⟦ 工业企业技术改造，特此通知。
    ---

    为加快⟦ 工业企业技术改造，促进产业升 级 ，现通知如下。

    - 各企业要高度重视⟦　，认真组织。
    """.replace("关于 加快", "关于⟦ 加快"),
    """
    ---
    标题: 通知
    ---

    第一条 空域应当公开。⟦ 第二条 空域的划设应当考虑需要。
    """,
)
PASSING = (
    """
    ---
    标题: 示例县工业和信息化局 示例县财政局通知
    ---

    ## 总 则

    第一条 为了规范公开，制定本办法。

    （一） 公开以真实为准。

    第一千一百一十九条 公开《食品安全国家标准 食品添加剂使用标准》，以免费为准。

    2020年5月12日 《办法》公布，自公布之日起施行。

    组长 王某某，成员：李某某 刘某某 陈某。办公室 周某某（联系人）。

    　　段首空两格的，不算。GDP 增长5 个百分点，ABC 中文。

    示例县工业和信息化局 王某某
    """,
)


def test_one_finding_a_paragraph_mends_what_is_certain() -> None:
    found = of_rule("chinese-spacing", FAILING[0])
    assert "共3处" in found[2].message
    assert found[2].fix
    assert [edit.text for edit in found[2].fix.edits] == [""]
    assert found[0].fix is None
