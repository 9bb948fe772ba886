"""How much a finding weighs in the end: its rule, its basis, config.yaml and the item all have a say."""

from __future__ import annotations

from typing import Literal

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.rules.rule import Rule, RuleClass

UNTOUCHABLE = frozenset({RuleClass.PRIVACY, RuleClass.SECURITY})
"""Rules that a bureau may make stricter and no more."""
_IN_DRAFTS_TOO = UNTOUCHABLE | {RuleClass.UNREADABLE}
_WEIGHT = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def weigh(rule: Rule, finding: Finding, item: Item | None, config: Config) -> Severity | None:
    """The severity to report a finding with, None where it is not reported."""
    severity = _as_configured(rule, as_certain(rule, finding.severity or rule.severity), config)
    if severity is None:
        return None
    if rule.about is RuleClass.CLOCK:
        severity = _lighter(severity, Severity.WARNING)
    if item and item.draft and rule.about not in _IN_DRAFTS_TOO:
        severity = Severity.INFO
    return severity


def lowers(chosen: Severity | Literal["off"], severity: Severity) -> bool:
    """Whether a setting would take weight from `severity`."""
    return chosen == "off" or _WEIGHT[chosen] < _WEIGHT[severity]


def as_certain(rule: Rule, severity: Severity) -> Severity:
    """`severity`, or less where what the rule rests on is not known for certain."""
    return _lighter(severity, rule.norm.certainty.severity) if rule.norm else severity


def _as_configured(rule: Rule, severity: Severity, config: Config) -> Severity | None:
    """A severity in config.yaml makes the rule the bureau's own, and goes before the norm's certainty."""
    settings = config.rules.get(rule.id)
    chosen = settings.severity if settings else None
    if chosen is None:
        return severity
    if rule.about in UNTOUCHABLE:
        return severity if lowers(chosen, severity) else Severity(chosen)
    return None if chosen == "off" else Severity(chosen)


def _lighter(one: Severity, other: Severity) -> Severity:
    return min(one, other, key=_WEIGHT.__getitem__)
