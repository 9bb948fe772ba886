from __future__ import annotations

from gongkai.model.diagnostic import Severity
from gongkai.rules import CLOCK_RULES
from tests.rules.samples import of_rule

EXPIRED = """
---
标题: 通知
发布日期: 2020-05-12
成文日期: 2020-05-14
豁免:
  - ⟦{规则: date-order, 理由: 原件如此, 批准人: 王某, 到期: 2026-11-23}
---
"""
FAILING = (
    EXPIRED,
    """
    ---
    标题: 比出来的问题时有时无，只看到期
    豁免: ⟦{规则: vanished-address, 理由: 附件已撤, 批准人: 王某, 到期: 2020-01-01}
    ---
    """,
)
PASSING = (
    EXPIRED.replace("⟦", "").replace("11-23", "11-24"),
    EXPIRED.replace("⟦", "").replace("成文日期: 2020-05-14", "成文日期: 2020-05-01"),
    """
    ---
    标题: 不许豁免的由 forbidden-waiver 报告
    豁免: {规则: attachment-outside, 理由: 在别处, 批准人: 王某, 到期: 2020-01-01}
    ---
    """,
)


def test_it_waives_on_so_that_nothing_becomes_an_error_by_itself() -> None:
    (found,) = of_rule("date-order", EXPIRED)
    assert found.severity is Severity.INFO
    assert "expired-waiver" in CLOCK_RULES


def test_the_one_who_answers_for_it_is_named() -> None:
    (found,) = of_rule("expired-waiver", EXPIRED)
    assert "2026-11-23到期（批准人：王某）" in found.message
    assert found.severity is Severity.WARNING
