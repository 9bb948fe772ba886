from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    ⟦---
    """,
    """
    ---
    标题: 通知
    索引号:⟦
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    索引号: 11000000MB0000019X/2020-00001
    ---
    """,
)


def test_it_is_a_warning_and_says_how_numbers_come() -> None:
    (found,) = of_rule("missing-index-number", FAILING[0])
    assert found.severity is Severity.WARNING
    assert "--fix --number" in found.hint
