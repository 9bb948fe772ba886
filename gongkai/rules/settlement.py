"""What is left of all findings once waivers and the baseline have been heard, and what is to be said of those two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from gongkai.model.baseline import Baseline
from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Diagnostic, Finding
from gongkai.rules.counting import beyond, slack
from gongkai.rules.diagnosis import in_order, placed
from gongkai.rules.discretion import discreetly
from gongkai.rules.rule import Rule
from gongkai.rules.waiving import Waiving, waived, waivings


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of the waivers and of the baseline."""

    waivings: tuple[Waiving, ...]
    slack: Baseline
    known: tuple[str, ...]
    """The ids of all rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementRule(Rule):
    """Looks after waivers and the baseline; each of its findings names its path, and nothing waives them."""

    check: Callable[[Settlement, Catalog], Iterator[Finding]]


def settled(
    found: Iterable[Diagnostic], catalog: Catalog, baseline: Baseline, rules: Sequence[Rule]
) -> tuple[Diagnostic, ...]:
    """What is to be reported, in the order of every report, nothing twice."""
    found = in_order(discreetly(found, catalog))
    known = {rule.id: rule for rule in rules}
    heard = tuple(waivings(catalog, found, known))
    left = tuple(waived(found, heard))
    settlement = Settlement(heard, slack(left, baseline, known), tuple(known))
    own = (one for rule in rules if isinstance(rule, SettlementRule) for one in _of(rule, settlement, catalog))
    return in_order((*beyond(left, baseline, known), *own))


def _of(rule: SettlementRule, settlement: Settlement, catalog: Catalog) -> Iterator[Diagnostic]:
    return placed(rule, rule.check(settlement, catalog), catalog)
