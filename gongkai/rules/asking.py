"""Which rules a file is worth asking: those that say they need what it does not have would find nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.problem import ProblemCode
from gongkai.rules.once import once
from gongkai.rules.prose import prose_of
from gongkai.rules.rule import Rule, Sign, SourceRule
from gongkai.rules.standing import kind_of


class _Traits(NamedTuple):
    """What of a file decides which rules it is worth asking."""

    kind: Kind | None
    attachments: bool
    problems: frozenset[ProblemCode]
    fields: frozenset[str]
    signs: frozenset[str]
    """Those that are in its prose: characters and words."""


class _Book:
    """The rules that look at one file; what was worked out for one is kept for all that are alike."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rule for rule in rules if isinstance(rule, SourceRule))
        self.fields: frozenset[str] = frozenset().union(*(rule.fields for rule in self._rules))
        signs = dict.fromkeys(sign for rule in self._rules for sign in rule.signs)
        self._words = tuple(sign for sign in signs if isinstance(sign, str))
        self._characters = _expression([sign for sign in signs if isinstance(sign, Sign)])
        self.asked = lru_cache(maxsize=1000)(self._asked)

    def signs_in(self, text: str) -> frozenset[str]:
        """Characters and words of the rules' signs that are in a text."""
        found = self._characters.findall(text)
        return frozenset([*found, *(word for word in self._words if word in text)])

    def _asked(self, traits: _Traits) -> tuple[SourceRule, ...]:
        return tuple(rule for rule in self._rules if _is_worth(rule, traits))


def asked(source: Source, config: Config, rules: Sequence[Rule]) -> tuple[SourceRule, ...]:
    """Those of the rules that look at one file and may find something in this one, in their order."""
    book, item = _book(rules), source.item
    traits = _Traits(
        kind_of(item, config) if item else None,
        bool(source.contents or (item and item.attachments)),
        frozenset([problem.code for problem in source.problems]),
        book.fields.intersection(item.spans) if item else frozenset(),
        book.signs_in(prose_of(source).text),
    )
    return book.asked(traits)


_book = once(_Book)


def _expression(signs: Sequence[Sign]) -> re.Pattern[str]:
    """What finds the characters of all signs in one go."""
    if not signs:
        return re.compile("(?!)")
    bare = "".join(sign.characters for sign in signs if not sign.context)
    contexts = [f"(?<=[{sign.characters}]){sign.context}" for sign in signs if sign.context]
    characters = "".join(sign.characters for sign in signs)
    return re.compile(f"[{characters}](?:{'|'.join([f'(?<=[{bare}])'] * bool(bare) + contexts)})")


def _is_worth(rule: SourceRule, traits: _Traits) -> bool:
    return (
        (not rule.problems or not rule.problems.isdisjoint(traits.problems))
        and (not rule.kinds or traits.kind in rule.kinds)
        and (traits.attachments or not rule.attachments)
        and _has_what_it_needs(rule, traits)
    )


def _has_what_it_needs(rule: SourceRule, traits: _Traits) -> bool:
    if not rule.fields and not rule.signs:
        return True
    return not rule.fields.isdisjoint(traits.fields) or any(_is_among(sign, traits.signs) for sign in rule.signs)


def _is_among(sign: Sign | str, found: frozenset[str]) -> bool:
    return sign in found if isinstance(sign, str) else any(map(re.compile(f"[{sign.characters}]").fullmatch, found))
