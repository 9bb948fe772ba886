"""What a check came to: all that is told of it, and how long it holds, without the column that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gongkai.model.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item that is not on the site yet, by its root-relative path; `until` is None for a draft."""

    path: str
    reason: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in how many files and items; times are by the site's clock and bear no zone."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    items: int
    waiting: tuple[Waiting, ...]
    passing: frozenset[str]
    """Ids of the rules among them that depend on the day, which even a strict build passes over."""
    since: datetime
    until: datetime
    """The first moment at which something differs though no file does."""

    def blocked(self, among: tuple[Diagnostic, ...] | None = None, *, strict: bool = False) -> bool:
        """Whether errors, or with `strict` warnings that do not depend on the day, stand in the way of publishing."""
        found = self.diagnostics if among is None else among
        warnings = strict and any(d.severity == Severity.WARNING and d.rule not in self.passing for d in found)
        return warnings or any(d.severity == Severity.ERROR for d in found)

    def holds(self, now: datetime) -> bool:
        """Whether it is still what a check would come to, of the same files; a clock that was put back may differ."""
        return self.since <= now < self.until
