from __future__ import annotations

from gongkai.model.diagnostic import Severity
from gongkai.rules import RULES, setting_diagnostics
from tests.rules.samples import small_config, with_severity


def test_settings_for_rules_that_there_are_pass() -> None:
    assert setting_diagnostics(small_config()) == ()
    assert setting_diagnostics(with_severity("missing-element", Severity.WARNING)) == ()
    assert setting_diagnostics(with_severity("attachment-outside", Severity.ERROR)) == ()


def test_a_setting_for_no_rule_is_reported_with_what_was_meant() -> None:
    (found,) = setting_diagnostics(with_severity("mising-element", Severity.WARNING))
    assert (found.rule, found.path, found.severity) == ("unknown-rule", "config.yaml", Severity.ERROR)
    assert found.hint == "您要写的是不是“missing-element”？"


def test_a_security_rule_that_was_switched_off_is_reported() -> None:
    (found,) = setting_diagnostics(with_severity("attachment-outside", "off"))
    assert "不能关闭或降级" in found.message


def test_without_the_rule_nothing_is_reported() -> None:
    others = [rule for rule in RULES if rule.id != "unknown-rule"]
    assert setting_diagnostics(with_severity("mising-element", Severity.WARNING), others) == ()
