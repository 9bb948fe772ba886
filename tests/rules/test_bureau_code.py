from __future__ import annotations

from dataclasses import replace

import pytest

from gongkai.model.config import Config
from gongkai.model.diagnostic import Severity
from gongkai.rules import RULES, setting_diagnostics
from tests.rules.samples import small_config


def with_code(code: str) -> Config:
    config = small_config()
    return replace(config, bureau=replace(config.bureau, code=code))


@pytest.mark.parametrize("code", ["11000000MB0000019X", "014416330"])
def test_a_right_code_passes(code: str) -> None:
    assert setting_diagnostics(with_code(code)) == ()


@pytest.mark.parametrize("code", ["11000000MB0000018X", "014416331"])
def test_a_wrong_code_is_reported_as_a_warning(code: str) -> None:
    (found,) = setting_diagnostics(with_code(code))
    assert (found.rule, found.path, found.severity) == ("bureau-code", "config.yaml", Severity.WARNING)
    assert code in found.message
    assert "校验码对不上" in found.message


def test_without_the_rule_nothing_is_reported() -> None:
    others = [rule for rule in RULES if rule.id != "bureau-code"]
    assert setting_diagnostics(with_code("11000000MB0000018X"), others) == ()
