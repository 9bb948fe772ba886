from __future__ import annotations

from dataclasses import replace

from gongkai.model.config import RuleSettings
from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, small_config

LONG = "一二三四五六七八九十" * 41
FAILING = (
    f"""
    ---
    标题: 通知
    ---

    ⟦{LONG}

    ⟦- {LONG}
    """,
)
PASSING = (
    f"""
    ---
    标题: 通知
    ---

    ## {LONG}

    | {LONG} |
    | --- |
    | {LONG} |

    {LONG[:300]}

    [网址](https://www.example.com/{"a" * 500})
    """,
)


def test_a_bureau_may_set_its_own_length() -> None:
    settings = RuleSettings(options={"characters": "200"})
    config = replace(small_config(), rules={"long-paragraph": settings})
    (found,) = of_rule("long-paragraph", PASSING[0], config)
    assert found.severity is Severity.INFO
    assert "300个字" in found.message
