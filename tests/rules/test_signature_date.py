from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    发文机关: 示例县工业和信息化局
    成文日期: 2020-05-12
    发文字号: 示工信发〔2020〕12号
    ---

    请认真执行。

    示例县工业和信息化局

    ⟦2020年5月11日

    （此件公开发布）
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-05-12
    ---

    请认真执行。

    示例县工业和信息化局　示例县财政局
    　　　　　　　　⟦2020年05月12日
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-05-12
    ---

    <p align="right">示例县工业和信息化局</p>

    <p align="right">⟦二〇二〇年五月十二日</p>
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-05-12
    ---

    **示例县工业和信息化局办公室**

    **⟦2020.5.12**
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    发文机关: 示例县工业和信息化局
    成文日期: 2020-05-12
    发文字号: 示工信发〔2020〕12号
    ---

    2020年5月1日起，各企业请认真执行。

    示例县工业和信息化局

    2020年5月12日

    **附件：原办法**

    示例县工业和信息化局

    2018年5月1日
    """,
    """
    ---
    标题: 通知
    成文日期: 2011-05-12
    ---

    示例县工业和信息化局

    二〇一一年五月十二日
    """,
    """
    ---
    标题: 通知
    成文日期: 2020-05-12
    ---

    | 开始 |
    | --- |
    | 2020年5月1日 |

    会议时间：

    2020年5月20日
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    成文日期: 2020-05-12
    ---

    示例县工业和信息化局

    2020年5月1日
    """,
)


def test_the_dates_are_both_named() -> None:
    (found,) = of_rule("signature-date", FAILING[0])
    assert found.severity is Severity.ERROR
    assert found.message.startswith("正文落款的日期是2020年5月11日，开头的“成文日期”是2020年5月12日")


@pytest.mark.parametrize("sample", FAILING[1:])
def test_a_date_is_put_in_its_right_form(sample: str) -> None:
    (found,) = of_rule("signature-date", sample)
    assert found.severity is Severity.WARNING
    assert found.fix
    assert [edit.text for edit in found.fix.edits] == ["2020年5月12日"]


def test_a_day_that_is_none_is_not_looked_at() -> None:
    sample = FAILING[0].replace("⟦2020年5月11日", "2020年5月32日")
    assert not of_rule("signature-date", sample)
