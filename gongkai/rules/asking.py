"""Which rules a file is worth asking: those that say they need what it does not have would find nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.problem import ProblemCode
from gongkai.rules.first_look import look_of
from gongkai.rules.once import once
from gongkai.rules.rule import Rule, SourceRule
from gongkai.rules.standing import kind_of


class _Traits(NamedTuple):
    """What of a file decides which rules it is worth asking."""

    kind: Kind | None
    attachments: bool
    unusual: bool
    problems: frozenset[ProblemCode]


class _Book:
    """The rules that look at one file; what was worked out for one is kept for all that are alike."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rule for rule in rules if isinstance(rule, SourceRule))
        self.asked = lru_cache(maxsize=1000)(self._asked)

    def _asked(self, traits: _Traits) -> tuple[SourceRule, ...]:
        return tuple(rule for rule in self._rules if _is_worth(rule, traits))


def asked(source: Source, config: Config, rules: Sequence[Rule]) -> tuple[SourceRule, ...]:
    """Those of the rules that look at one file and may find something in this one, in their order."""
    return _book(rules).asked(_traits(source, config))


_book = once(_Book)


def _traits(source: Source, config: Config) -> _Traits:
    item = source.item
    return _Traits(
        kind_of(item, config) if item else None,
        bool(source.contents or (item and item.attachments)),
        look_of(source).unusual,
        frozenset([problem.code for problem in source.problems]),
    )


def _is_worth(rule: SourceRule, traits: _Traits) -> bool:
    return (
        (not rule.problems or not rule.problems.isdisjoint(traits.problems))
        and (not rule.kinds or traits.kind in rule.kinds)
        and (traits.attachments or not rule.attachments)
        and (traits.unusual or not rule.unusual)
    )
