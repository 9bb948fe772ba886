"""Applies rules: every finding becomes a diagnostic of its file, in the order in which all reports show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic, Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.page import SitePlan
from gongkai.norms.veil import discreet
from gongkai.rules.asking import asked
from gongkai.rules.column import source_at
from gongkai.rules.rule import CatalogRule, ChangeRule, ConfigRule, PlanRule, Rule
from gongkai.rules.severity import weigh

CONFIG_FILE = "config.yaml"


def of_source(source: Source, config: Config, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """What is wrong in one file, looked at alone."""
    for rule in asked(source, config, rules):
        for finding in rule.check(source, config):
            yield from _weighed(rule, finding, source.path, source.item, config)


def of_catalog(catalog: Catalog, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """What is wrong between files."""
    for rule in rules:
        if isinstance(rule, CatalogRule):
            yield from placed(rule, rule.check(catalog), catalog)


def of_plan(plan: SitePlan, catalog: Catalog, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """What is wrong with the site that would be made, and with its difference from the one before."""
    for rule in rules:
        if isinstance(rule, PlanRule):
            yield from placed(rule, rule.check(plan, catalog), catalog)
        elif isinstance(rule, ChangeRule) and catalog.before:
            yield from placed(rule, rule.check(plan, catalog, catalog.before), catalog)


def of_config(config: Config, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """What config.yaml says of rules that cannot be."""
    known = {rule.id: rule for rule in rules}
    for rule in rules:
        if isinstance(rule, ConfigRule):
            for finding in rule.check(config, known):
                yield _diagnostic(rule, finding, CONFIG_FILE, None, rule.severity)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=Diagnostic.sort_key))


def placed(rule: Rule, findings: Iterable[Finding], catalog: Catalog) -> Iterator[Diagnostic]:
    """The diagnostics of findings that name their paths themselves."""
    for finding in findings:
        path = finding.path or CONFIG_FILE
        source = source_at(catalog).get(path)
        yield from _weighed(rule, finding, path, source.item if source else None, catalog.config)


def _weighed(rule: Rule, finding: Finding, path: str, item: Item | None, config: Config) -> Iterator[Diagnostic]:
    """The diagnostic of a finding, unless it is switched off or about what a withdrawn item need not have."""
    severity = weigh(rule, finding, item, config)
    if severity and not (item and item.withdrawn and finding.element):
        yield _diagnostic(rule, finding, path, item.path if item else None, severity)


def _diagnostic(rule: Rule, finding: Finding, path: str, item: str | None, severity: Severity) -> Diagnostic:
    return Diagnostic(
        rule=rule.id,
        severity=severity,
        path=path,
        message=discreet(finding.message),
        hint=finding.hint,
        span=finding.span,
        basis=finding.basis or rule.basis,
        element=finding.element,
        item=item,
        fix=None if finding.secret else finding.fix,
        secret=finding.secret,
    )
