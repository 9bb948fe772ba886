"""The rule book: one rule a file, all of them in `RULES`.

Its 120 modules are imported when a rule is first asked for: what was found before is told again without them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.rules.in_force import (
        CLOCK_RULES,
        RULE_BY_ID,
        RULES,
        column_diagnostics,
        countable,
        diagnose,
        examined,
        file_diagnostics,
        plan_diagnostics,
        setting_diagnostics,
        settle,
    )

__all__ = [
    "CLOCK_RULES",
    "RULES",
    "RULE_BY_ID",
    "column_diagnostics",
    "countable",
    "diagnose",
    "examined",
    "file_diagnostics",
    "plan_diagnostics",
    "setting_diagnostics",
    "settle",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("gongkai.rules.in_force"), name)
