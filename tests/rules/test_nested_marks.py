from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 转发《县财政局关于印发⟦《专项资金管理办法》的通知》的通知
    ---

    他说：“会上传达了⟦“放管服”改革精神。”
    """,
    """
    ---
    标题: 通知
    ---

    《管理办法（试行⟦》）和（一⟦（⟦（二））三）。
    """,
)
PASSING = (
    """
    ---
    标题: 转发《县财政局关于印发〈专项资金管理办法〉的通知》的通知
    ---

    他说：“会上传达了‘放管服’改革精神。”《办法（试行）》（见附件〔略〕）。修改＜实施《森林法》办法＞的决定。
    """,
)


def test_titles_within_titles_are_mended_and_quotations_are_not() -> None:
    titles, quotations = of_rule("nested-marks", FAILING[0])
    assert titles.fix
    assert [edit.text for edit in titles.fix.edits] == ["〈", "〉"]
    assert quotations.fix is None
