"""The baseline: findings that a bureau took over with its column are counted by file and rule, and only new ones told.

Where a file has more of a rule than the baseline counts, all of them are reported, since nobody knows which is new.
Where it has fewer, `loose-baseline` asks to have the count lowered, since what is left over would let new ones in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from gongkai.model.baseline import Baseline
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.rules.rule import CatalogRule, ConfigRule, PlanRule, Rule, RuleClass, SourceRule
from gongkai.rules.severity import UNTOUCHABLE

_KINDS = (SourceRule, CatalogRule, PlanRule, ConfigRule)
"""What compares with an earlier state, or looks after waivers and the baseline, is about new things only."""


def counted(found: Iterable[Diagnostic], rules: Mapping[str, Rule]) -> Baseline:
    """The findings that a baseline may take in: neither private nor dangerous, nor such as come and go with the day."""
    return Baseline(dict(Counter((one.path, one.rule) for one in found if _countable(one, rules))))


def beyond(found: Iterable[Diagnostic], baseline: Baseline, rules: Mapping[str, Rule]) -> Iterator[Diagnostic]:
    """What the baseline does not account for."""
    found = tuple(found)
    present = counted(found, rules).counts
    for one in found:
        key = (one.path, one.rule)
        known = baseline.counts.get(key, 0)
        if not known or not _countable(one, rules):
            yield one
        elif present[key] > known:
            more = f"（基线记了这个文件的{known}处这类问题，现在有{present[key]}处：多出的是新的。）"
            yield replace(one, hint=one.hint + more)


def slack(found: Iterable[Diagnostic], baseline: Baseline, rules: Mapping[str, Rule]) -> Baseline:
    """What the baseline counts and nobody finds any more."""
    present = counted(found, rules).counts
    missing = {key: count - present.get(key, 0) for key, count in baseline.counts.items()}
    return Baseline({key: count for key, count in missing.items() if count > 0})


def _countable(found: Diagnostic, rules: Mapping[str, Rule]) -> bool:
    rule = rules[found.rule]
    passing = rule.about in UNTOUCHABLE or rule.about is RuleClass.CLOCK
    return isinstance(rule, _KINDS) and not passing and found.severity is not Severity.INFO
