from __future__ import annotations

from typing import Literal

import pytest

from gongkai.model.certainty import Certainty, Norm
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.rules.rule import Rule, RuleClass
from gongkai.rules.severity import lowers, weigh
from tests.rules.samples import small_config, with_severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
DRAFT = Item(path="a/b/c.md", section="a", category="b", stem="c", draft=True)


def rule(severity: Severity = ERROR, about: RuleClass = RuleClass.CONTENT, certainty: Certainty | None = None) -> Rule:
    norm = Norm(id="n", title="n", certainty=certainty) if certainty else None
    return Rule(id="some-rule", title="", page="", severity=severity, about=about, norm=norm)


def weight(
    rule: Rule,
    own: Severity | None = None,
    item: Item | None = None,
    configured: Severity | Literal["off"] | None = None,
) -> Severity | None:
    config = with_severity("some-rule", configured) if configured else small_config()
    return weigh(rule, Finding("", "", severity=own), item, config)


def test_a_finding_weighs_what_its_rule_does_unless_it_says_otherwise() -> None:
    assert weight(rule(WARNING)) is WARNING
    assert weight(rule(WARNING), own=ERROR) is ERROR


@pytest.mark.parametrize("certainty", [Certainty.SECONDARY, Certainty.MEMORY])
def test_what_is_not_read_in_the_norm_itself_makes_no_error(certainty: Certainty) -> None:
    assert weight(rule(certainty=certainty)) is WARNING
    assert weight(rule(certainty=certainty), own=ERROR) is WARNING
    assert weight(rule(INFO, certainty=certainty)) is INFO


@pytest.mark.parametrize("certainty", [Certainty.PRIMARY, Certainty.DERIVED, Certainty.OWN])
def test_what_is_certain_may(certainty: Certainty) -> None:
    assert weight(rule(certainty=certainty)) is ERROR


@pytest.mark.parametrize("configured", [ERROR, WARNING, INFO])
def test_the_bureau_has_the_last_word_on_content(configured: Severity) -> None:
    assert weight(rule(certainty=Certainty.MEMORY), configured=configured) is configured


def test_what_is_switched_off_is_not_reported() -> None:
    assert weight(rule(), configured="off") is None


@pytest.mark.parametrize("about", [RuleClass.PRIVACY, RuleClass.SECURITY])
def test_privacy_and_security_can_only_be_made_stricter(about: RuleClass) -> None:
    assert weight(rule(WARNING, about), configured="off") is WARNING
    assert weight(rule(WARNING, about), configured=INFO) is WARNING
    assert weight(rule(WARNING, about), configured=ERROR) is ERROR


def test_the_clock_never_makes_an_error() -> None:
    clock = rule(ERROR, RuleClass.CLOCK)
    assert weight(clock) is WARNING
    assert weight(clock, configured=ERROR) is WARNING
    assert weight(clock, configured=INFO) is INFO


@pytest.mark.parametrize("about", RuleClass)
def test_a_draft_is_only_told_save_of_what_is_unreadable_private_or_dangerous(about: RuleClass) -> None:
    grave = {RuleClass.UNREADABLE, RuleClass.PRIVACY, RuleClass.SECURITY}
    assert weight(rule(ERROR, about), item=DRAFT) is (ERROR if about in grave else INFO)


def test_not_even_a_setting_makes_a_draft_fail() -> None:
    assert weight(rule(), item=DRAFT, configured=ERROR) is INFO


def test_what_lowers() -> None:
    assert lowers("off", INFO)
    assert lowers(WARNING, ERROR)
    assert not lowers(ERROR, ERROR)
