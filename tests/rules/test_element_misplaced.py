from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import findings, of_rule

FAILING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ⟦## 三、咨询电话：

    0400-5550103
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    备案不收费。

    ⟦**咨询电话：**0400-5550103

    ⟦**申请条件**

    在本县注册的工业企业。
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 征求意见
    ---

    ⟦征求意见截止：2020年6月12日
    """,
    """
    content/service/licences/a.md
    ---
    标题: 许可决定
    ---

    ⟦## 办理地点

    政务中心二楼
    """,
)
PASSING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    咨询电话: 0400-5550103
    ---

    ## 申请条件

    在本县注册的工业企业，咨询电话：见上。

    ## 咨询电话

    办公时间接听。
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    咨询电话另行公布。收费标准：不收费。
    """,
)


def test_what_stands_elsewhere_is_not_called_missing_as_well() -> None:
    found = {(one.rule, one.element) for one in findings(FAILING[1]) if one.element}
    assert ("missing-element", "收费标准") in found
    assert {rule for rule, element in found if element in {"咨询电话", "申请条件"}} == {"element-misplaced"}


@pytest.mark.parametrize(
    ("sample", "reason", "hint"),
    [
        (FAILING[0], "不能作正文的小标题", "咨询电话: 0400-5550101"),
        (FAILING[1], "不能只写在正文里", "咨询电话: 0400-5550103"),
        (FAILING[2], "不能只写在正文里", "征求意见截止: 2020年6月12日"),
    ],
)
def test_what_to_move_is_told(sample: str, reason: str, hint: str) -> None:
    found = of_rule("element-misplaced", sample)[0]
    assert reason in found.message
    assert found.hint.endswith(hint)
    assert found.severity is Severity.ERROR


def test_bold_type_is_no_heading() -> None:
    _, found = of_rule("element-misplaced", FAILING[1])
    assert "不是小标题" in found.message
    assert found.hint == "改成小标题“## 申请条件”，内容写在下面。"


def test_what_need_not_be_there_is_only_a_warning() -> None:
    (found,) = of_rule("element-misplaced", FAILING[3])
    assert found.severity is Severity.WARNING
