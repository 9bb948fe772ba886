from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Edit
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 关于报送材料的通知⟦(试行)
    内容概述: 报送时间⟦:5月底前
    ---

    联系人⟦:王某某⟦,电话0400-5550101⟦, 逾期不再受理⟦.

    企业⟦(含个体工商户)都可以申请⟦;材料（原件⟦)当面提交。**注意**⟦:GDP⟦,下同。

    这是⟦"六稳"工作。
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    1,000元、3.5%、8:30—17:00、GB/T 9704(2012)、f(x)、A,B两种。网址https://www.example.com/a,b;c，邮箱a.b@example.com。

    国发(2020)5号由别的规则管。`中文,代码`，见[附件](a.csv "标题,说明")。

    (一)这里由序号的规则和本规则分别管。
    """.replace("(一)", "（一）"),
    """
    ---
    标题: 通知
    ---

    一,总体要求

    1,坚持公开。
    """,
)
MENDS = [
    ("联系人:王某某", "联系人：王某某"),
    ("联系人: 王某某", "联系人：王某某"),
    ("都受理.", "都受理。"),
    ("企业(含个体)", "企业（含个体）"),
    ("材料（原件)", "材料（原件）"),
    ('这是"六稳"工作', "这是“六稳”工作"),
    ("**注意**:以下", "**注意**：以下"),
    ("买买提.艾力", None),
]


@pytest.mark.parametrize(("written", "mended"), MENDS)
def test_what_is_certain_is_mended(written: str, mended: str | None) -> None:
    (found,) = of_rule("halfwidth-punctuation", f"---\n标题: 通知\n---\n\n{written}\n")
    assert (found.fix is None) == (mended is None)
    if found.fix:
        assert apply(written, found.fix.edits) == mended


def apply(line: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span.column, reverse=True):
        line = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    return line
