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

    def in_words(self) -> str:
        """The sentence with which every report for people ends."""
        looked_at = f"共检查 {self.files} 个文件、{self.items} 个条目"
        if not (self.errors or self.warnings or self.infos):
            return f"{looked_at}，没有发现问题。"
        return f"{looked_at}：{self.errors} 个错误，{self.warnings} 个警告，{self.infos} 个提示。"


def summarise(diagnostics: Iterable[Diagnostic], *, files: int, items: int) -> Summary:
    """Count what is reported by severity."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    return Summary(found[Severity.ERROR], found[Severity.WARNING], found[Severity.INFO], files, items)
