from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import findings, of_rule, with_severity

CONTRADICTION = """
---
标题: 通知
发布日期: 2020-05-12
成文日期: 2020-05-14
豁免:
  - {waiver}
---
"""


def waiving(waiver: str) -> str:
    return CONTRADICTION.replace("{waiver}", waiver)


FAILING = (
    waiving("⟦{规则: date-order, 原文: 2020-06-30, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}"),
    waiving("⟦{规则: date-order, 要素: 咨询电话, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}"),
    waiving("⟦{规则: dates-order, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}"),
    """
    ---
    标题: 一条豁免只管一处，第二条没有可管的
    发布日期: 2020-05-12
    成文日期: 2020-05-14
    waivers:
      - {rule: date-order, text: 2020-05-14, reason: 原件如此, by: 王某, until: 2030-01-01}
      - ⟦{rule: date-order, text: 2020-05-14, reason: 原件如此, by: 王某, until: 2030-01-01}
    ---
    """,
    """
    ---
    标题: 草稿里的豁免也要管着什么
    草稿: 是
    豁免:
      ⟦规则: missing-element
      要素: 咨询电话
      理由: 没有电话
      批准人: 王某
      到期: 2030-01-01
    ---
    """,
)
PASSING = (
    waiving("{规则: date-order, 原文: 2020-05-14, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}"),
    waiving("{规则: date-order, 原文: '成文日期: 2020-05-14', 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}"),
    waiving("{规则: date-order, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}"),
    """
    content/service/guides/a.md
    ---
    标题: 要素按名称或编号
    豁免:
      - {规则: missing-element, 要素: 咨询电话, 理由: 没有电话, 批准人: 王某, 到期: 2030-01-01}
      - {规则: missing-element, 要素: conditions, 理由: 没有条件, 批准人: 王某, 到期: 2030-01-01}
    ---
    """,
    """
    ---
    标题: 撤下的条目不查
    发布日期: 2020-05-12
    撤下: {日期: 2020-06-12, 理由: 公示期满}
    豁免: {规则: missing-element, 要素: 咨询电话, 理由: 没有电话, 批准人: 王某, 到期: 2030-01-01}
    ---
    """,
    """
    ---
    标题: 比出来的问题时有时无
    豁免: {规则: index-number-changed, 理由: 原号是错的, 批准人: 王某, 到期: 2030-01-01}
    ---
    """,
)


def test_what_is_waived_is_info_that_says_why_and_needs_no_mend() -> None:
    (found,) = of_rule("date-order", PASSING[0])
    assert found.severity is Severity.INFO
    assert found.hint == "已豁免，不必改：原件如此（王某，有效期至2030-01-01）"
    assert found.waived == "原件如此（王某，有效期至2030-01-01）"


def test_only_the_one_meant_is_waived() -> None:
    found = of_rule("missing-element", PASSING[3])
    assert {one.element for one in found if one.waived} == {"咨询电话", "申请条件"}
    assert any(one.severity is Severity.ERROR for one in found)


def test_what_was_meant_is_suggested() -> None:
    (found,) = of_rule("unused-waiver", FAILING[2])
    assert "“date-order”" in found.hint


@pytest.mark.parametrize("sample", FAILING[:3])
def test_what_a_waiver_misses_stays_an_error(sample: str) -> None:
    assert [one.severity for one in of_rule("date-order", sample)] == [Severity.ERROR]


def test_a_waiver_of_a_rule_that_is_switched_off_waives_nothing() -> None:
    found = findings(PASSING[0], config=with_severity("date-order", "off"))
    assert "unused-waiver" in {one.rule for one in found}
