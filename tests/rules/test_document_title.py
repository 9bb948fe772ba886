from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

FAILING = tuple(
    f"""
    ---
    标题: ⟦{title}
    ---
    """
    for title in (
        "示例县工业和信息化局关于加快技术改造通知",
        "示例县工业和信息化局关于加快技术改造",
        "关于加快技术改造的通知",
        "示例县工业和信息化局关于关于加快技术改造的通知",
        "示例县工业和信息化局关于转发加快技术改造的通知的通知",
        "示例县工业和信息化局关于增加资金的请示报告",
        "示例县工业和信息化局关于加快技术改造的通知。",
        "示例县工业和信息化局通知",
    )
)
PASSING = (
    *(
        f"""
    ---
    标题: {title}
    ---
    """
        for title in (
            "示例县工业和信息化局关于加快技术改造的通知",
            "示例县工业和信息化局关于促进民营经济发展的若干意见（试行）",
            "示例县工业和信息化局关于印发《工作要点》的通知",
            "示例县工业和信息化局 示例县财政局关于印发《管理办法》的通知",
            "示例县技术改造管理办法（试行）",
            "示例县工业和信息化局公告",
            "国务院关于通用航空管理的暂行规定",
            "示例县“十四五”工业发展规划",
        )
    ),
    """
    content/service/guides/a.md
    ---
    标题: 关于怎样申请补贴
    ---
    """,
)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("甲局关于加快改造通知", "没有“的”"),
        ("甲局关于加快改造", "没有文种"),
        ("关于加快改造的通知", "没有发文机关"),
        ("甲局通知", "没有“关于”"),
    ],
)
def test_each_fault_is_named(title: str, words: str) -> None:
    (found,) = of_rule("document-title", f"---\n标题: {title}\n---\n")
    assert words in found.message
