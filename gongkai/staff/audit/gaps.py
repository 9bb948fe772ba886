"""What is not there: elements that items lack, and duties that the clock rules have found undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongkai.model.audit import Concern, Matter
from gongkai.model.diagnostic import Diagnostic
from gongkai.rules import CLOCK_RULES
from gongkai.staff.audit.duties import TOLD_BY_CATEGORY
from gongkai.staff.audit.register import Register

MISSING_RULES = frozenset({"missing-element", "review-missing"})
"""Rules that find something missing that the item's category demands."""


def elements(diagnostics: Iterable[Diagnostic], register: Register) -> Iterator[Matter]:
    """What items lack, drafts apart."""
    for found in diagnostics:
        if found.rule in MISSING_RULES and not found.waived and not register.is_draft(found):
            yield register.of_finding(Concern.MISSING, found)


def overdue(diagnostics: Iterable[Diagnostic], register: Register) -> Iterator[Matter]:
    """What the clock rules have found."""
    for found in diagnostics:
        if found.rule in CLOCK_RULES - TOLD_BY_CATEGORY and not found.waived:
            yield register.of_finding(Concern.OVERDUE, found)
