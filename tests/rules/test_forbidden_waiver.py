from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from gongkai.rules import RULES
from gongkai.rules.severity import UNTOUCHABLE
from tests.rules.samples import of_rule

LEAK = """
---
标题: 公示
发布日期: 2020-05-12
豁免: ⟦{规则: resident-id-number, 理由: 本人同意, 批准人: 王某, 到期: 2030-01-01}
---

张三，11010519491231002X。
"""
FAILING = (LEAK, LEAK.replace("张三，11010519491231002X。", ""))
PASSING = (
    """
    ---
    标题: 可以豁免的
    豁免: {规则: duplicate-title, 理由: 两期同名, 批准人: 王某, 到期: 2030-01-01}
    ---
    """,
)


def test_what_it_would_waive_stays_an_error() -> None:
    assert [one.severity for one in of_rule("resident-id-number", LEAK)] == [Severity.ERROR]


@pytest.mark.parametrize("rule", [rule.id for rule in RULES if rule.about in UNTOUCHABLE])
def test_no_rule_of_privacy_or_security_can_be_waived(rule: str) -> None:
    assert len(of_rule("forbidden-waiver", LEAK.replace("resident-id-number", rule))) == 1
