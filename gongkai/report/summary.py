"""How much was looked at and how much was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.model.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts; `files` are content files read, `items` those that could be read."""

    errors: int
    warnings: int
    infos: int
    files: int
    items: int


def summarise(diagnostics: Iterable[Diagnostic], *, files: int, items: int) -> Summary:
    """Count what is reported by severity."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    return Summary(found[Severity.ERROR], found[Severity.WARNING], found[Severity.INFO], files, items)
